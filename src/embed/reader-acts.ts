/**
 * Where the reader acts: in this page or in a frame of it. Of clicks, taps and keys in its frames a page learns by
 * `navigator.userActivation` alone, which tells of those in the page itself as well.
 */

/** For how long an act counts, in milliseconds: in every browser for five seconds, and here a little longer to be sure. */
const LASTING = 5500;

const ACTS = ['keydown', 'pointerdown', 'pointerup', 'wheel', 'focusin'];

let actedAt = -Infinity;
let isTyping = false;
let isOver = false;
let led: Element | undefined;

/** Listens to what the reader does in this page. */
export function watchReader(): void {
  for (const type of ACTS) addEventListener(type, note, {capture: true, passive: true});
  addEventListener('blur', () => {
    if (isOver) actedAt = -Infinity;
    isTyping &&= untilSure(false) > 0;
  });
}

function note(event: Event): void {
  const {type, key} = event as KeyboardEvent;
  isOver = false;
  if (type !== 'focusin') led = undefined;
  if (type === 'wheel') return;
  const isTab = key === 'Tab'; // leads to another place in this page, which gets the focus then, or into a frame
  if (isTab) actedAt = -Infinity;
  else if (navigator.userActivation.isActive) actedAt = performance.now();
  const [target] = event.composedPath();
  isTyping = !isTab && ('selectionStart' in target! || (target as HTMLElement).isContentEditable);
}

/** Notes that the pointer has come into a frame or left it: if the focus goes there next, the reader took it there. */
export function notePointer({type}: Event): void {
  isOver = type === 'pointerover';
  isTyping &&= !isOver;
}

/** Notes that a link to one event has led the reader into a frame, or that it is done; any other act in this page ends it. */
export function lead(frame?: Element): void {
  led = frame;
}

/** Whether a link has led the reader into a frame, which has yet to say where that event is. */
export function isLed(frame: Element): boolean {
  return led === frame;
}

/**
 * How long it takes, in milliseconds, until an act of the reader that still counts can only be one in a frame: 0 where it
 * is, `Infinity` where there is none, or the reader is in a text field of this page.
 */
export function untilSure(isElsewhere = isTyping): number {
  if (isElsewhere || !navigator.userActivation.isActive) return Infinity;
  return Math.max(actedAt + LASTING - performance.now(), 0);
}
