import type {render as Render} from 'lit';
import type {dateOrder, formatDate, RareWords, StoryDate} from '../../format/dates.js';
import {railWords} from '../../languages/rail-words.js';
import {adoptAround, adoptStyles} from '../../internal/adopt-styles.js';
import {faultInChoice} from '../../internal/choices.js';
import type {warn as Warn} from '../../internal/warn.js';
import type {StoryPosition} from '../../scroll/story-position.js';
import {giveId} from './event-ids.js';
import {layoutStyles} from './layout-styles.js';
import {gapsOf, marksOf} from './rail-marks.js';
import {railStyles} from './rail-styles.js';
import {railTemplate, type DrawnMark, type EventText, type TemplateTools} from './rail-template.js';

/** Height of a mark with its date on one line and room around it, in CSS px. */
const MARK = 28;
/** How many marks are taken to fit until the rail has been measured. */
const ROOM = 15;

/** What can be said of it, the default first. */
const CHOICES = {layout: 'start, end or none', scale: 'time or even'};

/** What a rail needs of the file that loads it, so that no page gets that twice. */
export interface RailTools extends TemplateTools {
  render: typeof Render;
  readDate: (event: Element) => StoryDate | undefined;
  dateOrder: typeof dateOrder;
  formatDate: typeof formatDate;
  warn: typeof Warn;
}

/** What a rail shows. */
export interface RailContent {
  events: readonly HTMLElement[];
  layout: string;
  scale: string;
  /** Name of the rail for assistive technology, and text of the link past the story; else by the story's language. */
  label: string | undefined;
  skipLabel: string | undefined;
  language: string | undefined;
  /** Gives the words for dates that Intl can't write. */
  rare: () => RareWords | undefined;
}

/**
 * The rail of dates beside a story's events: its markup, in a shadow root of its own, and what of it follows the reader.
 *
 * Its element is the story's first child, so that the keyboard comes to it first; unspool.css gives it its place. On a
 * phone it is a bar at the top of the view. A file of its own, which comes when the page has loaded.
 */
export class Rail {
  readonly root: ShadowRoot;
  readonly #story: HTMLElement;
  readonly #tools: RailTools;
  readonly #element: HTMLElement;
  readonly #measure = new ResizeObserver(() => this.#fit());
  #content: RailContent | undefined;
  #dates: readonly (StoryDate | undefined)[] = [];
  #written: string[] = [];
  #marks: readonly DrawnMark[] = [];
  #links: readonly HTMLElement[] = [];
  #room = ROOM;
  #index = -1;
  #isOpen = false;

