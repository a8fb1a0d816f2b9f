import {isDate} from '../format/parse-date.js';
import {allowedAddress} from '../document/address.js';
import type {Block, Figure, Media, Quote, RichText, Stage, StoryDocument, StoryEvent} from '../document/document.js';
import {keepOrigin, type Origin} from '../document/origins.js';
import {bodyOf, toParagraph} from './blocks.js';
import {hasSigns, joinDates, orderIn, questionOn} from './date-cells.js';
import {readWrittenDate} from './written-date.js';
import {Fields, LONGEST_TEXT} from './fields.js';
import {readFigure} from './figure-words.js';
import type {Findings} from './findings.js';
import {readHtml, readInlineHtml} from './html.js';
import {Groups} from './groups.js';
import {columnKey, type Field} from './headings.js';
import {Ids} from '../document/ids.js';
import {slugOf} from './slug.js';
import {MESSAGES} from '../document/messages.js';
import {mediaAddress, recogniseMedia} from './media-address.js';
import {toRichText} from './rich-text.js';
import {ownHeadings} from './sheet.js';
import {readSlideMedia, type SlideMedia} from './slide-media.js';
import type {DateReading, Imported, ImportOptions, Layout, Row, Sheet} from './types.js';

/** Our own spreadsheet template, with the columns that may be added to it. */
export const STORY_LAYOUT: Layout = {
  columns: new Map<Field, string>([
    ['date', 'date'],
    ['startDate', 'date'],
    ['end', 'end'],
    ['heading', 'heading'],
    ['text', 'text'],
    ['place', 'place'],
    ['figure', 'figure'],
    ['unit', 'unit'],
    ['qualifier', 'qualifier'],
    ['show', 'show'],
    ['scaleWith', 'scalewith'],
    ['quote', 'quote'],
    ['speaker', 'speaker'],
    ['media', 'media'],
    ['alt', 'alt'],
    ['credit', 'credit'],
    ['source', 'source'],
    ['caption', 'caption'],
    ['group', 'group'],
    ['dateLabel', 'datelabel'],
    ['weight', 'weight'],
    ['id', 'id'],
    ['scene', 'scene'],
    ['sceneAlt', 'scenedescription'],
    ['sceneWidth', 'scenewidth'],
    ['still', 'still'],
    ['stillAlt', 'stillalt'],
    ['stillCaption', 'stillcaption'],
    ['stillCredit', 'stillcredit'],
    ['stage', 'stage'],
    ['stageNarrow', 'stageonphones'],
    ['stageTransition', 'stagetransition'],
  ]),
  own: ownHeadings(
    ...['Scene', 'Scene Description', 'Scene Width', 'Stage', 'Stage on Phones', 'Stage Transition'],
    ...['Still', 'Still Alt', 'Still Caption', 'Still Credit', 'Show', 'Scale With'],
    ...['Date', 'End', 'Heading', 'Text', 'Place', 'Figure', 'Unit', 'Qualifier', 'Quote', 'Speaker'],
    ...['Media', 'Alt', 'Credit', 'Source', 'Caption', 'Group', 'Date Label', 'Weight', 'ID'],
  ),
};

/** How much an event matters, as its `Weight` says in any of the languages. */
const WEIGHTS = new Map(
  (
    [
      ['lead', 'Lead/رئيسي/Aufmacher/Principal/اصلی/ראשי/मुख्य/Principale/主要/주요/Hoofdzaak/Главное/重点'],
      ['normal', 'Normal/عادي/معمولی/רגיל/सामान्य/Normale/通常/보통/Normaal/Обычное/普通'],
      ['brief', 'Brief/موجز/Kurz/Breve/کوتاه/Bref/קצר/संक्षिप्त/短い/짧게/Kort/Кратко/简短'],
    ] as const
  ).flatMap(([weight, words]) => words.split('/').map((word) => [columnKey(word), weight] as const)),
);
const PRESENT = /^(?:\.\.|present|now|today|ongoing)$/i;
const HTML =
  /<\/?(?:p|a|b|i|u|em|strong|br|ul|ol|li|h[1-6]|blockquote|img|span|div|cite|sup|sub|script|iframe)\b[^<>]*>/i;

