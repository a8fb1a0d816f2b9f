import {isOver, type StoryDate} from '../format/dates.js';
import {parseDate} from '../format/parse-date.js';
import type {Block, Figure, Media, Quote, StoryDocument, StoryEvent} from './document.js';
import {allowedAddress} from './address.js';
import {join} from './guard.js';
import {kindOf} from './media-kind.js';
import {originOf, spotOf, visitParts, type Spot} from './origins.js';
import {plainText} from './plain-text.js';
import {graphicOf, isStill, sceneOf} from './stage.js';
import {quoteValue, type AdviceKind, type ReportItem} from './report.js';
import {isObject} from './unchecked.js';

const LONGEST_HEADING = 120;
/** How many groups are named where one is wrong. */
const MOST_GROUPS = 12;

/**
 * What an editor would want to know of a sound story: what it lacks for some readers, and what may be a slip. Places are
 * those of the file that the story was read from: cells of a sheet, paths in JSON.
 */
export function adviseOn(document: StoryDocument): ReportItem[] {
  const isImported = originOf(document) !== undefined;
  const adviser = new Adviser(isImported);
  adviser.onStory(document);
  visitParts(document, isImported, (path, key, value) => {
    if (/^(media|image|graphic|still)$/.test(key))
      for (const [at, media] of listed(path, value, isImported)) adviser.onMedia(media as Media, at);
    if (key === 'figure' || key === 'figures')
      for (const [at, figure] of listed(path, value, isImported)) adviser.onFigure(figure as Figure, at);
    if (key === 'quotes' || (key !== '' && isQuote(value)))
      for (const [at, quote] of listed(path, value, isImported)) adviser.onQuote(quote as Quote, at);
    // An importer has told of links already, with their cells.
    if (typeof value === 'string' && !isImported) adviser.onLinks(value, path());
  });
  adviser.onEvents(document);
  adviser.onStage(document);
  return adviser.report;
}

class Adviser {
  readonly report: ReportItem[] = [];
  /** Whether the story was read from a sheet or a timeline. */
  readonly #isImported: boolean;

  constructor(isImported: boolean) {
    this.#isImported = isImported;
  }

