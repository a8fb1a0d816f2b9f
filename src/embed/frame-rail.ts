import type {Band} from '../scroll/position.js';

/**
 * Keeps the rail of each story within what the reader sees. In a page of its own a rail sticks to the viewport; that of
 * a frame as high as its content never scrolls.
 *
 * @param band - What the reader sees; asked in an animation frame.
 */
export function keepRailsInView(band: () => Band | undefined): void {
  let pending = 0;
  const place = () => {
    pending = 0;
    const seen = band();
    if (!seen) return;
    const inset = parseFloat(getComputedStyle(document.documentElement).getPropertyValue('--unspool-inset-top')) || 0;
    const rails = [...document.querySelectorAll('timeline-story')].flatMap((story) => {
      const rail = story
        .querySelector(':scope > timeline-rail')
        ?.shadowRoot?.querySelector<HTMLElement>('[part~=rail]');
      return rail ? [{rail, box: story.getBoundingClientRect()}] : [];
    });
    for (const {rail, box} of rails) {
      const length = Math.min(box.height, seen.bottom - seen.top - inset);
      const shift = Math.min(Math.max(seen.top + inset - box.top, 0), box.height - length);
      rail.style.blockSize = `${length}px`;
      rail.style.setProperty('--_band', `${length}px`); // a bar, too, opens no list that is higher
      rail.style.transform = `translateY(${shift}px)`;
    }
  };
  const schedule = () => {
    pending ||= requestAnimationFrame(place);
  };
  for (const type of ['scroll', 'resize']) addEventListener(type, schedule, {passive: true});
}
