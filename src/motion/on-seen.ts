/**
 * Tells when an element comes into the reader's view and when it leaves it, first of all where it is now. The browser knows
 * it through frames, shadow roots, transforms and whatever scrolls, and tells also where no scroll event does.
 *
 * @returns Ends the watch.
 */
export function onSeen(element: Element, report: (isSeen: boolean) => void): () => void {
  const observer = new IntersectionObserver((entries) => report(entries.at(-1)!.isIntersecting));
  observer.observe(element);
  return () => observer.disconnect();
}
