// Made from the elements' docstrings by `npm run manifest`.
/* eslint-disable @typescript-eslint/no-generated-empty-object-type -- an element may take or fire nothing */
import type {StoryStageElement} from '../components/story-stage/story-stage.js';
import type {TimelineStoryElement} from '../components/timeline-story/timeline-story.js';
import type {TimelineEventElement} from '../components/timeline-event/timeline-event.js';
import type {StatCounterElement} from '../components/stat-counter/stat-counter.js';
import type {QuoteCardElement} from '../components/quote-card/quote-card.js';
import type {StoryEmbedElement} from '../components/story-embed/story-embed.js';
import type {StageSceneEvent} from '../events/stage-scene.js';
import type {StoryStepEvent} from '../events/story-step.js';
import type {StoryProgressEvent} from '../events/story-progress.js';
import type {StoryCompleteEvent} from '../events/story-complete.js';
import type {StoryErrorEvent} from '../events/story-error.js';
import type {StoryLoadEvent} from '../events/story-load.js';
import type {StatCounterFinishEvent} from '../events/stat-counter-finish.js';

/** A number, or one in a string. */
type Numeric = number | `${number}`;

/** What can be written on `<story-stage>`. */
export interface StoryStageAttributes {
  /** Name of the scene that the graphic shows: that of the current event. What is written in the page is shown where nothing follows the reader: on paper, without script, with saved data. */
  scene?: string | undefined;
  /** Name of the scene before the first event is reached. Default: the first event's. */
  'opening-scene'?: string | undefined;
  /** Ties the timeline to the reader's place between two events, in place of playing it when an event becomes the current one. Default: false. */
  scrub?: boolean | undefined;
}

/** What `<story-stage>` fires. */
export interface StoryStageEvents {
  /** The graphic is to show another scene. */
  'stage-scene': StageSceneEvent;
}

/** What can be written on `<timeline-story>`. */
export interface TimelineStoryAttributes {
  /** Address of a story document (JSON) to fetch and render in place of the children, from the same origin or one that allows it (CORS). Until it has come the children stay, and so they do, with a message, where it can't. Default: none: the children are the story. */
  src?: string | undefined;
  /** Where an event becomes the current one, from the top of the viewport, or of what scrolls the story: 0 to 1. Over the first stretch of the page the line slides there from the first event, and over the last one to the bottom, so that reading comes to every event. Unit: share of the viewport's height. Default: 0.4. */
  offset?: Numeric | undefined;
  /** Side of the rail in reading direction, or `none` for no rail. Default: start. */
  layout?: 'start' | 'end' | 'none' | undefined;
  /** How dates are spread along the rail: by the `time` between them, or `even`. Default: time. */
  scale?: 'time' | 'even' | undefined;
  /** Name of the rail for assistive technology. Default: "Timeline" in the story's language, where it is one of 15 known. */
  'rail-label'?: string | undefined;
  /** Text of the skip link. Default: "Skip the timeline" in the story's language, where it is one of 15 known. */
  'skip-label'?: string | undefined;
  /** Draws the trigger line, the band, phases and the current index over the page, for its makers. Default: false. */
  debug?: boolean | undefined;
  /** Where the stage is: beside the text, before or after it in reading direction, or behind it. A story with a `<story-stage>` has it at the `end` where this is missing. */
  stage?: 'start' | 'end' | 'behind' | undefined;
  /** Where it is in a story less than 48rem wide: at the top of the view, behind the text (the default of `behind`), or each scene in its event. Default: top. */
  narrow?: 'top' | 'behind' | 'flow' | undefined;
  /** How one scene comes in the place of another. Default: fade. */
  transition?: 'fade' | 'wipe' | 'cut' | undefined;
  /** A story document to render, without a request; also the one that `src` has brought. Set another to change it. */
  document?: TimelineStoryElement['document'] | undefined;
}

/** What `<timeline-story>` fires. */
export interface TimelineStoryEvents {
  /** Another event has become the current one. */
  'story-step': StoryStepEvent;
  /** The reader has moved along the story. */
  'story-progress': StoryProgressEvent;
  /** The reader has come to the end, for the first time. */
  'story-complete': StoryCompleteEvent;
  /** The story stopped following the reader, or its document can't be shown. */
  'story-error': StoryErrorEvent;
  /** A story document has been rendered. */
  'story-load': StoryLoadEvent;
}

