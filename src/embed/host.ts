import {around, upperEdge} from '../scroll/reader-band.js';
import {frameView} from '../scroll/frame-view.js';
import {contentTop, placeOf, scaleOf, scrollerOf, viewOf} from './host-view.js';
import {decodeFragment} from '../internal/fragment.js';
import {createDamper} from './heights.js';
import {createGate, FRAME, seal, VERSION, type FromHost} from './protocol.js';
import {isLed, lead, notePointer, untilSure, watchReader} from './reader-acts.js';

/** Time between two scrolls that a frame asks for, in milliseconds. */
const BETWEEN_GOTOS = 500;

/** Once the reader has scrolled away, a frame may ask twice in so many milliseconds: as long as one act of the reader counts. */
const TWICE_IN = 5000;

/** How often, in milliseconds, it is looked whether a frame has been moved by something that tells of nothing, such as a transform. */
const PAUSE = 100;

/** Views that a frame is told in a second: a little fewer than it would hear. */
const VIEWS_PER_SECOND = 55;

/**
 * Holds the session with the page in a frame.
 *
 * @param shown - Called each time the frame takes a height of its page, in the same step.
 * @returns What hears the messages of that page.
 */
function holdSession(frame: HTMLIFrameElement, shown?: () => void): (event: MessageEvent) => void {
  const gate = createGate(
    FRAME,
    () => frame.contentWindow,
    () => frame.hasAttribute('sandbox') && !frame.sandbox.contains('allow-same-origin'),
  );
  let isNear = false;
  let count = 0;
  let told = '';
  let width = innerWidth;
  let went = [-Infinity, -Infinity];
  let goal = 0;
  let nearest = Infinity;
  let isAway = false;
  let waiting: ReturnType<typeof setTimeout>;

  const send = (message: FromHost) => {
    const {key, origin} = gate;
    frame.contentWindow?.postMessage(seal(message, key!, ++count), origin === 'null' ? '*' : origin!);
  };

  /** Tells whether there was something to tell. */
  const tell = (): boolean => {
    const view = gate.key && viewOf(frame, isNear);
    if (!view || (told.startsWith('0') && !view.on)) return false;
    const distance = Math.abs(view.top - goal);
    isAway ||= distance > nearest + 1;
    nearest = Math.min(distance, nearest);
    const telling = Object.values(view).map(Math.round).join();
    const isNew = telling !== told;
    if (isNew) send({t: 'view', ...view});
    told = telling;
    return isNew;
  };

  const fit = createDamper((height) => {
    const scroller = scrollerOf(frame);
    const bottom = () => placeOf(frame).getBoundingClientRect().bottom;
    const before = bottom();
    frame.style.height = `${height + frame.offsetHeight - frame.clientHeight}px`;
    shown?.();
    // What is below stays where the reader sees it. Safari does not see to that itself.
    if (!('overflowAnchor' in frame.style) && before <= upperEdge(scroller)) {
      (scroller ?? window).scrollBy({top: bottom() - before, behavior: 'instant'});
    }
    tell();
  });

  /** @param since - Where the frame was when it asked, if that was a while ago. */
  const goTo = (y: number, behavior: ScrollBehavior, since?: number) => {
    const now = performance.now();
    const edge = contentTop(frame);
    const isFocused = (frame.getRootNode() as Document | ShadowRoot).activeElement === frame && document.hasFocus();
    clearTimeout(waiting);
    if (now - went[1]! < BETWEEN_GOTOS) return;
    const isOfLink = isLed(frame);
    if (!isOfLink) {
      const wait = untilSure();
      if (!isFocused || wait === Infinity || (isAway && now - went[0]! < TWICE_IN)) return;
      if (wait > 0) {
        if (since === undefined) waiting = setTimeout(goTo, wait, y, behavior, edge);
        return;
      }
      if (edge !== (since ?? edge)) return; // the reader has gone on
    }
    if (isOfLink) lead();
    went = [isOfLink ? -Infinity : went[1]!, now]; // what the reader followed in this page is not the frame's own wish
    goal = y;
    nearest = Infinity;
    isAway = false;
    const place = edge + y * scaleOf(frame);
    const scroller = scrollerOf(frame);
    const around = frameView();
    if (around && !scroller) around.goTo(place);
    else (scroller ?? window).scrollBy({top: place - upperEdge(scroller), behavior});
    tell(); // before the reader can scroll away
  };

  frame.addEventListener('load', gate.renew);
  for (const type of ['pointerover', 'pointerout']) frame.addEventListener(type, notePointer);
  frame.style.boxSizing = 'border-box';
  frame.style.scrollMarginBlock = 'var(--unspool-inset-top, 0px) var(--unspool-inset-bottom, 0px)';
  new IntersectionObserver(
    (entries) => {
      isNear = entries.at(-1)!.isIntersecting;
      // Scroll events do not leave a shadow root.
      for (const each of around(frame)) each.getRootNode().addEventListener('scroll', schedule, true);
      if (isNear) nearby.add(tell);
      else nearby.delete(tell);
      told = '';
      tell();
      schedule();
    },
    {rootMargin: '100% 0px'}, // told once when it is within a screen, a frame can fetch what it is going to move
  ).observe(frame);

  return (event) => {
    const message = gate.accept(event, event.timeStamp);
    if (!message) return;
    if (message.t === 'bye') gate.close();
    else if (message.t === 'goto') goTo(message.y, message.why === 'focus' ? 'instant' : 'auto');
    else {
      if (message.t === 'hello') {
        send({t: 'init', v: VERSION});
        told = '';
        if (isLed(frame) && repeated !== frame) {
          repeated = frame; // once: where its address is redirected, each time is a load
          frame.contentWindow!.location.replace(frame.src); // Chromium may lose a fragment while it loads
        }
      }
      fit(message.h, untilSure() === 0 || innerWidth !== width);
      width = innerWidth;
      tell();
    }
  };
}

