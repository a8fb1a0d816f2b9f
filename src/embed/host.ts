import {around, upperEdge} from '../scroll/reader-band.js';
import {frameView} from '../scroll/frame-view.js';
import {contentTop, placeOf, scaleOf, scrollerOf, viewOf} from './host-view.js';
import {createGate, FRAME, seal, VERSION, type FromHost} from './protocol.js';

/** A height heard so soon after another, in milliseconds, may be that one's echo, whether that one was followed or not. */
const ECHO = 500;

/** How long, in milliseconds, heights may follow each other like echoes before they are not followed any more. */
const LONGEST_ROW = 2000;

/** Time between two scrolls that a frame asks for, in milliseconds. */
const BETWEEN_GOTOS = 500;

/** Views that a frame is told in a second: a little fewer than it would hear. */
const VIEWS_PER_SECOND = 55;

/**
 * Holds the session with the page in a frame.
 *
 * @param welcomed - Called each time the page in the frame has said hello.
 * @returns What hears the messages of that page.
 */
function attend(frame: HTMLIFrameElement, welcomed?: () => void): (event: MessageEvent) => void {
  const gate = createGate(
    FRAME,
    () => frame.contentWindow,
    () => frame.hasAttribute('sandbox') && !frame.sandbox.contains('allow-same-origin'),
  );
  let isNear = false;
  let count = 0;
  let told = '';
  let height = -1;
  let heardAt = -Infinity;
  let rowBegan = 0;
  let wentAt = -Infinity;

  const send = (message: FromHost) => {
    const {key, origin} = gate;
    frame.contentWindow?.postMessage(seal(message, key!, ++count), origin === 'null' ? '*' : origin!);
  };

  const tell = () => {
    const view = gate.key && viewOf(frame, isNear);
    if (!view || (told.startsWith('0') && !view.on)) return;
    const telling = Object.values(view).map(Math.round).join();
    if (telling !== told) send({t: 'view', ...view});
    told = telling;
  };

  const fit = (wanted: number, now: number) => {
    if (!wanted || wanted === height) return; // a page that its browser has not laid out, or not just now, is 0 high
    if (now - heardAt > ECHO) rowBegan = now;
    heardAt = now;
    if (now - rowBegan > LONGEST_ROW) return;
    height = wanted;
    frame.style.height = `${wanted + frame.offsetHeight - frame.clientHeight}px`;
  };

  /** What is below a frame that has got another height stays where the reader sees it. Safari does not see to that itself. */
  const keepPlace = (bottom: number) => {
    const scroller = scrollerOf(frame);
    if ('overflowAnchor' in frame.style || bottom > upperEdge(scroller)) return;
    (scroller ?? window).scrollBy({top: frame.getBoundingClientRect().bottom - bottom, behavior: 'instant'});
  };

  const goTo = (y: number, behavior: ScrollBehavior, now: number) => {
    const isFocused = (frame.getRootNode() as Document | ShadowRoot).activeElement === frame && document.hasFocus();
    if (!isFocused || now - wentAt < BETWEEN_GOTOS) return;
    wentAt = now;
    const place = contentTop(frame) + y * scaleOf(frame);
    const scroller = scrollerOf(frame);
    const around = frameView();
    if (around && !scroller) around.goTo(place);
    else (scroller ?? window).scrollBy({top: place - upperEdge(scroller), behavior});
  };

  frame.addEventListener('load', gate.renew);
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
    },
    // Told once when it is within a screen, a frame can fetch what it is going to move; and nothing may scroll as it moves.
    {rootMargin: '100% 0px', threshold: [0, 0.25, 0.5, 0.75, 1]},
  ).observe(frame);

  return (event) => {
    const now = event.timeStamp;
    const message = gate.accept(event, now);
    if (!message) return;
    if (message.t === 'bye') gate.close();
    else if (message.t === 'goto') goTo(message.y, message.why === 'focus' ? 'instant' : 'auto', now);
    else {
      const {bottom} = frame.getBoundingClientRect();
      if (message.t === 'hello') {
        send({t: 'init', v: VERSION});
        told = '';
        welcomed?.();
      }
      fit(message.h, now);
      keepPlace(bottom);
      tell();
    }
  };
}

const hearers = new WeakMap<HTMLIFrameElement, (event: MessageEvent) => void>();
const adopted = new Map<HTMLIFrameElement, () => void>();
const nearby = new Set<() => void>();
let isStarted = false;
let pending = 0;
let allowance = 0;
let toldAt = 0;

/** Listens to the frames of the page: those marked `data-unspool-embed`, whenever they come, and those that are adopted. */
export function startHost(): void {
  if (isStarted) return;
  isStarted = true;
  addEventListener('message', hear);
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
 * @param welcomed - Called each time the page in it has said hello.
 */
export function adopt(frame: HTMLIFrameElement, welcomed: () => void): void {
  startHost();
  adopted.set(frame, welcomed);
}

/** Lets a frame go that was adopted. */
export function letGo(frame: HTMLIFrameElement | undefined): void {
  adopted.delete(frame!);
}

function hear(event: MessageEvent): void {
  const frame = frames().find(({contentWindow}) => contentWindow === event.source);
  if (!frame) return;
  if (!hearers.has(frame)) hearers.set(frame, attend(frame, adopted.get(frame)));
  hearers.get(frame)!(event);
}

function frames(): HTMLIFrameElement[] {
  return [...document.querySelectorAll<HTMLIFrameElement>('iframe[data-unspool-embed]'), ...adopted.keys()];
}

function schedule(): void {
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
  nearby.forEach((tell) => tell());
}

/**
 * `#<id of an embed>/<fragment>` in this page's address leads to that place in the embed: the reader asked for it, so the
 * frame gets the focus and may then ask to be scrolled.
 */
function followFragment(): void {
  const [, id, fragment] = /#(.+?)\/(.*)|/.exec(location.hash)!;
  const frame = frames().find((each) => encodeURI(placeOf(each).id) === id);
  if (!frame) return;
  frame.scrollIntoView();
  frame.focus({preventScroll: true});
  const address = frame.src.replace(/#.*|$/, '#');
  frame.contentWindow?.location.replace(address); // it may be at that place already
  frame.src = address + fragment!;
}
