import {html, nothing} from 'lit/html.js';
import {repeat} from 'lit/directives/repeat.js';
import {dateEndOrder, dateOrder, readDate, type StoryDate} from '../format/dates.js';
import {allowedAddress} from '../document/address.js';
import {renderBody, renderFigure, renderQuote} from './blocks.js';
import {dateInWords} from '../format/date-in-words.js';
import type {Era, Opening, Section, StoryDocument, StoryEvent} from '../document/document.js';
import {eventIds} from '../document/event-ids.js';
import {graphicOf, sceneOf} from '../document/stage.js';
import {isObject, objectsIn, stringOr} from '../document/unchecked.js';
import {renderMedia} from './media.js';
import {renderScene, renderStill} from './render-stage.js';
import {plainText} from '../document/plain-text.js';
import {renderText} from './text.js';
import {wordsFor} from '../languages/story-words.js';
import {renderDatePart} from '../internal/date-part.js';

/**
 * The list of a story's events, as an author would write it inside `<timeline-story>`.
 *
 * @param locale - Language that dates and figures are written in.
 * @param hasGraphic - Whether the page has a graphic on the story's stage, so that pictures stay where they are.
 */
export function renderEvents(document: StoryDocument, locale: string | undefined, hasGraphic = false): unknown {
  const events = objectsIn(document.events);
  const scenes = events.map((event) => (hasGraphic ? undefined : sceneOf(document, event)));
  const canMove = hasGraphic || graphicOf(document) !== undefined;
  const ids = eventIds(events);
  const dates = events.map(({date}) => dateOf(date));
  const eras = placeEras(objectsIn(document.eras), dates);
  const groups = new Map(objectsIn(document.groups).map(({id, label}) => [id, label]));
  return html`<ol>
    ${repeat(
      events,
      (_, index) => ids[index],
      (event, index) =>
        html`${(eras.between.get(index) ?? []).map((era) => renderEraBetween(era, locale))}
          <li>
            <timeline-event
              id=${ids[index]!}
              date=${stringOr(event.date, nothing)}
              place=${event.place ? plainText(event.place) : nothing}
              weight=${stringOr(event.weight, nothing)}
              lang=${stringOr(event.lang, nothing)}
              data-group=${stringOr(event.group, nothing)}
              data-fact=${stringOr(event.fact, nothing)}
              scene=${stringOr(event.scene, nothing)}
              scene-alt=${stringOr(event.sceneAlt, nothing)}
              scene-width=${stringOr(event.sceneWidth, nothing)}
            >
              ${scenes[index] ? renderScene(scenes[index]) : nothing}
              ${(eras.within.get(index) ?? []).map((era) => renderEra(era, locale))}
              ${renderDateline(event, dates[index], groups.get(event.group ?? ''), locale)}
              ${event.heading ? html`<h2>${renderText(event.heading)}</h2>` : nothing} ${renderBackground(event)}
              ${isObject(event.still) ? renderStill(event.still, canMove) : nothing}
              ${objectsIn(event.media).map((media) => (media === scenes[index] ? nothing : renderMedia(media)))}
              ${renderBody(event.body, locale)}
              ${objectsIn(event.figures).map((figure) => renderFigure(figure, locale))}
              ${objectsIn(event.quotes).map(renderQuote)} ${renderSources(event, locale)}
            </timeline-event>
          </li>`,
    )}
    ${(eras.between.get(events.length) ?? []).map((era) => renderEraBetween(era, locale))}
  </ol>`;
}

/** What stands between the headline and the first event. */
export function renderOpening(opening: Opening | undefined, locale: string | undefined): unknown {
  if (!isObject(opening)) return nothing;
  return html`${renderBackground(opening)}${objectsIn(opening.media).map((media) => renderMedia(media))}${renderBody(
    opening.body,
    locale,
  )}`;
}

/** A part of the page after the events. */
export function renderSection({heading, body}: Section, locale: string | undefined): unknown {
  return html`<section class="closing">
    ${heading ? html`<h2>${renderText(heading)}</h2>` : nothing} ${renderBody(body, locale)}
  </section>`;
}

/** The small print. */
export function renderNote(note: Section | undefined, locale: string | undefined): unknown {
  if (!isObject(note)) return nothing;
  return html`<footer class="note">
    ${note.heading ? html`<h2>${renderText(note.heading)}</h2>` : nothing} ${renderBody(note.body, locale)}
  </footer>`;
}

function renderDateline(
  {date, dateLabel, place}: StoryEvent,
  read: StoryDate | undefined,
  group: unknown,
  locale: string | undefined,
): unknown {
  const when = renderWhen(date, dateLabel, read, locale);
  if (when === nothing && !place && !group) return nothing;
  return html`<p slot="dateline">
    ${when} ${place ? html`<span class="place">${renderText(place)}</span>` : nothing}
    ${group ? html`<span class="group">${renderText(group)}</span>` : nothing}
  </p>`;
}

