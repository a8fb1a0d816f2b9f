import {compareDates, dateOrder, type StoryDate} from '../format/dates.js';
import {parseDate} from '../format/parse-date.js';
import {allowedAddress} from '../document/address.js';
import type {
  Background,
  Block,
  Era,
  Group,
  Opening,
  RichText,
  StoryDocument,
  StoryEvent,
} from '../document/document.js';
import {keepOrigin} from '../document/origins.js';
import {bodyOf, toParagraph} from './blocks.js';
import type {Fields} from './fields.js';
import type {Findings} from './findings.js';
import {Groups} from './groups.js';
import {readHtml, readInlineHtml} from './html.js';
import {Ids} from '../document/ids.js';
import {slugOf} from './slug.js';
import {MESSAGES} from '../document/messages.js';
import {completeAddress} from './media-address.js';
import {plainRichText, toRichText, wordsOf, type Run} from './rich-text.js';
import {plainHtml, readSlideDate, wordsOfField} from './slide-date.js';
import {readSlideMedia} from './slide-media.js';
import type {DateReading, ImportOptions, Slides} from './types.js';

const SLIDE = 'start_date end_date display_date text media group background autolink unique_id scale type'.split(' ');
/** What a title does not have, and what it is called in a message. */
const NOT_IN_TITLE = {
  start_date: 'date',
  end_date: 'end',
  display_date: 'date label',
  group: 'group',
  unique_id: 'ID',
};
/** Where a field of an event stands in its slide, if under another name. */
const SLIDE_FIELDS: Readonly<Record<string, string>> = {
  date: 'start_date',
  dateLabel: 'display_date',
  heading: 'text.headline',
  id: 'unique_id',
};
const UNTITLED = 'Untitled';

/** Makes a story of slides: the title slide its opening, the events in the order of their dates. */
export function storyOfSlides(slides: Slides, reading: DateReading & ImportOptions, findings: Findings): StoryDocument {
  const reader = new SlideReader(reading, findings);
  const [first, ...more] = slides.titles;
  for (const extra of more) findings.tell(extra.place(), MESSAGES.secondTitle());
  const opening = first && reader.opening(first);
  const events = more.map((slide) => reader.event(slide, false));
  for (const slide of slides.events) events.push(reader.event(slide, true));
  const eras = slides.eras.flatMap((era) => reader.era(era) ?? []);
  const title = reading.title ?? opening?.title ?? '';
  if (title.length === 0)
    findings.tell(
      first?.place('text.headline') ?? (slides.inSheet ? '' : 'title.text.headline'),
      MESSAGES.noTitle(slides.inSheet ?? false),
    );
  return {
    unspool: 1,
    title: title.length > 0 ? title : UNTITLED,
    ...(opening?.standfirst !== undefined && {standfirst: opening.standfirst}),
    ...(reading.lang !== undefined && {lang: reading.lang}),
    ...(slides.scale === 'cosmological' && {scale: 'even'}),
    ...(opening?.rest && {opening: opening.rest}),
    events: inOrder(events),
    ...(eras.length > 0 && {eras}),
    ...(reader.groups.length > 0 && {groups: reader.groups}),
  };
}

/** Sorts by date. An event without one stays behind the event that it followed. */
function inOrder(events: readonly StoryEvent[]): StoryEvent[] {
  const undated: StoryEvent[] = [];
  const runs: {date: StoryDate; order: number; events: StoryEvent[]}[] = [];
  for (const event of events) {
    if (event.date === undefined) {
      (runs.at(-1)?.events ?? undated).push(event);
      continue;
    }
    const date = parseDate(event.date);
    runs.push({date, order: dateOrder(date), events: [event]});
  }
  runs.sort((a, b) => a.order - b.order || compareDates(a.date, b.date));
  return [undated, ...runs.map((run) => run.events)].flat();
}

class SlideReader {
  readonly #groups = new Groups();
  readonly #ids = new Ids();
  readonly #reading: DateReading;
  readonly #findings: Findings;

  constructor(reading: DateReading, findings: Findings) {
    this.#reading = reading;
    this.#findings = findings;
  }

  get groups(): Group[] {
    return this.#groups.list;
  }

