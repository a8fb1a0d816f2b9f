import type {StoryDate} from '../../format/dates.js';

/** A mark of the rail: it stands for one event, or for those of a year, a decade, a century or more. */
export interface Mark {
  /** Position of its first event in the story, from 0. */
  first: number;
  /** Position of its last one. */
  last: number;
  /** The years that it stands for, or the date of its only event. Missing where the first event's own date says enough. */
  date?: StoryDate;
}

/** Up to so many events have a mark each. */
const MOST_EVENTS = 15;
/** So few marks lead nowhere: a shorter unit is taken. */
const FEWEST = 4;
/** Gaps that take more than this share of the rail are drawn as breaks, */
const LONG = 0.6;
/** where they are so many at most, */
const MOST_BREAKS = 3;
/** and each of several is so much longer than all that are not. */
const LONGER = 2.5;
/** What a break takes, as a share of all that is no break. */
const BREAK = 0.12;

/** What a mark says of a date within it; the same for all dates that are within one. */
type Unit = (date: StoryDate) => StoryDate;

/** In the order in which they are tried: years, decades, centuries and so on, then months and days. */
const UNITS: readonly Unit[] = [
  ...Array.from(
    {length: 11},
    (_, power): Unit =>
      ({start: {year}}) =>
        datesOf(blockOf(year, 10 ** power)),
  ),
  ({start: {year, month}}) => ({start: {year, ...(month && {month})}}),
  ({start: {year, month, day}}) => ({start: {year, ...(month && {month}), ...(day && {day})}}),
];

/**
 * Divides a story's events into as many marks as there is room for: one for each event where they are few, else years,
 * decades, centuries and so on, the shortest that fit; months or days where all is within a few years. Where no unit
 * fits, as in a story that goes to and fro in time, each mark stands for as many events as the next one.
 *
 * @param dates - Of the events, in the order of the story.
 * @param room - How many marks fit.
 */
export function marksOf(dates: readonly (StoryDate | undefined)[], room: number): Mark[] {
  if (dates.length <= Math.min(MOST_EVENTS, room)) return dates.map((_, index) => ({first: index, last: index}));
  for (const unit of UNITS) {
    const marks = inRuns(dates, unit);
    if (marks.length <= room && marks.length >= FEWEST) return marks;
  }
  return inEqualParts(dates, room);
}

/** One mark for each run of events that share a unit; an event without a date goes with the one before. */
function inRuns(dates: readonly (StoryDate | undefined)[], unit: Unit): Mark[] {
  const marks: (Mark & {key: string | undefined})[] = [];
  dates.forEach((date, index) => {
    const mark = marks.at(-1);
    const within = date && unit(date);
    const key = within && Object.values(within.start).join('-');
    if (mark && (key === undefined || key === mark.key)) mark.last = index;
    else marks.push({first: index, last: index, key, ...(within && {date: within})});
  });
  return marks;
}

function inEqualParts({length}: readonly unknown[], room: number): Mark[] {
  const count = Math.ceil(length / Math.ceil(length / Math.max(Math.min(room, MOST_EVENTS), 1)));
  const size = Math.ceil(length / count);
  return Array.from({length: count}, (_, part) => ({
    first: part * size,
    last: Math.min((part + 1) * size, length) - 1,
  }));
}

/** First and last year of the decade, century and so on that a year is in, counted from 1 on either side of the era. */
function blockOf(year: number, years: number): [number, number] {
  const counted = year > 0 ? year : 1 - year;
  const first = Math.max(Math.floor(counted / years) * years, 1);
  const last = Math.floor(counted / years) * years + years - 1;
  return year > 0 ? [first, last] : [1 - last, 1 - first];
}

function datesOf([first, last]: [number, number]): StoryDate {
  return {start: {year: first}, ...(last > first && {end: {year: last}})};
}

/** How far a mark is from the next one, as a weight for the layout. */
export interface Gap {
  weight: number;
  /** Whether more time lies between than the rail shows. */
  isBreak: boolean;
}

/**
 * The room between marks by the time between them. A stretch that would take most of the rail is cut short.
 *
 * @param orders - Where the marks are on the time axis, in years; `NaN` for one without a date, which is with the one before.
 */
export function gapsOf(orders: readonly number[]): Gap[] {
  const known = [...orders];
  known.forEach((order, index) => (known[index] = Number.isFinite(order) ? order : (known[index - 1] ?? NaN)));
  const gaps = known.map((order, index) => ({weight: Math.abs(known[index + 1]! - order) || 0, isBreak: false}));
  for (const gap of longStretches(gaps)) gap.isBreak = true;
  const rest = sumOf(gaps.filter(({isBreak}) => !isBreak));
  return gaps.map(({weight, isBreak}) => {
    if (isBreak) return {weight: rest > 0 ? BREAK : 1, isBreak};
    return {weight: rest > 0 ? weight / rest : 1, isBreak};
  });
}

/** The few gaps that together would leave too little room for the others. */
function longStretches(gaps: readonly Gap[]): readonly Gap[] {
  const sorted = gaps.filter(({weight}) => weight > 0).sort((a, b) => b.weight - a.weight);
  for (let count = 1; count <= MOST_BREAKS && count + 2 <= sorted.length; count++) {
    const long = sorted.slice(0, count);
    const isApart = count === 1 || long.at(-1)!.weight > LONGER * sorted[count]!.weight;
    if (isApart && sumOf(long) > LONG * sumOf(sorted)) return long;
  }
  return [];
}

function sumOf(gaps: readonly Gap[]): number {
  return gaps.reduce((sum, {weight}) => sum + weight, 0);
}