/** The author's label, or else the date in words; with the date for machines in either case. */
function renderWhen(date: unknown, label: unknown, read: StoryDate | undefined, locale: string | undefined): unknown {
  const parts = read ? dateInWords(read, locale) : [];
  if (label) {
    const [only, ...more] = parts;
    const datetime = more.length === 0 ? only?.datetime : undefined;
    return datetime
      ? html`<time datetime=${datetime}>${renderText(label)}</time>`
      : html`<span class="date">${renderText(label)}</span>`;
  }
  if (read) return parts.map(renderDatePart);
  return stringOr(date, nothing);
}

function renderEra(era: Era, locale: string | undefined): unknown {
  return html`<p slot="dateline" class="era">${eraInWords(era, locale)}</p>`;
}

/** An era in which no event begins has an item of the list to itself. */
function renderEraBetween(era: Era, locale: string | undefined): unknown {
  return html`<li>
    <p class="era">${eraInWords(era, locale)}</p>
  </li>`;
}

function eraInWords({label, date}: Era, locale: string | undefined): unknown {
  const read = dateOf(date);
  const when = read ? dateInWords(read, locale).map(renderDatePart) : stringOr(date, nothing);
  return html`<strong>${renderText(label)}</strong> ${when}`;
}

function renderBackground({background}: Pick<StoryEvent, 'background'>): unknown {
  const src = isObject(background) ? allowedAddress(background.src) : undefined;
  if (!src) return nothing;
  return html`<figure class="media background">
    <img src=${src} alt=${stringOr(background?.alt, '')} loading="lazy" decoding="async" />
  </figure>`;
}

function renderSources({sources}: StoryEvent, locale: string | undefined): unknown {
  if (!Array.isArray(sources) || sources.length === 0) return nothing;
  const label = wordsFor(locale).source;
  return html`<p class="source">
    ${label}: ${sources.map((source, index) => [index > 0 ? '; ' : '', renderText(source)])}
  </p>`;
}

/** Where eras are told: within the first event that begins in them, or before the first event that comes later. */
interface EraPlaces {
  within: Map<number, Era[]>;
  between: Map<number, Era[]>;
}

function placeEras(eras: readonly Era[], dates: readonly (StoryDate | undefined)[]): EraPlaces {
  const places: EraPlaces = {within: new Map(), between: new Map()};
  const firstBetween = firstEvents(dates);
  for (const era of eras) {
    const [from, to] = limitsOf(dateOf(era.date));
    const within = firstBetween(from, to);
    const [place, index] =
      within === undefined
        ? ([places.between, firstBetween(from, Infinity) ?? dates.length] as const)
        : ([places.within, within] as const);
    const others = place.get(index);
    if (others) others.push(era);
    else place.set(index, [era]);
  }
  return places;
}

/** From when to when an era is. One whose date can't be read has no event in it, and comes after all. */
function limitsOf(era: StoryDate | undefined): [from: number, to: number] {
  if (!era) return [Infinity, -Infinity];
  const from = era.limit === 'until' || era.limit === 'before' ? -Infinity : dateOrder(era);
  const to = era.limit === 'since' || era.limit === 'after' ? Infinity : dateEndOrder(era);
  return [from, to];
}

/**
 * Finds the first event of the story between two times, whatever order the events are told in: in a tree over them by
 * time, where each node knows the first event below it.
 */
function firstEvents(dates: readonly (StoryDate | undefined)[]): (from: number, to: number) => number | undefined {
  const byTime = dates
    .flatMap((date, index) => (date ? [{order: dateOrder(date), index}] : []))
    .sort((a, b) => a.order - b.order);
  const {length} = byTime;
  const first = [...new Array<number>(length).fill(Infinity), ...byTime.map(({index}) => index)];
  for (let node = length - 1; node > 0; node--) first[node] = Math.min(first[2 * node]!, first[2 * node + 1]!);
  const countBefore = (isBefore: (order: number) => boolean) => {
    let [low, high] = [0, length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (isBefore(byTime[middle]!.order)) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  return (from, to) => {
    let found = Infinity;
    let left = length + countBefore((order) => order < from);
    let right = length + countBefore((order) => order <= to);
    for (; left < right; left >>= 1, right >>= 1) {
      if (left & 1) found = Math.min(found, first[left++]!);
      if (right & 1) found = Math.min(found, first[--right]!);
    }
    return found === Infinity ? undefined : found;
  };
}

function dateOf(text: unknown): StoryDate | undefined {
  return typeof text === 'string' ? readDate(text) : undefined;
}
