import {ReactiveElement, html, isServer, nothing, render, type PropertyDeclarations, type PropertyValues} from 'lit';
import {StoryCompleteEvent} from '../../events/story-complete.js';
import {StoryErrorEvent} from '../../events/story-error.js';
import {StoryProgressEvent} from '../../events/story-progress.js';
import {StoryStepEvent} from '../../events/story-step.js';
import {dateOrder, formatDate} from '../../format/dates.js';
import {rareWords} from '../../format/late-words.js';
import {readDate} from '../../internal/event-date.js';
import {languageOf} from '../../internal/language.js';
import {settled} from '../../internal/settled.js';
import {warn} from '../../internal/warn.js';
import type {StoryDocument} from '../../document/document.js';
import {loadMotion, loadStyling, motion} from '../../motion/motion.js';
import {onNear} from '../../scroll/on-near.js';
import {coveredAt} from '../../scroll/covered.js';
import {frameView} from '../../scroll/frame-view.js';
import {InFlow} from '../../scroll/in-flow.js';
import {Pace} from '../../scroll/pace.js';
import {currentIndex, type Band} from '../../scroll/position.js';
import {ScrollController} from '../../scroll/scroll-controller.js';
import {shownTop} from '../../scroll/shown.js';
import {readPosition, type StoryPosition} from '../../scroll/story-position.js';
import type {Stage} from '../story-stage/stage.js';
import type {Phase} from '../timeline-event/timeline-event.js';
import type {AskedEvent} from './asked-event.js';
import {EventList} from './event-list.js';
import {Holding} from './holding.js';
import type {Rail, RailTools} from './rail.js';

const DEFAULT_OFFSET = 0.4;
/** How many events below the view are observed: those that may be held back. */
const NEXT = 3;
/** Milliseconds between two looks at what covers the top of the view. */
const COVER_PAUSE = 500;
/** Text that goes over a picture comes as it is: a layer of its own would keep the picture from lying behind it. */
const BEHIND = '[stage=behind], [narrow=behind]';
/** Where the reader is before a story has looked. */
const START: StoryPosition = {
  index: -1,
  stepProgress: 0,
  progress: 0,
  line: 0,
  band: {top: 0, bottom: 0, remaining: 0},
};

/**
 * An ordered story of dated events that follows the reader: it knows which event is current, shows how far the story has
 * come, and gives a rail of dates to jump along.
 *
 * Its events are `<timeline-event>` elements, either direct children or one to a list item (`<ol><li><timeline-event>`).
 * Once the page has loaded, the story writes `phase` on those that have been reached, gives an `id` to those that have none,
 * and puts a `<timeline-rail>` with the rail of dates before them; it touches nothing else. All text is shown from the
 * first; only while it runs does the story hold back the next few events below the view, so that they can appear as they
 * are reached. Nothing is held back, and no figure counts, while all goes by faster than a screen in 0.4 seconds.
 *
 * The rail has a mark for each of up to 15 events; that of a longer story one for each year, decade or century, as many as
 * fit, and above them the date of the current event, which opens the list of all. On a phone it is a bar at the top of
 * the view with that date and that list.
 *
 * With `stage` it has a picture beside the words, or behind them: each event's `<figure slot="scene">` while the event is
 * the current one, or one graphic in a `<story-stage>` that changes with the events. Needs `unspool-stage.css`.
 *
 * @tag timeline-story
 * @attr {'start' | 'end' | 'behind'} [stage=none] - Where the stage is: beside the text, before or after it in reading direction, or behind it. A story with a `<story-stage>` has it at the `end` where this is missing.
 * @attr {'top' | 'behind' | 'flow'} [narrow=top] - Where it is in a story less than 48rem wide: at the top of the view, behind the text (the default of `behind`), or each scene in its event.
 * @attr {'fade' | 'wipe' | 'cut'} [transition=fade] - How one scene comes in the place of another.
 * @slot - The events, in the order of the story.
 * @csspart skip - The link past the story, shown when it has the focus.
 * @csspart rail - The rail of dates.
 * @csspart track - The line along the rail.
 * @csspart progress - The part of the line that has been read.
 * @csspart rail-link - A date in the rail; the current one has `aria-current="step"`.
 * @csspart rail-label - The text of such a date.
 * @csspart list - What holds the list of all events and the date that opens it: in a long story, and on a phone.
 * @csspart current - The date of the current event, which opens that list; on a phone the bar.
 * @csspart list-link - An event in that list; the current one has `aria-current="step"`.
 * @cssprop [--unspool-rail-width=2rem, or 9.5rem on wide screens] - Room for the rail beside the events; from 6rem on it has labels. None on phones.
 * @cssprop [--unspool-inset-top=0px] - Height of what sticks to the top of the page, such as a site's header.
 * @cssprop [--unspool-inset-bottom=0px] - Height of what sticks to the bottom.
 * @cssprop [--unspool-accent=currentColor] - Colour of the progress line and the current date.
 * @cssprop [--unspool-muted=the text's colour at 72%] - Colour of the other dates.
 * @cssprop [--unspool-rule=the text's colour at 22%] - Colour of lines.
 * @cssprop [--unspool-paper=Canvas] - Background of the page, inside the rail's marks.
 * @cssprop [--unspool-stage-text=clamp(18rem, 38cqi, 32rem)] - Width of the text beside a stage.
 * @cssprop [--unspool-card=--unspool-paper] - Background of the text over a stage.
 * @cssprop [--unspool-scene-duration=600ms] - Time that one scene takes to come in the place of another; at most 2s.
 * @cssprop [--unspool-caption=inherit] - Colour of captions, credits and sources in a story from a document.
 * @cssprop [--unspool-label-font=inherit] - Typeface of dates and labels.
 * @fires {StoryStepEvent} story-step - Another event has become the current one.
 * @fires {StoryProgressEvent} story-progress - The reader has moved along the story.
 * @fires {StoryCompleteEvent} story-complete - The reader has come to the end, for the first time.
 * @fires {StoryErrorEvent} story-error - The story stopped following the reader, or its document can't be shown.
 * @fires {StoryLoadEvent} story-load - A story document has been rendered.
 */