  /** @param choose - Called with the event whose date the reader has clicked. */
  constructor(story: HTMLElement, tools: RailTools, choose: (event: HTMLElement) => void) {
    this.#story = story;
    this.#tools = tools;
    // Pages hide what is not defined until it is.
    if (!customElements.get('timeline-rail')) customElements.define('timeline-rail', class extends HTMLElement {});
    // A new element, or the one that came with a copy of the story, or in a page that was saved.
    this.#element =
      story.querySelector<HTMLElement>(':scope > timeline-rail') ?? document.createElement('timeline-rail');
    this.root = this.#element.shadowRoot ?? this.#element.attachShadow({mode: 'open'});
    this.root.replaceChildren();
    adoptStyles(this.root, railStyles);
    this.root.addEventListener('click', (click) => this.#follow(click as MouseEvent, choose)); // one for all dates
    this.root.addEventListener('keydown', (key) => {
      if ((key as KeyboardEvent).key === 'Escape') this.#close(true);
    });
    if (!getComputedStyle(story).getPropertyValue('--_unspool-rail')) adoptAround(story, layoutStyles); // as in a shadow root
  }

  /** Measures nothing any more, until it is shown again. */
  release(): void {
    this.#measure.disconnect();
  }

  /** Puts the rail beside the events, or changes it. */
  show(content: RailContent): void {
    const {readDate, warn} = this.#tools;
    for (const [attribute, words] of Object.entries(CHOICES)) {
      const fault = faultInChoice(attribute, content[attribute as keyof typeof CHOICES], words);
      if (fault) warn(this.#story, attribute, fault);
    }
    this.#content = content;
    this.#dates = content.events.map(readDate);
    this.#written = [];
    content.events.forEach(giveId);
    this.#element.setAttribute('layout', content.layout);
    this.#element.style.setProperty('--_unspool-rows', `${this.#story.childElementCount}`);
    if (this.#element.parentElement !== this.#story) this.#story.prepend(this.#element);
    this.#render();
  }

  #render(): void {
    const {events, layout, scale, label, skipLabel, language} = this.#content!;
    const {render, dateOrder} = this.#tools;
    const words = railWords(language);
    const marks = layout === 'none' || events.length < 2 ? [] : marksOf(this.#dates, this.#room);
    const orders = marks.map(({first}) => {
      const date = this.#dates[first];
      return date ? dateOrder(date) : NaN;
    });
    const gaps = scale === 'even' ? marks.map(() => ({weight: 1, isBreak: false})) : gapsOf(orders);
    this.#marks = marks.map((mark, index) => {
      const text = this.#textOf(mark.first);
      return {...mark, ...gaps[index]!, ...text, date: mark.date ? this.#write(mark.date) : text.date};
    });
    const view = {
      name: label ?? words.rail,
      skip: skipLabel ?? words.skip,
      marks: this.#marks,
      isLong: marks.length < events.length,
      entries: this.#isOpen ? events.map((_, index) => this.#textOf(index)) : [],
      onSkip: this.#skip,
      onToggle: this.#toggled,
    };
    render(railTemplate(view, this.#tools), this.root);
    this.#links = this.#all('[part=rail-link]');
    // By hand, since the strictest content security policy allows no `style` in markup.
    this.#links.forEach((link, index) => (link.parentElement!.style.flexGrow = `${this.#marks[index]!.weight}`));
    const scroll = this.root.querySelector('.scroll');
    if (scroll) this.#measure.observe(scroll);
  }

  #all(selector: string): HTMLElement[] {
    return [...this.root.querySelectorAll<HTMLElement>(selector)];
  }

  /** Has as many marks as fit. On a phone none is drawn, and none has a height. */
  #fit(): void {
    const {clientHeight = 0} = this.root.querySelector('.scroll') ?? {};
    const room = Math.floor(clientHeight / MARK);
    if (clientHeight === 0 || room === this.#room) return;
    this.#room = room;
    this.#render();
    this.mark(this.#index);
  }

  #textOf(index: number): EventText {
    const event = this.#content!.events[index]!;
    return {
      id: event.id,
      date: this.#dateOf(index),
      heading: event.querySelector('h1, h2, h3, h4, h5, h6')?.textContent.trim() ?? '',
    };
  }

  /** Written once: each time takes Intl a while. */
  #dateOf(index: number): string {
    const event = this.#content!.events[index]!;
    const date = this.#dates[index];
    return (this.#written[index] ??= date
      ? this.#write(date)
      : (event.getAttribute('date') ?? event.querySelector('[slot=dateline] > .date')?.textContent ?? `${index + 1}`));
  }

  #write(date: StoryDate): string {
    const {language, rare} = this.#content!;
    return this.#tools
      .formatDate(date, language, 'short', rare)
      .map(({text}) => text)
      .join('');
  }

  #toggled = (toggle: Event): void => {
    this.#isOpen = (toggle.target as HTMLDetailsElement).open;
    this.#render();
    if (!this.#isOpen) return;
    document.addEventListener('click', this.#clickElsewhere, {once: true});
    this.mark(this.#index);
  };

  #close(isByKey: boolean): void {
    const list = this.root.querySelector<HTMLDetailsElement>('details[open]');
    if (!list) return;
    list.open = false;
    if (isByKey) list.querySelector('summary')!.focus();
  }

  #clickElsewhere = (click: Event): void => {
    if (!click.composedPath().includes(this.root)) this.#close(false);
    else if (this.#isOpen) document.addEventListener('click', this.#clickElsewhere, {once: true});
  };

  /** Leads to the event of a date; a click that asks for another tab or window is the browser's. */
  #follow(click: MouseEvent, choose: (event: HTMLElement) => void): void {
    const link = (click.target as Element).closest<HTMLElement>('a');
    const {ctrlKey, metaKey, shiftKey, altKey} = click;
    if (!link || click.defaultPrevented || ctrlKey || metaKey || shiftKey || altKey) return;
    const mark = this.#marks[this.#links.indexOf(link)];
    const event = this.#content!.events[mark?.first ?? this.#all('[part=list-link]').indexOf(link)];
    if (!event) return;
    click.preventDefault();
    this.#close(false);
    choose(event);
  }

  /** Goes past the story. The keyboard goes on from an element that is there for as long as it has the focus. */
  #skip = (click: Event): void => {
    click.preventDefault();
    const end = document.createElement('span');
    end.tabIndex = -1;
    end.style.outline = 'none';
    end.addEventListener('blur', () => end.remove(), {once: true});
    this.#story.append(end);
    end.focus({preventScroll: true});
    end.scrollIntoView({block: 'start'});
  };