  onStory({lang, events}: StoryDocument): void {
    if (!lang) {
      this.#advise(
        'lang',
        this.#isImported ? '' : 'lang',
        'no language',
        `Name the language of the story${this.#isImported ? ' with --lang, such as --lang en-GB' : ', such as "en-GB"'}, for its dates and for screen readers.`,
      );
    }
    if (events.length === 1) {
      const place = this.#isImported ? '' : 'events';
      this.#advise('events', place, '1 event', 'A story needs two or more to have a rail of dates.');
    }
  }

  onMedia(media: Media, path: () => string): void {
    if (kindOf(media) !== 'image') return;
    const src = quoteValue(media.src);
    if (media.alt === undefined) {
      const {place, name} = spotOf(media, path, 'alt');
      const decorates = this.#isImported ? '' : ', or "" if it only decorates';
      this.#advise('alt', place, `a picture without alt (${src})`, `Say in ${name} what can be seen${decorates}.`);
    }
    if (media.width && media.height) return;
    const reason = 'so that the page does not move when it loads.';
    this.#advise(
      'size',
      this.#isImported ? spotOf(media, path, 'src').place : path(),
      `a picture without its size (${src})`,
      this.#isImported
        ? `Only a story document can hold it: give "width" and "height" in pixels in what \`unspool import\` writes, ${reason}`
        : `Give "width" and "height" in pixels, ${reason}`,
    );
  }

  onFigure(figure: Figure, path: () => string): void {
    if (figure.source) return;
    const {place, name} = spotOf(figure, path, 'source');
    const found = `the figure ${figure.text ?? figure.value} without a source`;
    this.#advise('source', place, found, `Say in ${name} where it comes from.`);
  }

  onQuote(quote: Quote, path: () => string): void {
    if (quote.speaker) return;
    const {place, name} = spotOf(quote, path, 'speaker');
    const where = this.#isImported && !originOf(quote) ? 'the text' : name;
    const found = `a quotation without a speaker (${quoteValue(plainText(quote.quote))})`;
    this.#advise('speaker', place, found, `Say in ${where} whose words they are.`);
  }

  onLinks(text: string, place: string): void {
    for (const [link, address] of text.matchAll(/\[[^[\]]{0,200}\]\(([^\s()]{1,4000})\)/g)) {
      if (!allowedAddress(address)) {
        this.#warn(
          place,
          quoteValue(link),
          'Link to an address that begins with https:, http:, mailto: or tel:, or to a relative one. The words stay, without the link.',
        );
      }
    }
  }

  onEvents({events, groups = []}: StoryDocument): void {
    const ids = new Map<string, () => Spot>();
    const known = new Set(groups.map(({id}) => id));
    const names = [...known].slice(0, MOST_GROUPS).join(', ') + (known.size > MOST_GROUPS ? ' …' : '');
    let latest: {date: string; parsed: StoryDate; spot: () => Spot} | undefined;
    events.forEach((event, index) => {
      const {id, date, group} = event;
      const spot = (field?: keyof StoryEvent) => spotOf(event, () => join('events', index), field);
      this.#onLabels(event, spot);
      if (id !== undefined && ids.has(id)) {
        this.#warn(
          spot('id').place,
          `"${id}", which ${ids.get(id)!().place} has too`,
          'Give each event an id of its own; the second gets a number.',
        );
      }
      if (id !== undefined && !ids.has(id)) ids.set(id, spot);
      if (group !== undefined && !known.has(group)) {
        this.#warn(
          spot('group').place,
          quoteValue(group),
          groups.length > 0 ? `Name one of the groups: ${names}.` : 'Add it to "groups".',
        );
      }
      if (!date) return;
      const parsed = parseDate(date);
      if (latest && isOver(parsed, latest.parsed)) {
        this.#advise(
          'order',
          spot('date').place,
          this.#isImported
            ? `a date before that of the event above it (${latest.spot().place})`
            : `"${date}" after "${latest.date}" (${latest.spot().place})`,
          'Put the events in the order in which they happened, if you did not mean to tell them otherwise.',
        );
      } else latest = {date, parsed, spot};
    });
  }

  onStage(document: StoryDocument): void {
    const {stage, events, opening} = document;
    const hasScenes = events.some(({scene}) => scene);
    if (stage && !hasScenes && !graphicOf(document) && !events.some((event) => sceneOf(document, event))) {
      this.#advise(
        'stage',
        spotOf(stage, () => 'stage', 'side').place,
        'a stage with nothing on it',
        this.#isImported
          ? 'Name a picture or film in Media beside each event; or, with a graphic of your own (--stage), its state in Scene.'
          : 'Give each event a picture or film in "media", or the stage one "graphic"; or, with a graphic of your own (--stage), each event its state in "scene".',
      );
    }
    if (opening?.cover?.stage && !hasScenes && !graphicOf(document)) {
      this.#advise(
        'stage',
        'opening.cover.stage',
        'a headline beside a graphic that is not there',
        'Give "stage" a "graphic"; or, with a graphic of your own (--stage), each event its state in "scene".',
      );
    }
    events.forEach((event, index) => {
      const spot = (field: keyof StoryEvent) => spotOf(event, () => join('events', index), field);
      if (event.still) this.#onStill(event.still, spot('still').place, hasScenes || graphicOf(document) !== undefined);
      const film = sceneOf(document, event);
      if (film && kindOf(film) === 'video' && !film.alt && !film.title) {
        const {place, name} = spotOf(
          film,
          () => join(join(join('events', index), 'media'), event.media!.indexOf(film)),
          'alt',
        );
        this.#advise(
          'alt',
          place,
          `a film on the stage without alt (${quoteValue(film.src)})`,
          `Say in ${name} what can be seen.`,
        );
      }
      if (hasScenes && !event.scene) {
        const {place, name} = spot('scene');
        this.#advise(
          'stage',
          place,
          'an event that names no scene, as others do',
          `Name it in ${name}, also where it is that of the event before.`,
        );
      }
      if (event.scene && !event.sceneAlt && event.scene !== events[index - 1]?.scene) {
        const {place, name} = spot('sceneAlt');
        this.#advise(
          'alt',
          place,
          `a scene without a description (${quoteValue(event.scene)})`,
          `Say in ${name} what the graphic shows then, for readers who can't see it.`,
        );
      }
    });
  }

  #onStill(still: Media, place: string, hasGraphic: boolean): void {
    if (!hasGraphic) {
      this.#advise(
        'stage',
        place,
        `a still without a graphic that it stands for (${quoteValue(still.src)})`,
        this.#isImported
          ? 'With a graphic of your own (--stage), name its state in Scene; else put the picture into Media. It is shown as one of those.'
          : 'Give the stage one "graphic" or, with one of your own (--stage), each event its state in "scene"; else put the picture into "media". It is shown as one of those.',
      );
    } else if (!isStill(still)) {
      this.#warn(
        place,
        `a still that is not a picture (${quoteValue(still.src)})`,
        `Give the address of a picture, such as one that ends in .jpg or .svg${this.#isImported ? '' : ', or say "kind": "image"'}. It is shown as any other medium.`,
      );
    }
  }

  #onLabels({date, dateLabel, heading}: StoryEvent, spot: (field: keyof StoryEvent) => Spot): void {
    if (!date && !dateLabel) {
      const {place, name} = spot('date');
      this.#advise('date', place, 'an event without a date', `Give it a ${name}, such as "2006" or "2004-12-26".`);
    }
    if (!heading) {
      const {place, name} = spot('heading');
      const advice = `Give it a ${name}: it is what the rail of dates reads out.`;
      this.#advise('heading', place, 'an event without a heading', advice);
    }
    const {length} = plainText(heading);
    if (length > LONGEST_HEADING) {
      const found = `a heading of ${length} characters`;
      this.#advise('heading', spot('heading').place, found, `Shorten it to ${LONGEST_HEADING} or fewer.`);
    }
  }

  #advise(kind: AdviceKind, place: string, found: string, advice: string): void {
    this.report.push({level: 'advice', kind, place, found, advice});
  }

  #warn(place: string, found: string, advice: string): void {
    this.report.push({level: 'warning', place, found, advice});
  }
}

function listed(path: () => string, value: unknown, isImported: boolean): [place: () => string, item: object][] {
  if (!Array.isArray(value)) return typeof value === 'object' && value !== null ? [[path, value]] : [];
  return value.map((item: object, index) => [
    () => originOf(item)?.() ?? (isImported ? path() : join(path(), index)),
    item,
  ]);
}

function isQuote(value: unknown): boolean {
  return isObject(value) && 'quote' in value && !isBlock(value as Block);
}

/** A block that holds a quotation, and not the quotation itself. */
function isBlock(value: Block): boolean {
  if (typeof value !== 'object' || !('quote' in value)) return false;
  return typeof value.quote === 'object' && !Array.isArray(value.quote);
}
