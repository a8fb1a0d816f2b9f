import {isOver} from '../format/dates.js';
import {parseDate} from '../format/parse-date.js';
import type {Block, Figure, Media, Quote, StoryDocument} from './document.js';
import {allowedAddress} from './address.js';
import {join} from './guard.js';
import {kindOf} from './media-kind.js';
import {plainText} from './plain-text.js';
import {quoteValue, type ReportItem} from './report.js';

const LONGEST_HEADING = 120;
/** How many groups are named where one is wrong. */
const MOST_GROUPS = 12;

/** What an editor would want to know of a sound story: what it lacks for some readers, and what may be a slip. */
export function adviseOn(document: StoryDocument): ReportItem[] {
  const report: ReportItem[] = [];
  const warn = (place: string, found: string, advice: string) =>
    void report.push({level: 'warning', place, found, advice});

  if (!document.lang)
    warn(
      'lang',
      'no language',
      'Name the language of the story, such as "en-GB", for its dates and for screen readers.',
    );
  if (document.events.length < 2) {
    warn(
      'events',
      document.events.length === 1 ? '1 event' : 'no events',
      'A story needs two or more to have a rail of dates.',
    );
  }
  visit(document, (place, key, value) => {
    if (key === 'media' || key === 'image')
      for (const [at, media] of listed(place, value)) adviseOnMedia(media as Media, at, warn);
    if (key === 'figure' || key === 'figures')
      for (const [at, figure] of listed(place, value)) adviseOnFigure(figure as Figure, at, warn);
    if (key === 'quotes' || (place.at(-1) !== ']' && isQuote(value)))
      for (const [at, quote] of listed(place, value)) adviseOnQuote(quote as Quote, at, warn);
    if (typeof value === 'string') adviseOnLinks(value, place, warn);
  });
  adviseOnEvents(document, warn);
  return report;
}

type Warn = (place: string, found: string, advice: string) => void;

/** Calls back for each value in the document, with its path and the key that it is under. */
function visit(value: unknown, see: (place: string, key: string, value: unknown) => void, place = '', key = ''): void {
  see(place, key, value);
  if (typeof value !== 'object' || value === null) return;
  for (const [name, inner] of Object.entries(value)) {
    const step = Array.isArray(value) ? Number(name) : name;
    visit(inner, see, join(place, step), Array.isArray(value) ? '' : name);
  }
}

function listed(place: string, value: unknown): [place: string, item: object][] {
  if (Array.isArray(value)) return value.map((item: object, index) => [join(place, index), item]);
  return typeof value === 'object' && value !== null ? [[place, value]] : [];
}

function isQuote(value: unknown): boolean {
  return (
    typeof value === 'object' && value !== null && !Array.isArray(value) && 'quote' in value && !isBlock(value as Block)
  );
}

/** A block that holds a quotation, and not the quotation itself. */
function isBlock(value: Block): boolean {
  if (typeof value !== 'object' || !('quote' in value)) return false;
  return typeof value.quote === 'object' && !Array.isArray(value.quote);
}

function adviseOnMedia(media: Media, place: string, warn: Warn): void {
  if (kindOf(media) !== 'image') return;
  if (media.alt === undefined) {
    warn(
      place,
      `a picture without alt (${quoteValue(media.src)})`,
      'Say in "alt" what can be seen, or "" if it only decorates.',
    );
  }
  if (!media.width || !media.height) {
    warn(
      place,
      `a picture without its size (${quoteValue(media.src)})`,
      'Give "width" and "height" in pixels, so that the page does not move when it loads.',
    );
  }
}

function adviseOnFigure(figure: Figure, place: string, warn: Warn): void {
  if (!figure.source)
    warn(place, `the figure ${figure.text ?? figure.value} without a source`, 'Say in "source" where it comes from.');
}

function adviseOnQuote(quote: Quote, place: string, warn: Warn): void {
  if (!quote.speaker)
    warn(
      place,
      `a quotation without a speaker (${quoteValue(plainText(quote.quote))})`,
      'Say in "speaker" whose words they are.',
    );
}

function adviseOnLinks(text: string, place: string, warn: Warn): void {
  for (const [link, address] of text.matchAll(/\[[^[\]]{0,200}\]\(([^\s()]{1,4000})\)/g)) {
    if (!allowedAddress(address)) {
      warn(
        place,
        quoteValue(link),
        'Link to an address that begins with https:, http:, mailto: or tel:, or to a relative one. The words stay, without the link.',
      );
    }
  }
}

function adviseOnEvents({events, groups = []}: StoryDocument, warn: Warn): void {
  const ids = new Map<string, string>();
  const known = new Set(groups.map(({id}) => id));
  const names = [...known].slice(0, MOST_GROUPS).join(', ') + (known.size > MOST_GROUPS ? ' …' : '');
  let latest: {date: string; place: string} | undefined;
  events.forEach(({id, date, dateLabel, heading, group}, index) => {
    const place = join('events', index);
    if (!date && !dateLabel)
      warn(place, 'an event without a date', 'Give it a "date", such as "2006" or "2004-12-26".');
    if (!heading)
      warn(place, 'an event without a heading', 'Give it a "heading": it is what the rail of dates reads out.');
    const {length} = plainText(heading);
    if (length > LONGEST_HEADING) {
      warn(`${place}.heading`, `a heading of ${length} characters`, `Shorten it to ${LONGEST_HEADING} or fewer.`);
    }
    if (id !== undefined && ids.has(id)) {
      warn(
        `${place}.id`,
        `"${id}", which ${ids.get(id)} has too`,
        'Give each event an id of its own; the second gets a number.',
      );
    }
    if (id !== undefined && !ids.has(id)) ids.set(id, place);
    if (group !== undefined && !known.has(group)) {
      warn(
        `${place}.group`,
        quoteValue(group),
        groups.length > 0 ? `Name one of the groups: ${names}.` : 'Add it to "groups".',
      );
    }
    if (!date) return;
    if (latest && isOver(parseDate(date), parseDate(latest.date))) {
      warn(
        `${place}.date`,
        `"${date}" after "${latest.date}" (${latest.place})`,
        'Put the events in the order in which they happened, if you did not mean to tell them otherwise.',
      );
    } else latest = {date, place};
  });
}
