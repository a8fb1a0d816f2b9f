import {FRAME_VIEW, frameView, type ViewEntry, type ViewOptions} from './frame-view.js';

/**
 * An IntersectionObserver for what the reader sees of the page, also where the page is in a frame that knows it only by
 * what the page around it tells.
 *
 * @param native - What the browser's own observer is to be told in place of `options`.
 */
export function observeView(
  report: (entries: readonly ViewEntry[]) => void,
  options: ViewOptions,
  native: IntersectionObserverInit = options,
) {
  const targets = new Set<Element>();
  const create = () => frameView()?.observer(report, options) ?? new IntersectionObserver(report, native);
  let observer = create();
  addEventListener(FRAME_VIEW, () => {
    observer.disconnect();
    observer = create();
    targets.forEach((target) => observer.observe(target));
  });
  return {
    observe(target: Element): void {
      targets.add(target);
      observer.observe(target);
    },
    unobserve(target: Element): void {
      targets.delete(target);
      observer.unobserve(target);
    },
  };
}
