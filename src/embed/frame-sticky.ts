import type {Band} from '../scroll/position.js';

/** How much the host's view may grow or shrink, in CSS px, before a stage gets another height: bars of a phone come and go. */
const BARS = 120;

let view = 0;

/**
 * Says how high the view is that a stage fills. To a page in a frame as high as its content, `100svh` is that height, and
 * the content would grow with it.
 *
 * @param height - Height of the reader's view, in CSS px.
 */
export function setViewHeight(height: number): void {
  if (Math.abs(height - view) < BARS) return;
  view = height;
  document.documentElement.style.setProperty('--_unspool-view', `${height}px`);
}

/**
 * Keeps what sticks to the view where the reader looks: the rail of each story, its graphic, and its scenes. In a page of its
 * own they stick to the viewport; that of a frame as high as its content never scrolls.
 *
 * @param band - What the reader sees; asked in an animation frame.
 */
export function keepInView(band: () => Band | undefined): void {
  let pending = 0;
  const place = () => {
    pending = 0;
    const seen = band();
    if (!seen) return;
    const inset = parseFloat(getComputedStyle(document.documentElement).getPropertyValue('--unspool-inset-top')) || 0;
    const from = seen.top + inset;
    const writes = [...document.querySelectorAll<HTMLElement>('timeline-story')].flatMap((story) => [
      railIn(story, seen, from),
      ...stagesIn(story, seen, from),
    ]);
    for (const write of writes) write?.();
  };
  const schedule = () => {
    pending ||= requestAnimationFrame(place);
  };
  for (const type of ['scroll', 'resize']) addEventListener(type, schedule, {passive: true});
}

/** What puts a story's rail where the reader looks. Reads layout. */
function railIn(story: Element, seen: Band, from: number): (() => void) | undefined {
  const rail = story.querySelector(':scope > timeline-rail')?.shadowRoot?.querySelector<HTMLElement>('[part~=rail]');
  if (!rail) return undefined;
  const {top, height} = story.getBoundingClientRect();
  const length = Math.min(height, seen.bottom - from);
  const shift = Math.min(Math.max(from - top, 0), height - length);
  return () => {
    rail.style.blockSize = `${length}px`;
    rail.style.setProperty('--_band', `${length}px`); // a bar, too, opens no list that is higher
    rail.style.transform = `translateY(${shift}px)`;
  };
}

/** What puts a story's graphic, and the scenes near the reader, where the reader looks. Reads layout. */
function stagesIn(story: Element, seen: Band, from: number): (() => void)[] {
  const boxes = [...story.querySelectorAll<HTMLElement>('story-stage, timeline-event > [slot=scene]')];
  return boxes.flatMap((box) => {
    const around = box.parentElement!;
    const {top, bottom} = around.getBoundingClientRect();
    const height = seen.bottom - seen.top;
    if (bottom < seen.top - 2 * height || top > seen.bottom + 2 * height) return [];
    const {position, insetBlockStart, marginBlockEnd} = getComputedStyle(box);
    if (position !== 'sticky') return [];
    const own = parseFloat(box.style.translate.split(' ')[1] ?? '0') || 0;
    const {top: shown, bottom: end} = box.getBoundingClientRect();
    const bar = parseFloat(insetBlockStart) - (from - seen.top); // the rail of a phone is above it
    const within = bottom - parseFloat(getComputedStyle(around).paddingBlockEnd);
    const lowest = within - parseFloat(marginBlockEnd) - (end - own); // as far as its margin lets it reach below
    const shift = Math.max(Math.min(from + bar - (shown - own), lowest), 0);
    return [() => (box.style.translate = `0 ${shift}px`)];
  });
}