/** What can be written on `<timeline-event>`. */
export interface TimelineEventAttributes {
  /** When it happened: a year, month or day (`2006`, `2005-06`, `2004-12-26`), or two with a slash between (`1956/1960`). Years before our era are astronomical: `-0331` is 332 BC. Also a time of day, an open end (`2019/..`), about (`1900~`), doubtful (`1900?`), decades (`200X`) and the rest of docs/story-document.md. Shown in the language of the page, no more exactly than it is written, the same in every time zone. Default: the `<time datetime>` in the author's own dateline. */
  date?: string | undefined;
  /** Where it happened, shown after the date. */
  place?: string | undefined;
  /** The scene that the graphic of a `<story-stage>` shows while this event is the current one. */
  scene?: string | undefined;
  /** What that scene shows, in words; read out after the event's text. */
  'scene-alt'?: string | undefined;
  /** How its own scene fills the stage: no wider than text, as wide as fits, or all of it, cut off at the edges; behind the text `full`. Default: wide. */
  'scene-width'?: 'column' | 'wide' | 'full' | undefined;
  /** How much the event matters: styled where the story comes from a document, for your own styles elsewhere. Default: normal. */
  weight?: 'lead' | 'normal' | 'brief' | undefined;
  /** Where the event stands to the reader. Written by the story, for your styles. Default: upcoming. */
  phase?: 'upcoming' | 'current' | 'passed' | undefined;
}

/** What `<timeline-event>` fires. */
export type TimelineEventEvents = Record<never, never>;

/** What can be written on `<stat-counter>`. */
export interface StatCounterAttributes {
  /** The figure, as a plain number such as `8000` or `-12.5`. Unit: that of the figure. Default: the `<data value>` inside the element, which always wins. */
  value?: Numeric | undefined;
  /** Number to count from; more than `value` counts down. With it, a number below 20 and a year count, too. Unit: that of the figure. Default: 0; a number below 20 (12, 8 km, 5 million) and a year (2006) stay still. */
  from?: Numeric | undefined;
  /** Length of the count, 0 to 2000; 0 for none. Unit: milliseconds. Default: `--unspool-count-duration`, else 1400. */
  duration?: Numeric | undefined;
  /** What limits the figure, shown before it, such as "more than". */
  qualifier?: string | undefined;
  /** What is counted, shown after the figure. */
  unit?: string | undefined;
  /** Where the figure comes from, shown below it. */
  source?: string | undefined;
  /** How a large figure is written: `compact` gives it its scale, as in "1.43 billion" or 14.3亿. Default: standard. */
  notation?: 'standard' | 'compact' | undefined;
  /** ISO 4217 code of a currency, such as `CNY`, that the figure is an amount of. */
  currency?: string | undefined;
  /** Whether the figure is a share to be shown in per cent: 0.37 as 37%. Default: false. */
  percent?: boolean | undefined;
  /** Number of decimals, 0 to 20. Unit: digits. Default: as many as the figure has. */
  decimals?: Numeric | undefined;
  /** Draws the figure's size over it, beside the story's other figures that show the same: a `bar`, whose length is its share of the largest, or `dots`, each for the same round number. */
  show?: 'bar' | 'dots' | undefined;
  /** Name of the scale that the figure is drawn to; figures of the same name and the same `show` share it. Default: what is counted: the text of `unit`, or of the element of class `unit` inside. */
  'scale-with'?: string | undefined;
}

/** What `<stat-counter>` fires. */
export interface StatCounterEvents {
  /** The count has ended on the figure. */
  'stat-counter-finish': StatCounterFinishEvent;
}

/** What can be written on `<quote-card>`. */
export type QuoteCardAttributes = Record<never, never>;

/** What `<quote-card>` fires. */
export type QuoteCardEvents = Record<never, never>;

/** What can be written on `<story-embed>`. */
export interface StoryEmbedAttributes {
  /** Address of the story's page, absolute or from this page's. */
  src?: string | undefined;
  /** What the story is about, for those who can't see it. Default: the text inside. */
  title?: string | undefined;
  /** As of an `<iframe>`; a story needs `allow-scripts`. */
  sandbox?: string | undefined;
}

/** What `<story-embed>` fires. */
export type StoryEmbedEvents = Record<never, never>;

/** Every element of Unspool: its class, what can be written on it, and what it fires. */
export interface UnspoolElements {
  'story-stage': {element: StoryStageElement; attributes: StoryStageAttributes; events: StoryStageEvents};
  'timeline-story': {element: TimelineStoryElement; attributes: TimelineStoryAttributes; events: TimelineStoryEvents};
  'timeline-event': {element: TimelineEventElement; attributes: TimelineEventAttributes; events: TimelineEventEvents};
  'stat-counter': {element: StatCounterElement; attributes: StatCounterAttributes; events: StatCounterEvents};
  'quote-card': {element: QuoteCardElement; attributes: QuoteCardAttributes; events: QuoteCardEvents};
  'story-embed': {element: StoryEmbedElement; attributes: StoryEmbedAttributes; events: StoryEmbedEvents};
}