  /** Whether its start is above what the reader sees, as that of its story is. Reads layout. */
  isStuck(): boolean {
    return this.place().y > this.#story.getBoundingClientRect().top + 1;
  }

  /** How much of the track is behind the reader, 0 to 1. Reads layout. */
  fill({index, stepProgress}: StoryPosition): number {
    const track = this.root.querySelector<HTMLElement>('.track');
    if (!track || index < 0) return 0;
    const at = this.#markOf(index);
    const {first, last} = this.#marks[at]!;
    const here = this.#links[at]?.offsetTop ?? 0;
    const next = this.#links[at + 1]?.offsetTop ?? here;
    const share = (index - first + stepProgress) / (last + 1 - first);
    return (here + share * (next - here)) / (track.offsetHeight || 1);
  }

  #markOf(index: number): number {
    return this.#marks.findLastIndex(({first}) => first <= index);
  }

  /**
   * Writes how much of the track is behind the reader, and where the rail is.
   *
   * @param fill - Share of the track.
   * @param progress - Share of the story.
   * @param isStuck - Whether the rail's start is above what the reader sees.
   * @param view - Height of what the rail sticks to, in CSS px: it is as long as that at most. 0 for the page itself.
   * @param covered - How much of the view's top is covered, in CSS px: the rail begins below.
   * @param beneath - How much of the rail is beneath that nevertheless, at the end of the story, in CSS px.
   */
  advance(fill: number, progress: number, isStuck: boolean, view: number, covered: number, beneath: number): void {
    const bar = this.root.querySelector<HTMLElement>('.progress');
    if (!bar) return;
    bar.style.transform = `scaleY(${fill})`;
    this.root.querySelector<HTMLElement>('.done')!.style.transform = `scaleX(${progress})`;
    bar.closest('.stick')!.classList.toggle('stuck', isStuck);
    const {style} = this.#element;
    for (const [name, length] of Object.entries({'--_view': view, '--_covered': covered, '--_beneath': beneath})) {
      const text = length > 0 ? `${length}px` : '';
      if (style.getPropertyValue(name) !== text) style.setProperty(name, text);
    }
  }

  /** Where the middle of the rail's upper edge is in the viewport, in CSS px. Reads layout. */
  place(): {x: number; y: number} {
    const {left = 0, width = 0, top = 0} = this.root.querySelector('.stick')?.getBoundingClientRect() ?? {};
    return {x: left + width / 2, y: top};
  }

  /**
   * Marks one date as the current one, in the open list too, and brings it into view where not all are. Call it after `show`, too.
   *
   * @param index - Position of the current event; before the first, the rail's name stands for its date.
   */
  mark(index: number): void {
    this.#index = index;
    const links = [this.#links[this.#markOf(index)], this.#all('[part=list-link]')[index]];
    for (const link of links) {
      const scroller = link?.closest('.scroll, .list ol');
      if (scroller) scroller.scrollTop = link!.offsetTop - (scroller.clientHeight - link!.offsetHeight) / 2;
    }
    for (const link of this.#all('[aria-current]')) link.removeAttribute('aria-current');
    for (const link of links) link?.setAttribute('aria-current', 'step');
    const now = this.root.querySelector('.now');
    if (now) now.textContent = index < 0 ? this.root.querySelector('h2')!.textContent : this.#dateOf(index);
  }
}