/** The column of a field of a story document, where it has another name. */
const COLUMN_OF: Readonly<Record<string, string>> = {
  ...{src: 'media', thumbnail: 'media', width: 'media', height: 'media'},
  ...{side: 'stage', sceneAlt: 'scenedescription'},
};

/** The columns of an event's scene, and how a message calls what is in them. */
const SCENE = {scene: 'scene', scenedescription: 'scene description', scenewidth: 'scene width'};
/** The columns of the picture that stands for the graphic. */
const STILL = ['still', 'stillalt', 'stillcaption', 'stillcredit'];
/** The columns that hold for the whole story. */
const STAGE = ['stage', 'stageonphones', 'stagetransition'];

/** What a cell says of when. */
interface Written {
  /** In EDTF, or `..` for what goes on. */
  date?: string;
  /** Whether its words are to be shown as they are. */
  isOwn: boolean;
}

/** What the rows of an event hold, until the last of them is read. */
interface Draft {
  head: Omit<StoryEvent, 'body' | 'media' | 'figures' | 'quotes' | 'sources'>;
  origin: Origin;
  body: Block[];
  media: Media[];
  figures: Figure[];
  quotes: Quote[];
  sources: RichText[];
}

/**
 * Reads our own spreadsheet template, in the order of its rows. A first row with a heading and without a date is the
 * story's headline; a later row without date and heading belongs to the event above it.
 */
export function importStorySheet(sheet: Sheet, options: ImportOptions, findings: Findings): Imported {
  const reader = new StorySheetReader(sheet, options, findings);
  const [first, ...others] = sheet.rows;
  const hasOpening = first !== undefined && /^(?:title)?$/i.test(first.cell('date')) && first.cell('heading') !== '';
  const opening = hasOpening ? reader.opening(first) : undefined;
  const events: Draft[] = [];
  for (const row of hasOpening ? others : sheet.rows) {
    const above = events.at(-1) ?? opening;
    if (above && isMore(row)) reader.more(above, row);
    else events.push(reader.event(row));
  }
  const document = reader.story(opening, events, reader.stage(sheet.rows));
  return {document, report: findings.report};
}

function isMore(row: Row): boolean {
  return ['date', 'end', 'datelabel', 'heading'].every((column) => row.cell(column) === '');
}

class StorySheetReader {
  readonly #options: ImportOptions;
  readonly #reading: DateReading;
  readonly #findings: Findings;
  readonly #groups = new Groups();
  readonly #ids = new Ids();

  constructor(sheet: Sheet, options: ImportOptions, findings: Findings) {
    this.#options = options;
    this.#reading = {lang: options.lang, order: orderIn(sheet, ['date', 'end'])};
    this.#findings = findings;
  }

  story(opening: Draft | undefined, events: readonly Draft[], stage: Stage | undefined): StoryDocument {
    const {title, lang} = this.#options;
    const heading = title ?? opening?.head.heading;
    if (heading === undefined) this.#findings.tell('row 2', MESSAGES.noTitleRow());
    const [lead, ...rest] = opening?.body ?? [];
    const standfirst = typeof lead === 'string' ? lead : undefined;
    const body = [
      ...(lead !== undefined && standfirst === undefined ? [lead] : []),
      ...rest,
      ...(opening?.figures ?? []).map((figure): Block => ({figure})),
      ...(opening?.quotes ?? []).map((quote): Block => ({quote})),
    ];
    const media = opening?.media ?? [];
    const groups = this.#groups.list;
    return {
      unspool: 1,
      title: heading ?? 'Untitled',
      ...(opening?.head.place !== undefined && {kicker: opening.head.place}),
      ...(standfirst !== undefined && {standfirst}),
      ...(lang !== undefined && {lang}),
      ...(stage && {stage}),
      ...((body.length > 0 || media.length > 0) && {
        opening: {...(body.length > 0 && {body}), ...(media.length > 0 && {media})},
      }),
      events: events.map(toEvent),
      ...(groups.length > 0 && {groups}),
      ...(opening && opening.sources.length > 0 && {note: {body: opening.sources.map(toParagraph)}}),
    };
  }

