import {ATTRIBUTES} from './attributes.js';
import type {Kind} from './values.js';

/** What every mark begins with. */
export const PREFIX = 'data-unspool-';

/** A mark, and what it makes. */
export interface Mark {
  mark: string;
  tag: string;
  /** The attribute that the mark's own value becomes. */
  from?: string;
  /** Whether nothing is made where that value is missing or wrong. */
  isNeeded?: boolean;
}

/** In the order in which they are made: what is inside comes first. */
export const MARKS: readonly Mark[] = [
  {mark: 'stat', tag: 'data', from: 'value', isNeeded: true},
  {mark: 'figure', tag: 'stat-counter'},
  {mark: 'quote', tag: 'quote-card'},
  {mark: 'graphic', tag: 'story-stage'},
  {mark: 'event', tag: 'timeline-event', from: 'date'},
  {mark: 'story', tag: 'timeline-story'},
  {mark: 'embed', tag: 'story-embed', from: 'src', isNeeded: true},
];

const LISTS = new Map<string, Readonly<Record<string, Kind>>>([
  ...Object.entries(ATTRIBUTES),
  ['data', {value: 'number'}],
]);

/** What a mark may set on the element that it makes. */
export function listOf({tag}: Pick<Mark, 'tag'>): Readonly<Record<string, Kind>> {
  return LISTS.get(tag)!;
}