const hearers = new WeakMap<HTMLIFrameElement, (event: MessageEvent) => void>();
const adopted = new Map<HTMLIFrameElement, () => void>();
const nearby = new Set<() => boolean>();
let isStarted = false;
/** The frame that was sent to its fragment a second time, since a link led there. */
let repeated: HTMLIFrameElement | undefined;
let pending = 0;
let allowance = 0;
let toldAt = 0;
let pause: ReturnType<typeof setTimeout>;

/** Listens to the frames of the page: those marked `data-unspool-embed`, whenever they come, and those that are adopted. */
export function startHost(): void {
  if (isStarted) return;
  isStarted = true;
  addEventListener('message', hear);
  watchReader();
  for (const type of ['scroll', 'resize', 'load']) addEventListener(type, schedule, true);
  new ResizeObserver(schedule).observe(document.documentElement);
  addEventListener('hashchange', followFragment);
  addEventListener('click', ({target}) => {
    if ((target as Element).closest?.('a')?.hash === location.hash) followFragment(); // makes no `hashchange`
  });
  queueMicrotask(followFragment); // elements that are defined now have all got their frames by then
}

/**
 * Adopts a frame that is not marked, or not in the document itself.
 *
 * @param shown - Called each time it takes a height of its page, in the same step.
 */
export function adopt(frame: HTMLIFrameElement, shown: () => void): void {
  startHost();
  adopted.set(frame, shown);
}

/** Lets a frame go that was adopted. */
export function letGo(frame: HTMLIFrameElement | undefined): void {
  adopted.delete(frame!);
}

function hear(event: MessageEvent): void {
  const frame = frames().find(({contentWindow}) => contentWindow === event.source);
  if (!frame) return;
  if (!hearers.has(frame)) hearers.set(frame, holdSession(frame, adopted.get(frame)));
  hearers.get(frame)!(event);
}

function frames(): HTMLIFrameElement[] {
  return [...document.querySelectorAll<HTMLIFrameElement>('iframe[data-unspool-embed]'), ...adopted.keys()];
}

/** Looks at the frames near the view in the next frame, and on from there: in each frame while they move, else now and then. */
function schedule(): void {
  clearTimeout(pause);
  if (nearby.size > 0) pending ||= requestAnimationFrame(tellAll);
}

function tellAll(now: number): void {
  pending = 0;
  allowance = Math.min(allowance + ((now - toldAt) * VIEWS_PER_SECOND) / 1000, 2);
  toldAt = now;
  if (allowance < 1) {
    schedule();
    return;
  }
  allowance--;
  const moved = [...nearby].filter((tell) => tell()); // each of them is to tell
  if (moved.length > 0) schedule();
  else pause = setTimeout(schedule, PAUSE);
}

/**
 * `#<id of an embed>/<fragment>` in this page's address leads to that place in the embed: the reader asked for it, so the
 * frame gets the focus and may then ask to be scrolled.
 */
function followFragment(): void {
  const [, id, fragment] = /#(.+?)\/(.*)|/.exec(location.hash)!;
  const frame = id && frames().find((each) => [id, decodeFragment(id)].includes(placeOf(each).id));
  if (!frame) return;
  lead(frame);
  repeated = undefined;
  frame.scrollIntoView();
  frame.focus({preventScroll: true});
  const address = frame.src.replace(/#.*|$/, '#');
  frame.contentWindow?.location.replace(address); // it may be at that place already
  frame.src = address + fragment!;
}
