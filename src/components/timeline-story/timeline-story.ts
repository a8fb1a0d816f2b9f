import {ReactiveElement, html, isServer, nothing, type PropertyDeclarations, type PropertyValues} from 'lit';
import {StoryCompleteEvent} from '../../events/story-complete.js';
import {StoryErrorEvent} from '../../events/story-error.js';
import {StoryProgressEvent} from '../../events/story-progress.js';
import {StoryStepEvent} from '../../events/story-step.js';
import {rareWords} from '../../format/late-words.js';
import {languageOf} from '../../internal/language.js';
import {draw} from '../../internal/render-root.js';
import {warn} from '../../internal/warn.js';
import type {StoryDocument} from '../../document/document.js';
import type {HeldEvents} from '../../motion/held-events.js';
import {loadMotion, motion} from '../../motion/motion.js';
import {onNear} from '../../scroll/on-near.js';
import {coveredAt} from '../../scroll/covered.js';
import {frameView} from '../../scroll/frame-view.js';
import {InFlow} from '../../scroll/in-flow.js';
import {observeEvent} from '../../scroll/in-view.js';
import {Pace} from '../../scroll/pace.js';
import {currentIndex, progressAt, triggerLine, type Band} from '../../scroll/position.js';
import {isDrawn} from '../../scroll/is-drawn.js';
import {ScrollController} from '../../scroll/scroll-controller.js';
import {shownTop} from '../../scroll/shown.js';
import type {Phase} from '../timeline-event/timeline-event.js';
import type {AskedEvent} from './asked-event.js';
import {railWords} from '../../languages/rail-words.js';
import {Rail} from './rail.js';
import {railLinks, type RailLink} from './rail-links.js';
import {styles} from './timeline-story.styles.js';

const EVENTS = ':scope > timeline-event, :scope > :is(ol, ul) > li > timeline-event';
const DEFAULT_OFFSET = 0.4;
/** How many events below the view are observed: those that may be held back. */
const NEXT = 3;
/** Milliseconds between two looks at what covers the top of the view. */
const COVER_PAUSE = 500;
/** How many events beyond those are observed with them. */
const AHEAD = 4;
const LAYOUTS: readonly unknown[] = ['start', 'end', 'none'];
const SCALES: readonly unknown[] = ['time', 'even'];

/**
 * An ordered story of dated events that follows the reader: it knows which event is current, shows how far the story has
 * come, and gives a rail of dates to jump along.
 *
 * Its events are `<timeline-event>` elements, either direct children or one to a list item (`<ol><li><timeline-event>`).
 * The story writes `phase` on them, gives an `id` to those that have none, and touches nothing else. All text is shown
 * from the first; only while it runs does the story hold back the next few events below the view, so that they can
 * appear as they are reached. Nothing is held back, and no figure counts, while all goes by faster than a screen in 0.4
 * seconds.
 *
 * @tag timeline-story
 * @slot - The events, in the order of the story.
 * @csspart skip - The link past the story, shown when it has the focus.
 * @csspart rail - The rail of dates.
 * @csspart track - The line along the rail.
 * @csspart progress - The part of the line that has been read.
 * @csspart rail-link - A date in the rail; the current one has `aria-current="step"`.
 * @csspart rail-label - The text of such a date.
 * @cssprop [--unspool-rail-width=2rem, or 9.5rem on wide screens] - Room for the rail beside the events; from 6rem on it has labels.
 * @cssprop [--unspool-inset-top=0px] - Height of what sticks to the top of the page, such as a site's header.
 * @cssprop [--unspool-inset-bottom=0px] - Height of what sticks to the bottom.
 * @cssprop [--unspool-accent=currentColor] - Colour of the progress line and the current date.
 * @cssprop [--unspool-muted=the text's colour at 72%] - Colour of the other dates.
 * @cssprop [--unspool-rule=the text's colour at 22%] - Colour of lines.
 * @cssprop [--unspool-paper=Canvas] - Background of the page, inside the rail's marks.
 * @cssprop [--unspool-caption=inherit] - Colour of captions, credits and sources in a story from a document.
 * @cssprop [--unspool-label-font=inherit] - Typeface of dates and labels.
 * @fires {StoryStepEvent} story-step - Another event has become the current one.
 * @fires {StoryProgressEvent} story-progress - The reader has moved along the story.
 * @fires {StoryCompleteEvent} story-complete - The reader has come to the end, for the first time.
 * @fires {StoryErrorEvent} story-error - The story stopped following the reader, or its document can't be shown.
 * @fires {StoryLoadEvent} story-load - A story document has been rendered.
 */
