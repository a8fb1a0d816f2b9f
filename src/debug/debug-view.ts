import {motionAllowed} from '../motion/preference.js';
import {isHeld} from '../scroll/is-held.js';
import type {StoryPosition} from '../scroll/story-position.js';
import {debugStyles} from './debug-styles.js';

/** What it is told of by the story itself. */
type FollowedStory = HTMLElement & {
  readonly debug: boolean;
  readonly offset: number;
  readonly index: number;
  readonly progress: number;
  readonly events: readonly HTMLElement[];
};

/**
 * Draws over the page where a story thinks the reader is: the trigger line, the band, the phases of the events in view
 * and the current index. Call it after each look; takes everything away again once the story's `debug` is off.
 *
 * @param root - The shadow root of the story's rail, which it is kept in.
 */
export function drawDebug(story: FollowedStory, root: ShadowRoot, position: StoryPosition): void {
  const shown = root.querySelector('.debug');
  if (!story.debug) {
    shown?.remove();
    return;
  }
  const view = shown ?? newView(root);
  view.shadowRoot!.replaceChildren(...band(position), ...boxes(story), ...line(position, story.offset), panel(story));
}

/** Lies in the top layer, so that no page can cover, clip or move it, and takes no click. */
function newView(root: ShadowRoot): HTMLElement {
  const view = document.createElement('div');
  view.className = 'debug';
  view.ariaHidden = 'true';
  view.popover = 'manual';
  view.attachShadow({mode: 'open'}).adoptedStyleSheets = [sheet()];
  root.append(view);
  view.showPopover();
  return view;
}

function line({line}: StoryPosition, offset: number): HTMLElement[] {
  return [placed('line', {top: line}, `trigger line · offset ${offset} · ${Math.round(line)} px`)];
}

function band({band: {top, bottom}}: StoryPosition): HTMLElement[] {
  return [placed('band', {top, height: bottom - top}, `band · ${Math.round(top)} to ${Math.round(bottom)} px`)];
}

function boxes(story: FollowedStory): HTMLElement[] {
  return story.events.flatMap((event, index) => {
    const {top, left, width, height} = event.getBoundingClientRect();
    if (height === 0 || top > innerHeight || top + height < 0) return [];
    const phase = event.getAttribute('phase') ?? 'upcoming';
    const held = isHeld(event);
    const box = placed(`event ${phase}`, {top, left, width, height}, `${index} ${phase}${held ? ', held' : ''}`);
    box.classList.toggle('held', held);
    return [box];
  });
}

function panel(story: FollowedStory): HTMLElement {
  const event = story.events[story.index];
  const held = story.events.filter(isHeld).length;
  const rows = {
    index: `${story.index} of ${story.events.length}`,
    event: event ? `#${event.id}` : 'above the first',
    progress: `${Math.round(story.progress * 100)}%`,
    held: `${held}`,
    motion: motionAllowed() ? 'wanted' : 'at rest',
  };
  const list = element('dl', 'panel');
  for (const [name, value] of Object.entries(rows)) list.append(element('dt', '', name), element('dd', name, value));
  return list;
}

/** A box with a label, at a place of the viewport in CSS px. */
function placed(className: string, place: Record<string, number>, label: string): HTMLElement {
  const box = element('div', className);
  for (const [side, length] of Object.entries(place)) box.style.setProperty(side, `${length}px`);
  box.append(element('span', 'label', label));
  return box;
}

function element(tag: string, className: string, text = ''): HTMLElement {
  const made = document.createElement(tag);
  made.className = className;
  made.textContent = text;
  return made;
}

let made: CSSStyleSheet | undefined;

/** The style sheet of the debug view: adopted, since no content security policy forbids that. */
function sheet(): CSSStyleSheet {
  if (made) return made;
  made = new CSSStyleSheet();
  made.replaceSync(debugStyles);
  return made;
}
