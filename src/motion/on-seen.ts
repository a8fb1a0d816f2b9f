/**
 * Tells when an element comes into the reader's view and when it leaves it, first of all where it is now. The browser knows
 * it through frames, shadow roots, transforms and whatever scrolls, and tells also where no scroll event does.
 *
 * @param report - Told also the share of it that is in view, 0 to 1.
 * @param threshold - Shares at which it tells.
 * @returns Ends the watch.
 */
export function onSeen(
  element: Element,
  report: (isSeen: boolean, share: number) => void,
  threshold: number | number[] = 0,
): () => void {
  const observer = new IntersectionObserver(
    (entries) => {
      const {isIntersecting, intersectionRatio} = entries.at(-1)!;
      report(isIntersecting, intersectionRatio);
    },
    {threshold},
  );
  observer.observe(element);
  return () => observer.disconnect();
}