  opening(row: Row): Draft {
    const place = this.#text(row, 'place');
    const heading = this.#text(row, 'heading')!;
    const draft = emptyDraft({heading, ...(place !== undefined && {place})}, originIn(row));
    for (const [column, what] of Object.entries({
      end: 'end',
      datelabel: 'date label',
      group: 'group',
      weight: 'weight',
      id: 'ID',
      ...SCENE,
      ...Object.fromEntries(STILL.map((column) => [column, 'still'])),
    }))
      if (row.cell(column)) this.#findings.tell(row.place(column), MESSAGES.titleHasNone(row.cell(column), what));
    this.fill(draft, row);
    return draft;
  }

  event(row: Row): Draft {
    const {date, label} = this.#date(row);
    const heading = this.#text(row, 'heading');
    const place = this.#text(row, 'place');
    const group = this.#short(row, 'group');
    const weight = this.#weight(row);
    const {still, words} = this.#still(row);
    const wanted = slugOf(row.cell('id')) || slugOf(row.cell('heading')) || slugOf(`event-${date ?? ''}`);
    const draft = emptyDraft(
      {
        id: this.#ids.claim(wanted),
        ...(date !== undefined && {date}),
        ...(label !== undefined && {dateLabel: label}),
        ...(place !== undefined && {place}),
        ...(group && {group: this.#groups.idOf(group)}),
        ...(weight !== undefined && {weight}),
        ...(heading !== undefined && {heading}),
        ...this.#scene(row),
        ...(still && {still}),
      },
      originIn(row),
    );
    this.fill(draft, row);
    draft.body.push(...words);
    return draft;
  }

  /** Where the stage is, from the first row; a story without one has nothing there. */
  stage([first, ...others]: readonly Row[]): Stage | undefined {
    if (!first || !STAGE.some((column) => first.has(column))) return undefined;
    for (const row of others)
      for (const column of STAGE)
        if (row.cell(column)) this.#findings.tell(row.place(column), MESSAGES.settingBelow(row.cell(column)));
    const side = this.#setting(first, 'stage', ['start', 'end', 'behind']);
    const narrow = this.#setting(first, 'stageonphones', ['top', 'behind', 'flow']);
    const transition = this.#setting(first, 'stagetransition', ['fade', 'wipe', 'cut']);
    if (!side && !narrow && !transition) return undefined;
    return keepOrigin({...(side && {side}), ...(narrow && {narrow}), ...(transition && {transition})}, originIn(first));
  }

  /** Adds a row below that of an event, or of the title. */
  more(draft: Draft, row: Row): void {
    for (const column of Object.keys(SCENE))
      if (row.cell(column)) this.#findings.tell(row.place(column), MESSAGES.sceneBelow(row.cell(column)));
    for (const column of STILL)
      if (row.cell(column)) this.#findings.tell(row.place(column), MESSAGES.stillBelow(row.cell(column)));
    this.fill(draft, row);
  }

  /** Adds what a row holds besides its date, place and heading. */
  fill(draft: Draft, row: Row): void {
    draft.body.push(...this.#body(row));
    const origin = originIn(row);
    const figure = this.#figure(row);
    if (figure) draft.figures.push(keepOrigin(figure, origin));
    else draft.body.push(...this.#paragraphs(row, 'figure', cellsOf(row, 'qualifier', 'figure', 'unit')));
    const quote = this.#quote(row);
    if (quote) draft.quotes.push(keepOrigin(quote, origin));
    else draft.body.push(...this.#paragraphs(row, 'speaker', row.cell('speaker')));
    const {media, quotes, words, sources} = this.#media(row);
    draft.body.push(...words);
    draft.media.push(...media.map((one) => keepOrigin(one, origin)));
    draft.quotes.push(...quotes.map((one) => keepOrigin(one, origin)));
    draft.sources.push(...sources);
    const source = this.#linked(row, 'source');
    if (source !== undefined && !figure) draft.sources.push(source);
  }

  #date(row: Row): {date?: string; label?: RichText} {
    const [start, end] = [this.#written(row, 'date'), this.#written(row, 'end')];
    const label = this.#text(row, 'datelabel') ?? labelOf(row, start, end);
    const isEndAlone = row.cell('date') === '' && end.date !== undefined && isDate(`../${end.date}`);
    if (isEndAlone) this.#findings.tell(row.place('end'), MESSAGES.endAlone(row.cell('end'), true));
    else if (row.cell('date') === '') this.#findings.tell(row.place('date'), MESSAGES.noDate(true));
    const whole = isEndAlone ? `../${end.date}` : this.#range(row, start, end);
    return {...(whole !== undefined && {date: whole}), ...(label !== undefined && {label})};
  }

  #weight(row: Row): StoryEvent['weight'] {
    const words = row.cell('weight');
    const weight = WEIGHTS.get(columnKey(words));
    if (words !== '' && weight === undefined) this.#findings.tell(row.place('weight'), MESSAGES.unknownWeight(words));
    return weight;
  }

  #scene(row: Row): Pick<StoryEvent, 'scene' | 'sceneAlt' | 'sceneWidth'> {
    const scene = this.#short(row, 'scene');
    const sceneAlt = this.#short(row, 'scenedescription');
    const sceneWidth = this.#setting(row, 'scenewidth', ['column', 'wide', 'full']);
    return {...(scene && {scene}), ...(sceneAlt && {sceneAlt}), ...(sceneWidth && {sceneWidth})};
  }

  /** The picture in the place of the graphic; without one, what is said of it is kept as words like others. */
  #still(row: Row): {still?: Media; words: Block[]} {
    const [written, alt] = [row.cell('still'), this.#short(row, 'stillalt')];
    const [caption, credit] = [this.#text(row, 'stillcaption'), this.#linked(row, 'stillcredit')];
    const src = written === '' ? undefined : mediaAddress(written);
    if (src !== undefined) {
      const still: Media = {
        src,
        ...recogniseMedia(src),
        ...(alt && {alt}),
        ...(caption !== undefined && {caption}),
        ...(credit !== undefined && {credit}),
      };
      return {
        still: keepOrigin(still, (field) => row.place(field && field !== 'src' ? `still${field}` : 'still')),
        words: [],
      };
    }
    if (written !== '') this.#findings.tell(row.place('still'), MESSAGES.badMediaAddress(written));
    if (alt) this.#findings.tell(row.place('stillalt'), MESSAGES.altWithoutStill(alt));
    for (const column of ['stillcaption', 'stillcredit'])
      if (row.cell(column)) this.#findings.tell(row.place(column), MESSAGES.withoutStill(row.cell(column)));
    return {words: [caption, credit].filter((one) => one !== undefined).map(toParagraph)};
  }

  /** One of a few words; nothing where a cell is empty, or holds another. */
  #setting<Word extends string>(row: Row, column: string, words: readonly Word[]): Word | undefined {
    const written = row.cell(column);
    const word = words.find((one) => one === written.toLowerCase());
    if (written !== '' && !word) this.#findings.tell(row.place(column), MESSAGES.notSetting(written, words));
    return word;
  }

  #range(row: Row, start: Written, end: Written): string | undefined {
    if (end.date === undefined || end.date === start.date) return start.date;
    const date = joinDates(start.date, end.date);
    if (date !== undefined) return date;
    const written = row.cell('end');
    this.#findings.tell(
      row.place('end'),
      start.date === undefined ? MESSAGES.endWithoutDate(written) : MESSAGES.endBeforeStart(written, row.cell('date')),
    );
    return start.date;
  }

  /** The date of a cell, and whether its words say it in another way than a language writes dates. */
  #written(row: Row, column: 'date' | 'end'): Written {
    const text = row.cell(column);
    if (text === '') return {isOwn: false};
    if (column === 'end' && PRESENT.test(text)) return {date: '..', isOwn: false};
    const found = readWrittenDate(text, this.#reading);
    if (!found || !('date' in found)) {
      this.#findings.tell(row.place(column), questionOn(text, found, 'Date Label'));
      return {isOwn: true};
    }
    const {date, note, isLess = false} = found;
    if (note !== undefined) this.#findings.tell(row.place(column), MESSAGES.notedDate(text, note));
    return {date, isOwn: isLess || (date !== text && hasSigns(date))};
  }

  #body(row: Row): Block[] {
    return this.#paragraphs(row, 'text', this.#short(row, 'text'));
  }

