import {html, nothing, render} from 'lit/html.js';
import {StoryErrorEvent} from '../events/story-error.js';
import {StoryLoadEvent} from '../events/story-load.js';
import {adoptStyles} from '../internal/adopt-styles.js';
import {languageOf} from '../internal/language.js';
import {warn} from '../internal/warn.js';
import type {StoryDocument} from '../document/document.js';
import {guardData} from '../document/guard.js';
import {isObject, objectsIn} from '../document/unchecked.js';
import {renderEnding} from './render-ending.js';
import {renderGraphic, stageAttributes} from './render-stage.js';
import {renderEvents, renderNote, renderOpening, renderSection} from './render-story.js';
import {storyStyles} from './story-styles.js';
import {wordsFor} from '../languages/story-words.js';

/** A server that has not answered by then is taken for silent, in milliseconds. */
const PATIENCE = 20_000;

/** The address that `unspool-upgrade.js` gave a story, from plain HTML whose author may not be trusted with more. */
const MARKED_SRC = Symbol.for('unspool-marked-src');

/** A story's element, as far as a document is shown in it. */
type ShownStory = HTMLElement & {
  readonly src: string | null;
  document: StoryDocument | null | undefined;
  readonly layout: string;
  readonly scale: string;
};

const requests = new WeakMap<ShownStory, AbortController>();
/** The attributes that came from a document, so that another document may change them; those of the page stay. */
const given = new WeakMap<ShownStory, Set<string>>();
/** The stories in which a document has been rendered; whether the page itself has put a graphic on their stage. */
const rendered = new WeakMap<ShownStory, boolean>();
const failures = new WeakMap<ShownStory, HTMLElement>();

/**
 * Fetches a story document and hands it to the story. Until it has come, and where it can't, what the story's author
 * wrote inside stays, with a message and a link to try again.
 */
export async function loadStory(story: ShownStory, src: string): Promise<void> {
  requests.get(story)?.abort();
  const request = new AbortController();
  requests.set(story, request);
  const timer = setTimeout(() => request.abort(new Error(`no answer within ${PATIENCE / 1000} s`)), PATIENCE);
  try {
    const isMarked = Reflect.get(story, MARKED_SRC) === src;
    const document = await fetchDocument(src, isMarked ? withinOrigin(src, request.signal) : {signal: request.signal});
    if (requests.get(story) === request) story.document = document;
  } catch (error) {
    if (requests.get(story) === request) fail(story, src, error);
  } finally {
    clearTimeout(timer);
  }
}

/** No redirect may lead to an origin that the page has not allowed. */
function withinOrigin(src: string, signal: AbortSignal): RequestInit {
  const isOwn = new URL(src).origin === location.origin;
  return isOwn ? {signal, mode: 'same-origin'} : {signal, redirect: 'error'};
}

async function fetchDocument(src: string, options: RequestInit): Promise<StoryDocument> {
  const response = await fetch(src, {credentials: 'same-origin', ...options});
  if (!response.ok) throw new Error(`the server answered ${response.status}`);
  const text = await response.text();
  try {
    return JSON.parse(text) as StoryDocument;
  } catch {
    throw new Error(/^\s*</.test(text) ? 'it is HTML, not JSON' : 'it is not sound JSON');
  }
}

/**
 * Renders a document into a story, in place of its children, but for a `<story-stage>`, which stays where it is, alive; of a
 * document that was rendered before, only what has changed.
 */
export function showDocument(story: ShownStory, document: StoryDocument): void {
  requests.get(story)?.abort();
  requests.delete(story);
  const fault = faultOf(document);
  if (fault) {
    fail(story, story.src, new Error(fault));
    return;
  }
  setFromDocument(story, 'lang', document.lang);
  setFromDocument(story, 'dir', document.dir);
  if (story.layout === 'start' || given.get(story)?.has('layout'))
    setFromDocument(story, 'layout', document.layout ?? 'start');
  if (story.scale === 'time') setFromDocument(story, 'scale', document.scale);
  for (const [name, value] of Object.entries(stageAttributes(document))) setFromDocument(story, name, value);
  adoptStyles(story.getRootNode() as Document | ShadowRoot, storyStyles);
  failures.get(story)?.remove();
  failures.delete(story);
  if (!rendered.has(story)) {
    for (const node of [...story.childNodes]) if (node.nodeName !== 'STORY-STAGE') node.remove();
    rendered.set(story, story.firstChild !== null);
  }
  render(renderStory(document, languageOf(story), rendered.get(story)!), story);
  colourGroups(story, document);
  story.dispatchEvent(new StoryLoadEvent(document));
}

function renderStory(document: StoryDocument, locale: string | undefined, hasGraphic: boolean): unknown {
  const graphic = hasGraphic ? nothing : renderGraphic(document);
  const events = renderEvents(document, locale, hasGraphic);
  return html`${renderOpening(document.opening, locale)}${graphic}${events}${objectsIn(document.closing).map(
    (section) => renderSection(section, locale),
  )}${renderEnding(document, locale)}${renderNote(document.note, locale)}`;
}

function faultOf(document: StoryDocument): string | undefined {
  try {
    guardData(document);
  } catch (error) {
    return (error as Error).message;
  }
  if (!isObject(document) || !Array.isArray(document.events)) return 'it is not a story: "events" is not a list';
  const version: unknown = document.unspool;
  return version === 1 ? undefined : `its "unspool" is ${JSON.stringify(version) ?? 'missing'}; this reads 1`;
}

function setFromDocument(story: ShownStory, attribute: string, value: unknown): void {
  const ours = given.get(story) ?? new Set();
  if (story.hasAttribute(attribute) && !ours.has(attribute) && attribute !== 'layout') return;
  given.set(story, ours.add(attribute));
  if (typeof value === 'string') story.setAttribute(attribute, value);
  else story.removeAttribute(attribute);
}

/** By script, since the strictest content security policy allows no `style` in markup. */
function colourGroups(story: ShownStory, {groups}: StoryDocument): void {
  const colours = new Map(objectsIn(groups).map(({id, color}) => [id, color]));
  for (const event of story.querySelectorAll('timeline-event')) {
    const colour = colours.get(event.dataset.group ?? '');
    if (typeof colour === 'string') event.style.setProperty('--unspool-group', colour);
    else event.style.removeProperty('--unspool-group');
  }
}

/** Tells the author in the console what is wrong, and the reader that it is, with a link to try again. */
function fail(story: ShownStory, src: string | null, error: unknown): void {
  warn(story, src === null ? '' : 'src', `the story can't be shown: ${(error as Error).message}.`);
  failures.get(story)?.remove();
  const {lang, failed, retry} = wordsFor(languageOf(story));
  const message = window.document.createElement('p');
  message.className = 'story-failed';
  message.setAttribute('role', 'status');
  const again = (click: Event) => {
    click.preventDefault();
    if (src !== null) void loadStory(story, src);
  };
  render(
    html`<span lang=${lang}
      >${failed} ${src === null ? nothing : html`<a href=${src} @click=${again}>${retry}</a>`}</span
    >`,
    message,
  );
  failures.set(story, message);
  story.append(message);
  story.dispatchEvent(new StoryErrorEvent(error));
}