export class TimelineStoryElement extends ReactiveElement {
  static override styles = styles;
  static override properties: PropertyDeclarations = {
    src: {},
    document: {attribute: false},
    offset: {type: Number},
    layout: {reflect: true},
    scale: {},
    railLabel: {attribute: 'rail-label'},
    skipLabel: {attribute: 'skip-label'},
    debug: {type: Boolean},
  };

  /**
   * Address of a story document (JSON) to fetch and render in place of the children, from the same origin or one that
   * allows it (CORS). Until it has come the children stay, and so they do, with a message, where it can't.
   *
   * @default none: the children are the story
   * @format address
   */
  declare src: string | null;

  /**
   * A story document to render, without a request; also the one that `src` has brought. Set another to change it.
   *
   * @default null
   */
  declare document: StoryDocument | null;

  /**
   * Where an event becomes the current one, from the top of the viewport, or of what scrolls the story: 0 to 1. Over the
   * first stretch of the page the line slides there from the first event, and over the last one to the bottom, so that
   * reading comes to every event.
   *
   * @default 0.4
   * @unit share of the viewport's height
   */
  declare offset: number;

  /**
   * Side of the rail in reading direction, or `none` for no rail.
   *
   * @default start
   */
  declare layout: 'start' | 'end' | 'none';

  /**
   * How dates are spread along the rail: by the `time` between them, or `even`.
   *
   * @default time
   */
  declare scale: 'time' | 'even';

  /**
   * Name of the rail for assistive technology.
   *
   * @default "Timeline" in the story's language, where it is one of 15 known
   */
  declare railLabel: string | undefined;

  /**
   * Text of the skip link.
   *
   * @default "Skip the timeline" in the story's language, where it is one of 15 known
   */
  declare skipLabel: string | undefined;

  /**
   * Draws the trigger line, the band, phases and the current index over the page, for its makers.
   *
   * @default false
   */
  declare debug: boolean;

  readonly #scroll = new ScrollController(this, (now) => this.#follow(now));
  readonly #pace = new Pace();
  #held: HeldEvents | undefined;
  #seen = new WeakSet<HTMLElement>();
  #seenTo = -1;
  #view = frameView();
  readonly #rail = new Rail(() => this.shadowRoot!);
  readonly #inFlow = new InFlow();
  #coverLooked = -Infinity;
  #covered = 0;
  #asked: AskedEvent | undefined;
  #mutations: MutationObserver | undefined;
  #stopWaiting: (() => void) | undefined;
  #events: readonly HTMLElement[] = [];
  #near: readonly HTMLElement[] = [];
  #links: readonly RailLink[] = [];
  readonly #rareWords = rareWords(() => this.#collect());
  #index = -1;
  #progress = 0;
  #drawDebug: typeof import('../../debug/debug-view.js').drawDebug | undefined;
  #completed = false;
  #failed = false;

  constructor() {
    super();
    this.src = null;
    this.document = null;
    this.offset = DEFAULT_OFFSET;
    this.layout = 'start';
    this.scale = 'time';
  }

  /** The story's events, in order. */
  get events(): readonly HTMLElement[] {
    return this.#events;
  }

  /** Position of the current event, from 0; -1 while the first has not been reached. */
  get index(): number {
    return this.#index;
  }