  #paragraphs(row: Row, column: string, text: string): Block[] {
    if (text === '') return [];
    if (HTML.test(text)) return readHtml(text, {place: row.place(column), findings: this.#findings, autolink: true});
    this.#lookAtLinks(row, column, text);
    return text.split(/\n[ \t]*\n\s*/).filter(Boolean);
  }

  #figure(row: Row): Figure | undefined {
    const written = row.cell('figure');
    const [unit, qualifier, source] = [
      this.#text(row, 'unit'),
      this.#text(row, 'qualifier'),
      this.#linked(row, 'source'),
    ];
    if (written === '') {
      for (const column of ['unit', 'qualifier'])
        if (row.cell(column)) this.#findings.tell(row.place(column), MESSAGES.withoutFigure(row.cell(column)));
      this.#drawnWithout(row);
      return undefined;
    }
    const figure = readFigure(written.slice(0, 200), this.#options.lang);
    if (!figure) {
      this.#findings.tell(row.place('figure'), MESSAGES.notFigure(written));
      this.#drawnWithout(row);
      return undefined;
    }
    return {
      ...figure,
      ...(qualifier !== undefined && {qualifier}),
      ...(unit !== undefined && {unit}),
      ...(source !== undefined && {source}),
      ...this.#drawn(row),
    };
  }

  /** How a figure is drawn to scale. */
  #drawn(row: Row): Pick<Figure, 'show' | 'scaleWith'> {
    const show = this.#setting(row, 'show', ['bar', 'dots']);
    const scaleWith = this.#short(row, 'scalewith');
    if (scaleWith && row.cell('show') === '')
      this.#findings.tell(row.place('scalewith'), MESSAGES.scaleWithoutShow(scaleWith));
    return {...(show && {show}), ...(scaleWith && {scaleWith})};
  }