export class TimelineStoryElement extends ReactiveElement {
  static override properties: PropertyDeclarations = {
    src: {},
    document: {attribute: false},
    offset: {type: Number},
    layout: {reflect: true, useDefault: true},
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
  readonly #events = new EventList();
  readonly #holding = new Holding();
  readonly #inFlow = new InFlow();
  readonly #internals = isServer ? undefined : this.attachInternals();
  readonly #rareWords = rareWords(() => this.#collect());
  #rail: Rail | undefined;
  #stage: Stage | undefined;
  #position = START;
  #coverLooked = -Infinity;
  #covered = 0;
  #asked: AskedEvent | undefined;
  #mutations: MutationObserver | undefined;
  #stopWaiting: (() => void) | undefined;
  #drawDebug: typeof import('../../debug/debug-view.js').drawDebug | undefined;
  #isSettled = false;
  #isNear = false;
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
    return this.#events.all;
  }

  /** Position of the current event, from 0; -1 while the first has not been reached. */
  get index(): number {
    return this.#position.index;
  }

  /** Share of the story above the trigger line: 0 before its first event, 1 at its end. */
  get progress(): number {
    return this.#position.progress;
  }

  /** Share of the way from the current event to the next one, or to the story's end: 0 to 1. */
  get stepProgress(): number {
    return this.#position.stepProgress;
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
    this.#stopWaiting = onNear(this, () => {
      this.#isNear = true;
      void loadMotion().then(() => this.#scroll.schedule());
    });
    addEventListener('hashchange', this.#addressed);
    this.#collect();
    void settled().then(this.#settle);
    if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', this.#parsed, {once: true});
    else void this.updateComplete.then(this.#check);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    document.removeEventListener('DOMContentLoaded', this.#parsed);
    removeEventListener('hashchange', this.#addressed);
    this.#mutations?.disconnect();
    this.#stopWaiting?.();
    this.#holding.releaseAll();
    this.#inFlow.show([]);
    this.#rail?.release();
    this.#events.release();
  }

  #settle = async (): Promise<void> => {
    this.#isSettled = true;
    if (this.isConnected) this.requestUpdate();
    const tools: RailTools = {html, nothing, render, readDate, dateOrder, formatDate, warn};
    try {
      const {Rail} = await import('./rail.js');
      this.#rail ??= new Rail(this, tools, this.#choose);
    } catch {
      // There is no rail; the page is whole without.
    }
    if (this.isConnected) this.requestUpdate();
  };

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('offset') && !(this.offset >= 0 && this.offset <= 1)) {
      warn(this, 'offset', `offset is a share of the viewport from 0 to 1; using ${DEFAULT_OFFSET}.`);
      this.offset = DEFAULT_OFFSET;
    }
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (changed.has('document') && this.document) void this.#show('showDocument', this.document);
    else if (changed.has('src') && this.src) void this.#show('loadStory', this.src);
    if (this.debug) void import('../../debug/debug-view.js').then(this.#startDebug, this.#missDebug);
    this.#writePhases(0, this.events.length - 1);
    this.#showRail();
    if (this.#isSettled) this.#prepareStage();
    this.#scroll.schedule();
  }

  /** Has the stage's file fetched where the page has one, also outside a story, which is told of there. */
  #prepareStage(): void {
    if (this.#stage || !document.querySelector('[stage], story-stage')) return;
    void import('../story-stage/stage.js')
      .then(({Stage}) => {
        this.#stage ??= new Stage(this, this.#internals!, {motion, loadStyling});
        this.#scroll.schedule();
      })
      .catch(() => undefined); // nothing follows the reader; pictures stand beside their text
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
    const current = this.events[this.index];
    this.#events.collect(this);
    this.#position = {...this.#position, index: current ? this.events.indexOf(current) : -1};
    const isList = this.events[0]?.parentElement === this;
    if (this.#internals) this.#internals.role = isList ? 'list' : null;
    if (location.hash) void this.#ask();
    this.#holding.forgetPositions();
    this.#scroll.forget();
    this.requestUpdate();
  }

  /** Shows the rail, once it has come. */
  #showRail(): void {
    if (!this.#rail) return;
    this.#rail.show({
      events: this.events,
      layout: this.layout,
      scale: this.scale,
      label: this.railLabel,
      skipLabel: this.skipLabel,
      language: languageOf(this),
      rare: this.#rareWords,
    });
    this.#rail.mark(this.index);
    if (location.hash) void this.#ask(); // events have got their ids
  }

  /** Takes stock of what the parser has added since the story was upgraded. */
  #parsed = (): void => {
    for (const part of this.querySelectorAll<ReactiveElement>('*')) part.requestUpdate?.();
    this.#collect();
    this.#check();
  };

