// Made from the elements' docstrings by `npm run manifest`.
import type {Kind} from './values.js';

/** Every attribute of ours, and what its value has to be for a mark to set it. Nothing else is set by a mark. */
export const ATTRIBUTES: Readonly<Record<string, Readonly<Record<string, Kind>>>> = {
  'story-stage': {scene: 'text', 'opening-scene': 'text', scrub: 'boolean'},
  'timeline-story': {
    src: 'address',
    offset: 'number',
    layout: ['start', 'end', 'none'],
    scale: ['time', 'even'],
    'rail-label': 'text',
    'skip-label': 'text',
    debug: 'boolean',
    stage: ['start', 'end', 'behind'],
    narrow: ['top', 'behind', 'flow'],
    transition: ['fade', 'wipe', 'cut'],
  },
  'timeline-event': {
    date: 'text',
    place: 'text',
    scene: 'text',
    'scene-alt': 'text',
    'scene-width': ['column', 'wide', 'full'],
    weight: ['lead', 'normal', 'brief'],
    phase: 'withheld',
  },
  'stat-counter': {
    value: 'number',
    from: 'number',
    duration: 'number',
    qualifier: 'text',
    unit: 'text',
    source: 'text',
    notation: ['standard', 'compact'],
    currency: 'text',
    percent: 'boolean',
    decimals: 'number',
    show: ['bar', 'dots'],
    'scale-with': 'text',
  },
  'quote-card': {},
  'story-embed': {src: 'address', title: 'text', sandbox: 'withheld'},
};

/** Every named slot of ours. */
export const SLOTS: Readonly<Record<string, readonly string[]>> = {
  'story-stage': [],
  'timeline-story': [],
  'timeline-event': ['dateline', 'scene', 'still'],
  'stat-counter': [],
  'quote-card': [],
  'story-embed': [],
};