  #drawnWithout(row: Row): void {
    for (const column of ['show', 'scalewith'])
      if (row.cell(column)) this.#findings.tell(row.place(column), MESSAGES.drawnWithoutFigure(row.cell(column)));
  }

  #quote(row: Row): Quote | undefined {
    const words = this.#text(row, 'quote');
    const speaker = this.#text(row, 'speaker');
    if (words !== undefined) return {quote: withoutMarks(words), ...(speaker !== undefined && {speaker})};
    if (speaker !== undefined)
      this.#findings.tell(row.place('speaker'), MESSAGES.speakerWithoutQuote(row.cell('speaker')));
    return undefined;
  }

  #media(row: Row): SlideMedia {
    const [caption, credit] = [this.#text(row, 'caption'), this.#linked(row, 'credit')];
    const [url, alt] = [row.cell('media'), row.cell('alt')];
    const slide = new Fields(
      {media: {url, alt}},
      (path) => row.place(path.endsWith('alt') ? 'alt' : 'media'),
      this.#findings,
    );
    const found = readSlideMedia(slide, this.#findings);
    const [first, ...more] = found.media;
    const texts = {...(caption !== undefined && {caption}), ...(credit !== undefined && {credit})};
    if (first) return {...found, media: [{...first, ...texts}, ...more]};
    return this.#withoutMedia(row, found, texts);
  }

  /** Without a picture, its caption and credit are the speaker and source of a quotation, or words like others. */
  #withoutMedia(row: Row, found: SlideMedia, texts: {caption?: RichText; credit?: RichText}): SlideMedia {
    const {quotes, words, sources} = found;
    const kept = Object.values(texts);
    const isQuoted = quotes.length > 0;
    for (const column of Object.keys(texts)) {
      const words = row.cell(column);
      this.#findings.tell(
        row.place(column),
        isQuoted ? MESSAGES.quotationSource(words) : MESSAGES.captionWithoutMedia(words, true),
      );
    }
    if (isQuoted) return {...found, sources: [...sources, ...kept]};
    return {...found, words: [...words, ...kept.map(toParagraph)]};
  }

  /** Words with the marks of a document, or HTML; nothing where a cell is empty. */
  #text(row: Row, column: string): RichText | undefined {
    const text = this.#short(row, column);
    if (text === '') return undefined;
    if (HTML.test(text)) return toRichText(readInlineHtml(text, {place: row.place(column), findings: this.#findings}));
    this.#lookAtLinks(row, column, text);
    return text;
  }

  /** An address alone becomes a link. */
  #linked(row: Row, column: string): RichText | undefined {
    const text = row.cell(column);
    const address = /^https?:\/\/\S+$/i.test(text) ? allowedAddress(text) : undefined;
    return address ? [{link: [new URL(address).host], href: address}] : this.#text(row, column);
  }

  #short(row: Row, column: string): string {
    const text = row.cell(column);
    if (text.length <= LONGEST_TEXT) return text;
    this.#findings.tell(row.place(column), MESSAGES.longText(text.length, LONGEST_TEXT));
    return '';
  }

  #lookAtLinks(row: Row, column: string, text: string): void {
    for (const [, address] of text.matchAll(/\]\(([^\s()]{1,4000})\)/g)) {
      if (!allowedAddress(address)) this.#findings.tell(row.place(column), MESSAGES.badLink(address!));
    }
  }
}

