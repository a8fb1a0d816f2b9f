import {isDrawn} from './is-drawn.js';
import {currentIndex, progressAt, triggerLine, type Band} from './position.js';

/** Where the reader is in a story, at one look. */
export interface StoryPosition {
  /** Position of the current event, from 0; -1 while the first has not been reached. */
  readonly index: number;
  /** Share of the way from the current event to the next one, or to the story's end: 0 to 1. */
  readonly stepProgress: number;
  /** Share of the story above the trigger line: 0 before its first event, 1 at its end. */
  readonly progress: number;
  /** Distance of the trigger line from the top of the viewport, in CSS px. */
  readonly line: number;
  /** The part of the page that the reader sees, less what sticks to its edges. */
  readonly band: Band;
}

/** What a position is read from. */
interface Look {
  events: readonly HTMLElement[];
  /** Top of an event in the viewport, in CSS px; `Infinity` where it is not shown. */
  topOf: (index: number) => number;
  band: Band;
  /** Where an event becomes the current one, as a share of the band. */
  offset: number;
  /** Where what is shown of the story ends, in CSS px. */
  end: number;
  /** The event that the reader asked for and has not scrolled away from. */
  asked: HTMLElement | undefined;
}

/** Works out where the reader is. Reads layout. */
export function readPosition({events, topOf, band, offset, end, asked}: Look): StoryPosition {
  const line = triggerLine(band, offset, topOf(0));
  const index = asked ? events.indexOf(asked) : drawnBefore(events, currentIndex(events.length, line, topOf));
  const last = drawnBefore(events, currentIndex(events.length, end, topOf));
  const bottom = Math.min(events[last]?.getBoundingClientRect().bottom ?? Infinity, end);
  return {
    index,
    stepProgress: progressAt(line, topOf(Math.max(index, 0)), Math.min(topOf(index + 1), bottom)),
    progress: last < 0 ? 0 : progressAt(line, topOf(0), bottom),
    line,
    band,
  };
}

/** An event, or the last one before it that is drawn. */
function drawnBefore(events: readonly HTMLElement[], index: number): number {
  return index < 0 || isDrawn(events[index]!) ? index : drawnBefore(events, index - 1);
}
