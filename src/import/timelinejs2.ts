import {Fields} from './fields.js';
import {Findings} from './findings.js';
import {MESSAGES} from '../document/messages.js';
import {slideAt, slidesAt} from './slide-list.js';
import {storyOfSlides} from './slides.js';
import type {Imported, ImportOptions} from './types.js';

/** Where a field of a slide stands in version 2. */
const PLACES: Record<string, string> = {
  start_date: 'startDate',
  end_date: 'endDate',
  'text.headline': 'headline',
  'text.text': 'text',
  media: 'asset',
  'media.url': 'asset.media',
  group: 'tag',
};
const PARTS = ['year', 'month', 'day', 'hour', 'minute', 'second'];

/** Reads a timeline in the JSON of TimelineJS version 2, which is one object `timeline`. */
export function importTimelineJs2(data: object, options: ImportOptions): Imported {
  const findings = new Findings();
  const [timeline] = slideAt('timeline', new Map(Object.entries(data)).get('timeline') ?? [], findings);
  if (!timeline) return {report: findings.report};
  timeline.expect('headline', 'type', 'text', 'startDate', 'endDate', 'asset', 'date', 'era', 'lang');
  const slide = (old: Fields) => toSlide(old, findings);
  const slides = {
    titles: [slide(timeline)],
    events: slidesAt('timeline.date', timeline.raw('date'), findings).map((old) => {
      old.expect('startDate', 'endDate', 'headline', 'text', 'tag', 'asset', 'type');
      return slide(old);
    }),
    eras: slidesAt('timeline.era', timeline.raw('era'), findings).map((old) => {
      old.expect('startDate', 'endDate', 'headline', 'text', 'tag');
      return slide(old);
    }),
    scale: 'human',
  };
  const document = storyOfSlides(slides, {order: 'mdy', ...options}, findings);
  return {document, report: findings.report};
}

/** A slide of version 3 with the contents of one of version 2; its fields still know where they stood. */
function toSlide(old: Fields, findings: Findings): Fields {
  const asset = old.inner('asset');
  asset?.expect('media', 'caption', 'credit', 'thumbnail');
  const isEvent = !old.has('date');
  const slide = {
    text: {headline: old.raw('headline'), text: old.raw('text')},
    ...(asset && {
      media: {
        url: asset.raw('media'),
        caption: asset.raw('caption'),
        credit: asset.raw('credit'),
        thumbnail: asset.raw('thumbnail'),
      },
    }),
    ...(isEvent && {
      start_date: dateOf(old, 'startDate', findings),
      end_date: dateOf(old, 'endDate', findings),
      group: old.raw('tag'),
    }),
  };
  return new Fields(slide, (path) => old.place(placeIn(path)), findings);
}

function placeIn(path: string): string {
  const known = Object.keys(PLACES)
    .filter((key) => path === key || path.startsWith(`${key}.`))
    .toSorted((a, b) => b.length - a.length)[0];
  if (known === undefined) return path;
  return known.endsWith('_date') ? PLACES[known]! : PLACES[known]! + path.slice(known.length);
}

/** `2011,12,10,07,02` has its parts in order; other dates are words. */
function dateOf(old: Fields, key: string, findings: Findings): object | undefined {
  const text = old.text(key);
  if (text === '') return undefined;
  if (!/^-?\d+(\s*,\s*\d*)+$/.test(text)) return {[/^-?\d+$/.test(text) ? 'year' : 'written']: text};
  const parts = text.split(',');
  if (parts.length > PARTS.length + 1) findings.tell(old.place(key), MESSAGES.manyDateParts(text));
  return Object.fromEntries(PARTS.map((part, index) => [part, parts[index] ?? '']));
}
