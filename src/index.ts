/** Registers all of Unspool's elements and gives their classes and events. */
// The story first: it says which of its events can wait to come alive.
export {TimelineStoryElement} from './components/timeline-story/define.js';
export {TimelineEventElement} from './components/timeline-event/define.js';
export {StatCounterElement} from './components/stat-counter/define.js';
export {QuoteCardElement} from './components/quote-card/define.js';
export {StatCounterFinishEvent} from './events/stat-counter-finish.js';
export {StoryCompleteEvent} from './events/story-complete.js';
export {StoryErrorEvent} from './events/story-error.js';
export {StoryProgressEvent} from './events/story-progress.js';
export {StoryStepEvent} from './events/story-step.js';
export type {StoryLoadEvent} from './events/story-load.js';
export type {StoryDocument} from './document/document.js';
export type {Phase} from './components/timeline-event/timeline-event.js';
export type * from './frameworks/elements.js';
export {choreograph, type Motion, type Move} from './motion/choreograph.js';