  /** Share of the story above the trigger line: 0 before its first event, 1 at its end. */
  get progress(): number {
    return this.#progress;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#mutations = new MutationObserver((records) => {
      if (document.readyState === 'loading') return; // the parser stops for this after each element
      for (const {type, target} of records) {
        if (type !== 'childList') continue;
        (target as Partial<ReactiveElement>).requestUpdate?.(); // what it shows may hang on what was taken
      }
      this.#collect();
    });
    this.#mutations.observe(this, {childList: true, subtree: true, attributeFilter: ['date', 'id']});
    this.#stopWaiting = onNear(this, () => void loadMotion().then(() => this.#scroll.schedule()));
    addEventListener('hashchange', this.#addressed);
    this.#collect();
    if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', this.#parsed, {once: true});
    else void this.updateComplete.then(this.#check);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    document.removeEventListener('DOMContentLoaded', this.#parsed);
    removeEventListener('hashchange', this.#addressed);
    this.#mutations?.disconnect();
    this.#stopWaiting?.();
    this.#held?.releaseAll();
    this.#inFlow.show([]);
    for (const event of this.#events) observeEvent(event, true);
    this.#near = [];
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('offset') && !(this.offset >= 0 && this.offset <= 1)) {
      warn(this, 'offset', `offset is a share of the viewport from 0 to 1; using ${DEFAULT_OFFSET}.`);
      this.offset = DEFAULT_OFFSET;
    }
    if (changed.has('layout') && !LAYOUTS.includes(this.layout)) {
      warn(this, 'layout', 'layout is start, end or none; using start.');
    }
    if (changed.has('scale') && !SCALES.includes(this.scale)) {
      warn(this, 'scale', 'scale is time or even; using time.');
    }
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (changed.has('document') && this.document) void this.#show('showDocument', this.document);
    else if (changed.has('src') && this.src) void this.#show('loadStory', this.src);
    if (this.debug) void import('../../debug/debug-view.js').then(this.#startDebug, this.#missDebug);
    this.#rail.spread(this.#links.map(({gap}) => (this.scale === 'even' ? 1 : gap)));
    this.#rail.mark(this.#index);
    this.#scroll.schedule();
  }

  #startDebug = ({drawDebug}: typeof import('../../debug/debug-view.js')): void => {
    this.#drawDebug = drawDebug;
    this.#scroll.schedule();
  };

  #missDebug = (): void => warn(this, 'debug', 'unspool-debug.js is missing.');

  /** Has a document fetched or rendered; what that needs comes only then. */
  async #show(how: 'showDocument' | 'loadStory', what: unknown): Promise<void> {
    try {
      const reader = await import('../../render/show-story.js');
      await reader[how](this, what as never);
    } catch (error) {
      this.dispatchEvent(new StoryErrorEvent(error));
    }
  }

  /** Takes stock of the events; cheap where nothing has changed. */
  #collect(): void {
    const current = this.#events[this.#index];
    const events = [...this.querySelectorAll<HTMLElement>(EVENTS)];
    for (const event of this.#events) if (!this.contains(event)) observeEvent(event, true);
    for (const event of events) if (!this.#near.includes(event)) observeEvent(event, false);
    this.#events = events;
    this.#index = current ? events.indexOf(current) : -1;
    this.#links = railLinks(events, languageOf(this), this.#rareWords);
    if (location.hash) void this.#ask();
    events.forEach((event, index) => setPhase(event, index, this.#index));
    this.#seenTo = -1; // positions are others now; what has been seen stays seen
    this.#scroll.forget();
    this.requestUpdate();
  }

  /** Takes stock of what the parser has added since the story was upgraded. */
  #parsed = (): void => {
    for (const part of this.querySelectorAll<ReactiveElement>('*')) part.requestUpdate?.();
    this.#collect();
    this.#check();
  };

  #check = (): void => {
    if (!this.isConnected || this.#events.length > 1 || this.src || this.document) return;
    if (this.#events.length === 1) warn(this, '', 'has one event; a story needs two or more to have a rail.');
    else warn(this, '', 'has no events; put <timeline-event date="2006"> elements inside.');
  };

  #follow(now: number): void {
    if (this.#failed || this.#events.length === 0) return;
    try {
      this.#look(now);
    } catch (error) {
      this.#failed = true;
      this.#held?.releaseAll();
      this.#scroll.forget();
      this.dispatchEvent(new StoryErrorEvent(error));
    }
  }

  /** Reads where the reader is, then writes what follows from it, then tells the page. */
  #look(now: number): void {
    const events = this.#events;
    if (!this.#scroll.isShown()) return; // in a closed tab or details, or on another slide: looked at again when it comes

    const band = this.#scroll.band();
    if (!band) return;
    const {scroller} = this.#scroll;
    const clear = this.#withinInsets(band);
    const end = shownEnd(this);
    const topOf = (index: number) => {
      const top = shownTop(events, index);
      return top < end - 1 ? top : Infinity;
    };
    const line = triggerLine(clear, this.offset, topOf(0));
    const asked = this.#asked?.here(band, scroller);
    const index = asked ? events.indexOf(asked) : drawnBefore(events, currentIndex(events.length, line, topOf));
    const last = drawnBefore(events, currentIndex(events.length, end, topOf));
    const bottom = Math.min(events[last]?.getBoundingClientRect().bottom ?? Infinity, end);
    const progress = last < 0 ? 0 : progressAt(line, topOf(0), bottom);
    const fill = this.#rail.fill(index, progressAt(line, topOf(Math.max(index, 0)), topOf(index + 1)));
    const highest = currentIndex(events.length, band.top, topOf);
    const lowest = currentIndex(events.length, band.bottom, topOf);
    const place = (band.top - this.getBoundingClientRect().top) / (band.bottom - band.top);
    const isFlight = this.#pace.isFlight(place, now);
    const plan = isFlight ? undefined : this.#planHolds(topOf, band, lowest);
    const beneath = this.#beneathCover(band, now);

    if (index !== this.#index) this.#rail.mark(index); // reads layout, so before all else
    this.#rail.advance(fill, scroller?.clientHeight ?? 0, this.#covered, beneath);
    this.#inFlow.show(events.slice(Math.max(highest - 1, 0), lowest + 2));
    if (isFlight) this.#letFly();
    else {
      this.#approach(Math.max(highest, 0), Math.min(lowest + NEXT, events.length - 1));
      if (plan) this.#held?.carryOut(plan);
      this.#scroll.follow(events, index, line);
    }
    this.#arrive(index);
    this.#advance(progress);
    this.#drawDebug?.(this, {band: clear, line});
    if (this.#asked?.isDue(band)) this.#goTo(this.#asked.event!);
  }

  /** How much of the rail is beneath what covers the top of the view. Looks now and then what does, at a price. */
  #beneathCover({top}: Band, now: number): number {
    if (!frameView() && now - this.#coverLooked > COVER_PAUSE) {
      this.#coverLooked = now;
      this.#covered = coveredAt(this.#rail.place().x, top, this);
    }
    return this.#covered === 0 ? 0 : Math.max(top + this.#covered - this.#rail.place().y, 0);
  }

  /** What is to be held and let go; keeps in mind what has been seen, also before anything can move. */
  #planHolds(topOf: (index: number) => number, band: Band, lowest: number): ReturnType<HeldEvents['plan']> | undefined {
    if (this.#view !== frameView()) {
      this.#view = frameView();
      this.#seen = new WeakSet(); // what the page seemed to show before its frame's view was known was not seen
      this.#seenTo = -1;
    }
    while (this.#seenTo < lowest) this.#seen.add(this.#events[++this.#seenTo]!);
    const moving = motion();
    if (!moving) return undefined;
    this.#held ??= new moving.HeldEvents();
    return this.#held.plan(this.#events, topOf, band, lowest, this.#seen);
  }

  /** Has what is in the events around a stretch of the story observed, several at a time. */
  #approach(first: number, last: number): void {
    if ([first, last].every((index) => this.#near.includes(this.#events[index]!))) return;
    this.#observe(this.#events.slice(Math.max(first - AHEAD, 0), last + 1 + AHEAD));
  }

  #observe(near: readonly HTMLElement[]): void {
    for (const event of this.#near) if (!near.includes(event)) observeEvent(event, false);
    for (const event of near) observeEvent(event, true);
    this.#near = near;
  }

  /** Has nothing move, and nothing held back, while all goes by too fast to be read. */
  #letFly(): void {
    this.#held?.releaseAll();
    this.#observe([]);
    this.#scroll.forget();
    this.#scroll.schedule(); // until it has landed
  }

  #withinInsets(band: Band): Band {
    const {scrollMarginTop, scrollMarginBottom} = getComputedStyle(this.shadowRoot!.querySelector('.end')!);
    return {...band, top: band.top + parseFloat(scrollMarginTop), bottom: band.bottom - parseFloat(scrollMarginBottom)};
  }

  #arrive(index: number): void {
    const last = this.#index;
    if (index === last) return;
    this.#index = index;
    for (let i = Math.max(Math.min(last, index), 0); i <= Math.max(last, index); i++) {
      setPhase(this.#events[i]!, i, index);
    }
    this.dispatchEvent(new StoryStepEvent(index, this.#events[index] ?? null, index > last ? 'down' : 'up'));
  }

  #advance(progress: number): void {
    if (progress === this.#progress) return;
    this.#progress = progress;
    this.dispatchEvent(new StoryProgressEvent(progress));
    if (progress < 1 || this.#completed) return;
    this.#completed = true;
    this.dispatchEvent(new StoryCompleteEvent());
  }

  /** Goes to an event of the rail; the address follows where it can name the event and is no route of the page's own. */
  #follows = (click: MouseEvent): void => {
    const event = this.#events[this.#rail.indexOf(click.target as Element)];
    const {ctrlKey, metaKey, shiftKey, altKey} = click;
    if (!event || click.defaultPrevented || ctrlKey || metaKey || shiftKey || altKey) return;
    click.preventDefault();
    void this.#ask(event);
    const named = document.getElementById(event.id) ?? event;
    if (named === event && !/^#[!/]/.test(location.hash)) location.hash = `#${event.id}`;
    this.#goTo(event);
  };

  #goTo(event: HTMLElement): void {
    const frame = this.#scroll.scroller ? undefined : frameView();
    if (frame) frame.goTo(event.getBoundingClientRect().top - parseFloat(getComputedStyle(event).scrollMarginTop));
    else event.scrollIntoView();
  }

  /** Has an event be the current one once it has landed: that of a date in the rail, or else the one the address names. */
  async #ask(event?: HTMLElement, isNew = false): Promise<void> {
    try {
      const {AskedEvent} = await askedEvent();
      this.#asked ??= new AskedEvent();
      if (event) this.#asked.askByRail(event);
      else this.#asked.askByAddress(this.#events, isNew);
      this.#scroll.schedule();
    } catch {
      // Without that file the event is scrolled to, but where it is short the next one may be the current one.
    }
  }

  #addressed = (): void => void this.#ask(undefined, true);

  #skip = (click: Event): void => {
    click.preventDefault();
    const end = this.shadowRoot!.querySelector<HTMLElement>('.end')!;
    end.focus({preventScroll: true});
    end.scrollIntoView({block: 'start'});
  };

  /** Leads into this shadow root, where no fragment of an address can; so it needs its script. */
  #renderSkipLink(label: string): unknown {
    return html`<div class="start"><a class="skip" part="skip" href="#" @click=${this.#skip}>${label}</a></div>`;
  }

  protected override createRenderRoot(): this {
    return this;
  }

  protected override update(changed: PropertyValues<this>): void {
    super.update(changed);
    const root = draw(this, styles, this.render())!;
    if (this.hasUpdated) return;
    root.addEventListener('click', this.#follows as EventListener); // one for all dates
    root.addEventListener('pointerover', () => void askedEvent().catch(() => undefined), {once: true}); // soon a click
  }

  /** What stands around the events. */
  render(): unknown {
    const labels = railWords(languageOf(this));
    const hasRail = this.layout !== 'none' && this.#events.length > 1;
    const inList = this.#events[0]?.parentElement !== this;
    return html`
      <div class="story">
        ${isServer ? nothing : this.#renderSkipLink(this.skipLabel ?? labels.skip)}
        ${hasRail ? this.#rail.render(this.railLabel ?? labels.rail, this.#links) : nothing}
        <div class="events" role=${inList ? nothing : 'list'}><slot></slot></div>
        <span class="end" tabindex="-1"></span>
      </div>
    `;
  }
}

const askedEvent = () => import('./asked-event.js');

/** Where what is shown of a story ends: a list in it may be cut off. */
function shownEnd(story: HTMLElement): number {
  const {top, height} = story.getBoundingClientRect();
  return top + ((story.scrollHeight - story.scrollTop) * height) / story.offsetHeight;
}

/** An event, or the last one before it that is drawn. */
function drawnBefore(events: readonly HTMLElement[], index: number): number {
  return index < 0 || isDrawn(events[index]!) ? index : drawnBefore(events, index - 1);
}

function setPhase(event: HTMLElement, index: number, current: number): void {
  const phase: Phase = index < current ? 'passed' : index === current ? 'current' : 'upcoming';
  if (event.getAttribute('phase') !== phase) event.setAttribute('phase', phase);
}
