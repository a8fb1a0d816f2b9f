import type {BuildTimeline} from '../../src/components/story-stage/story-stage.js';

/** Sinks what the story lets down, one label a scene. */
export const descent: BuildTimeline;