  opening(slide: Fields): {title: RichText; standfirst?: RichText; rest?: Opening} {
    slide.expect(...SLIDE);
    for (const [key, what] of Object.entries(NOT_IN_TITLE))
      if (slide.has(key)) this.#findings.tell(slide.place(key), MESSAGES.titleHasNone(wordsOfField(slide, key), what));
    const title = toRichText(this.#headline(slide));
    const {media, quotes, words, sources} = readSlideMedia(slide, this.#findings);
    const body: Block[] = [
      ...this.#body(slide),
      ...words,
      ...quotes.map((quote): Block => ({quote})),
      ...sources.map(toParagraph),
    ];
    const lead = body[0] === undefined ? undefined : leadOf(body[0]);
    const background = this.#background(slide);
    const left = lead === undefined ? body : body.slice(1);
    const rest = {
      ...(left.length > 0 && {body: bodyOf(left)}),
      ...(media.length > 0 && {media}),
      ...(background && {background}),
    };
    return {title, ...(lead !== undefined && {standfirst: lead}), ...(Object.keys(rest).length > 0 && {rest})};
  }

  event(slide: Fields, needsDate: boolean): StoryEvent {
    slide.expect(...SLIDE);
    const told = this.#findings.report.length;
    const {date, label} = readSlideDate(slide, this.#reading, this.#findings);
    if (needsDate && date === undefined && this.#findings.report.length === told)
      this.#findings.tell(slide.place('start_date'), MESSAGES.noDate(slide.inSheet));
    const headline = this.#headline(slide);
    const heading = toRichText(headline);
    const {media, quotes, words, sources} = readSlideMedia(slide, this.#findings);
    const body = [...this.#body(slide), ...words];
    const group = this.#group(slide);
    const background = this.#background(slide);
    const event: StoryEvent = {
      id: this.#id(slide, wordsOf(headline), date),
      ...(date !== undefined && {date}),
      ...(label !== undefined && {dateLabel: plainRichText(label)}),
      ...(group !== undefined && {group}),
      ...(heading.length > 0 && {heading}),
      ...(body.length > 0 && {body: bodyOf(body)}),
      ...(media.length > 0 && {media}),
      ...(quotes.length > 0 && {quotes}),
      ...(sources.length > 0 && {sources}),
      ...(background && {background}),
    };
    return keepOrigin(event, (field = '') => slide.place(SLIDE_FIELDS[field] ?? field));
  }

  era(slide: Fields): Era | undefined {
    slide.expect(
      'start_date',
      'end_date',
      'text',
      'unique_id',
      'display_date',
      'color',
      'type',
      'group',
      'media',
      'background',
      'autolink',
    );
    for (const key of ['group', 'media', 'background'])
      if (slide.inner(key)?.has('url') ?? false) this.#findings.tell(slide.place(key), MESSAGES.eraHasMore());
    const {date} = readSlideDate(slide, this.#reading, this.#findings);
    const label = toRichText(this.#headline(slide));
    if (date === undefined || label.length === 0) {
      const missing = date === undefined ? 'a date' : 'a headline';
      this.#findings.tell(slide.place(), MESSAGES.eraWithout(missing));
      return undefined;
    }
    if (slide.inner('text')?.has('text'))
      this.#findings.tell(slide.place('text.text'), MESSAGES.eraText(slide.inner('text')!.raw('text')));
    const color = slide.text('color');
    return {date, label, ...(isColor(color) && {color})};
  }

  #headline(slide: Fields): Run[] {
    const fields = slide.inner('text');
    const html = fields?.text('headline') ?? '';
    return html ? readInlineHtml(html, {place: fields!.place('headline'), findings: this.#findings}) : [];
  }

  #body(slide: Fields): Block[] {
    const fields = slide.inner('text');
    fields?.expect('headline', 'text');
    const html = fields?.text('text') ?? '';
    if (html === '') return [];
    const autolink = !/^false$/i.test(slide.text('autolink'));
    return readHtml(html, {place: fields!.place('text'), findings: this.#findings, autolink});
  }

  #id(slide: Fields, words: string, date: string | undefined): string {
    const wanted = slide.text('unique_id');
    const own = /^[^\s"'<>]{1,200}$/.test(wanted) ? wanted : slugOf(wanted);
    if (wanted && own !== wanted) this.#findings.tell(slide.place('unique_id'), MESSAGES.spacedId(wanted, own));
    const id = this.#ids.claim(own || slugOf(words) || (date ? slugOf(`event-${date}`) : 'event'));
    if (own && id !== own) this.#findings.tell(slide.place('unique_id'), MESSAGES.takenId(wanted, id));
    return id;
  }

  #group(slide: Fields): string | undefined {
    const label = plainHtml(slide, 'group', this.#findings);
    return label === '' ? undefined : this.#groups.idOf(label);
  }

  #background(slide: Fields): Background | undefined {
    const fields = slide.inner('background');
    if (!fields) return undefined;
    fields.expect('url', 'color', 'alt', 'text_background');
    const [url, color, alt] = [fields.text('url'), fields.text('color'), fields.text('alt')];
    const src = allowedAddress(completeAddress(url));
    if (url && !src) this.#findings.tell(fields.place('url'), MESSAGES.backgroundAddress(url));
    if (color && !isColor(color)) this.#findings.tell(fields.place('color'), MESSAGES.backgroundColor(color));
    const background = {...(src && {src}), ...(src && alt && {alt}), ...(isColor(color) && {color})};
    return Object.keys(background).length > 0 ? background : undefined;
  }
}

function isColor(text: string): boolean {
  return /^(#[0-9A-Fa-f]{3,8}|[A-Za-z]{3,30})$/.test(text);
}

/** The first block as a standfirst, where it is words alone. */
function leadOf(block: Block): RichText | undefined {
  if (typeof block === 'string') return block;
  return 'paragraph' in block ? block.paragraph : undefined;
}
