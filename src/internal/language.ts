/**
 * The language of an element as the page's author gave it: the closest `lang`, through shadow roots too.
 *
 * @returns A language tag as written, or `undefined` where the page names none; Intl then takes the reader's own.
 */
export function languageOf(element: Element): string | undefined {
  const marked = element.closest('[lang]');
  if (marked) return marked.getAttribute('lang') ?? undefined;
  const root = element.getRootNode();
  return 'host' in root && root.host instanceof Element ? languageOf(root.host) : undefined;
}
