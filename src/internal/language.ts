import {canonicalTag} from '../languages/language.js';

let serverLanguage: string | undefined;

/** Sets the language that is spoken on a server, where an element can't see what is around it. */
export function speakOnServer(tag: string | undefined): void {
  serverLanguage = tag;
}

/**
 * The language of an element as the page's author gave it: the closest `lang`, through shadow roots too.
 *
 * @returns A tag that Intl can read, or `undefined` where the page names none or misspells it; Intl then takes the
 *   reader's own language.
 */
export function languageOf(element: Element): string | undefined {
  if (typeof document === 'undefined') return canonicalTag(element.getAttribute('lang') ?? serverLanguage);
  const marked = element.closest('[lang]');
  if (marked) return canonicalTag(marked.getAttribute('lang')!);
  const root = element.getRootNode();
  return 'host' in root && root.host instanceof Element ? languageOf(root.host) : undefined;
}
