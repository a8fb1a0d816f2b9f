/**
 * For a story's page in a frame: its elements follow what the reader sees of it in the page around, with that page's help
 * or without. In a page that is not framed it does nothing.
 */
import {setFrameView} from '../scroll/frame-view.js';
import {BandObserver} from './band-observer.js';
import {decodeFragment} from '../internal/fragment.js';
import {keepInView, setViewHeight} from './frame-sticky.js';
import {FrameSession} from './frame-session.js';
import type {View} from './protocol.js';
import {SeenBand, type Sight} from './seen-band.js';

/** How long, in milliseconds, a browser is left to bring what has the focus into view by itself. */
const FOCUS_PATIENCE = 150;

let sight: Sight | undefined;

let seen: SeenBand;
let session: FrameSession;

if (typeof window !== 'undefined' && parent !== window) start();

function start(): void {
  seen = new SeenBand(show);
  session = new FrameSession(opened, follow);
  setFrameView({
    band: () => sight?.band,
    observer: (report, options) => new BandObserver(report, options, () => sight),
    goTo: (y) => session.goTo(y, 'link'),
  });
  seen.start();
  session.start();
  setViewHeight(Math.min(innerHeight, screen.height));
  keepInView(() => sight?.band);
  addEventListener('hashchange', goToFragment);
  addEventListener('click', clicked);
  addEventListener('focusin', focused);
  addEventListener('pageshow', ({persisted}) => persisted && seen.start());
}

/** Takes over what the reader sees, and tells the page of it as if the page itself had been scrolled or resized. */
function show(next: Sight): void {
  const last = sight;
  setViewHeight(next.screen);
  sight = next;
  const isMove = last !== undefined && isMoved(last, next);
  if (next.on && (!last?.on || (isMove && !session.isAnswered))) session.hello();
  if (last?.screen !== next.screen) dispatchEvent(new Event('resize'));
  else if (isMove) dispatchEvent(new Event('scroll'));
}

function isMoved(last: Sight, next: Sight): boolean {
  const sides = ({on, band: {top, bottom, remaining}}: Sight) => [on, top, bottom, remaining].join();
  return sides(last) !== sides(next);
}

/** A host has answered: it gives the frame its whole height, so that a scrollbar would only make it narrower. */
function opened(): void {
  document.documentElement.style.setProperty('scrollbar-width', 'none');
  if (location.hash) setTimeout(goToFragment); // no animation frame comes where this one is off screen
}

/** From the first view that it tells, the host is the one to say what is seen. */
function follow({on, top, bot, vh, inset, w}: View): void {
  seen.stop();
  const root = document.documentElement;
  const isNew = root.style.getPropertyValue('--unspool-inset-top') !== `${inset}px`;
  if (isNew) root.style.setProperty('--unspool-inset-top', `${inset}px`);
  const own = document.scrollingElement ?? root;
  const remaining = w + Math.max(own.scrollHeight - own.clientHeight - own.scrollTop, 0);
  show({band: {top, bottom: bot, remaining}, on: on === 1, screen: vh});
}

/** Brings the place that the address names to where the reader sees it; its scroll margin has the host's inset in it. */
function goToFragment(): void {
  const target = document.getElementById(decodeFragment(location.hash.slice(1)));
  if (target)
    session.goTo(target.getBoundingClientRect().top - parseFloat(getComputedStyle(target).scrollMarginTop), 'link');
}

/** A link to the place that the address names already makes no `hashchange`. */
function clicked(click: MouseEvent): void {
  const link = click.composedPath().find((each) => each instanceof HTMLAnchorElement);
  if (!click.defaultPrevented && link && link.hash !== '' && link.href === location.href) goToFragment();
}

/** What gets the focus by keyboard comes into view, and not under what sticks to the top of it. */
function focused(focus: FocusEvent): void {
  const element = focus.composedPath()[0];
  if (!(element instanceof Element) || !element.matches(':focus-visible')) return;
  setTimeout(() => {
    if (!sight || !element.matches(':focus')) return;
    const {top, bottom} = element.getBoundingClientRect();
    const edge = top - parseFloat(getComputedStyle(element).scrollMarginTop);
    const isSeen = edge >= sight.band.top && bottom <= sight.band.bottom;
    if (!isSeen) session.goTo(edge, 'focus');
  }, FOCUS_PATIENCE);
}