  #check = (): void => {
    if (!this.isConnected || this.events.length > 1 || this.src || this.document) return;
    if (this.events.length === 1) warn(this, '', 'has one event; a story needs two or more to have a rail.');
    else warn(this, '', 'has no events; put <timeline-event date="2006"> elements inside.');
  };

  #follow(now: number): void {
    if (this.#failed || this.events.length === 0) return;
    try {
      this.#look(now);
    } catch (error) {
      this.#failed = true;
      this.#holding.releaseAll();
      this.#scroll.forget();
      this.dispatchEvent(new StoryErrorEvent(error));
    }
  }

  /** Reads where the reader is, then writes what follows from it, then tells the page. */
  #look(now: number): void {
    const {events} = this;
    if (!this.#scroll.isShown()) return; // in a closed tab or details, or on another slide: looked at again when it comes

    const band = this.#scroll.band();
    if (!band) return;
    const {scroller} = this.#scroll;
    const end = shownEnd(this);
    const tops: number[] = [];
    const topOf = (index: number) => {
      const top = (tops[index] ??= shownTop(events, index));
      return top < end - 1 ? top : Infinity;
    };
    const asked = this.#asked?.here(band, scroller);
    const position = readPosition({events, topOf, band: this.#withinInsets(band), offset: this.offset, end, asked});
    const fill = this.#rail?.fill(position) ?? 0;
    const isStuck = this.#rail?.isStuck() ?? false;
    const highest = currentIndex(events.length, band.top, topOf);
    const lowest = currentIndex(events.length, band.bottom, topOf);
    const place = (band.top - this.getBoundingClientRect().top) / (band.bottom - band.top);
    const isFlight = this.#pace.isFlight(place, now);
    const isStill = isFlight || this.matches(BEHIND);
    const plan = isStill ? undefined : this.#holding.plan(events, topOf, band, lowest);
    const beneath = this.#beneathCover(band, now);

    if (position.index !== this.index) this.#rail?.mark(position.index); // reads layout, so before all else
    this.#rail?.advance(fill, position.progress, isStuck, scroller?.clientHeight ?? 0, this.#covered, beneath);
    this.#inFlow.show(events.slice(Math.max(highest - 1, 0), lowest + 2));
    if (isFlight) this.#letFly();
    else {
      this.#events.approach(Math.max(highest, 0), Math.min(lowest + NEXT, events.length - 1));
      if (plan) this.#holding.carryOut(plan);
      if (this.#isNear) this.#scroll.follow(events, position.index, position.line);
    }
    this.#arrive(position);
    this.#stage?.follow(events, position, isFlight, scroller);
    if (this.#rail) this.#drawDebug?.(this, this.#rail.root, position);
    if (this.#asked?.isDue(band)) this.#goTo(this.#asked.event!);
  }

  /** How much of the rail is beneath what covers the top of the view. Looks now and then what does, at a price. */
  #beneathCover({top}: Band, now: number): number {
    const rail = this.#rail;
    if (rail && !frameView() && now - this.#coverLooked > COVER_PAUSE) {
      this.#coverLooked = now;
      this.#covered = coveredAt(rail.place().x, top, this);
    }
    return rail && this.#covered > 0 ? Math.max(top + this.#covered - rail.place().y, 0) : 0;
  }

  /** Has nothing move, and nothing held back, while all goes by too fast to be read. */
  #letFly(): void {
    this.#holding.releaseAll();
    this.#events.leave();
    this.#scroll.forget();
    this.#scroll.schedule(); // until it has landed
  }

  /** What the page says of its insets comes by way of unspool.css, as lengths in px. */
  #withinInsets(band: Band): Band {
    const {scrollMarginTop, scrollMarginBottom} = getComputedStyle(this);
    return {...band, top: band.top + parseFloat(scrollMarginTop), bottom: band.bottom - parseFloat(scrollMarginBottom)};
  }

  #arrive(position: StoryPosition): void {
    const last = this.#position;
    const {index, progress, stepProgress} = (this.#position = position);
    if (index !== last.index) {
      this.#writePhases(Math.max(Math.min(last.index, index), 0), Math.max(last.index, index));
      this.dispatchEvent(new StoryStepEvent(index, this.events[index] ?? null, index > last.index ? 'down' : 'up'));
    }
    if (progress === last.progress && stepProgress === last.stepProgress) return;
    this.dispatchEvent(new StoryProgressEvent(progress, stepProgress));
    if (progress < 1 || this.#completed) return;
    this.#completed = true;
    this.dispatchEvent(new StoryCompleteEvent());
  }

  #writePhases(first: number, last: number): void {
    if (!this.#isSettled) return;
    for (let index = first; index <= last; index++) setPhase(this.events[index]!, index, this.index);
  }

  /** Goes to an event of the rail; the address follows where it can name the event and is no route of the page's own. */
  #choose = (event: HTMLElement): void => {
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
      else this.#asked.askByAddress(this.events, isNew);
      this.#scroll.schedule();
    } catch {
      // Without that file the event is scrolled to, but where it is short the next one may be the current one.
    }
  }

  #addressed = (): void => void this.#ask(undefined, true);

  /** Its text is its author's, and stays where it is. */
  protected override createRenderRoot(): this {
    return this;
  }
}

const askedEvent = () => import('./asked-event.js');

/** Where what is shown of a story ends: a list in it may be cut off. */
function shownEnd(story: HTMLElement): number {
  const {top, height} = story.getBoundingClientRect();
  return top + ((story.scrollHeight - story.scrollTop) * height) / story.offsetHeight;
}

/** A missing `phase` means `upcoming`. */
function setPhase(event: HTMLElement, index: number, current: number): void {
  const phase: Phase = index < current ? 'passed' : index === current ? 'current' : 'upcoming';
  if (event.getAttribute('phase') === phase) return;
  if (phase === 'upcoming') event.removeAttribute('phase');
  else event.setAttribute('phase', phase);
}