/** The words of some cells in a row. */
function cellsOf(row: Row, ...columns: readonly string[]): string {
  return columns
    .map((column) => row.cell(column))
    .filter(Boolean)
    .join(' ')
    .slice(0, LONGEST_TEXT);
}

/** The words of an event's dates as they were typed, where a language would write them in another way or can't. */
function labelOf(row: Row, start: Written, end: Written): string | undefined {
  const isMissing = start.date === undefined && end.date !== undefined && !isDate(`../${end.date}`);
  if (!start.isOwn && !end.isOwn && !isMissing) return undefined;
  return [row.cell('date'), row.cell('end')].filter(Boolean).join(' – ').slice(0, 200);
}

function originIn(row: Row): Origin {
  return (field) => row.place(field ? (COLUMN_OF[field] ?? field.toLowerCase()) : undefined);
}

function emptyDraft(head: Draft['head'], origin: Origin): Draft {
  return {head, origin, body: [], media: [], figures: [], quotes: [], sources: []};
}

function toEvent({head, origin, body, media, figures, quotes, sources}: Draft): StoryEvent {
  const event: StoryEvent = {
    ...head,
    ...(body.length > 0 && {body: bodyOf(body)}),
    ...(media.length > 0 && {media}),
    ...(figures.length > 0 && {figures}),
    ...(quotes.length > 0 && {quotes}),
    ...(sources.length > 0 && {sources}),
  };
  return keepOrigin(event, origin);
}

/** The words of a quotation come without quotation marks: a page adds those of its language. */
function withoutMarks(words: RichText): RichText {
  if (typeof words !== 'string') return words;
  const [, inside] =
    /^(?:"([^"]*)"|“([^“”]*)”|«([^«»]*)»|„([^„“]*)“|「([^「」]*)」)$/u
      .exec(words)
      ?.filter((one) => one !== undefined) ?? [];
  return inside ?? words;
}
