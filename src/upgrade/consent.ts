import {find} from './dom.js';

/**
 * The origins that the page allows marks to lead to: `data-allow-src` on the `<script>` that loads this module.
 *
 * Whoever can write that tag can run a script; a post can't. So nothing else counts: no other element, whatever it is
 * called, and no property of `document`, which an element with a `name` can hide.
 *
 * @param module - Address of this module, as its own `import.meta.url`.
 */
export function originsAllowedByPage(module: string): ReadonlySet<string> {
  const ours = find(document, 'script[data-allow-src]').filter(
    (tag) => tag instanceof HTMLScriptElement && tag.type.toLowerCase() === 'module' && withoutHash(tag.src) === module,
  );
  return originsIn(ours.flatMap((tag) => tag.getAttribute('data-allow-src')!.split(/\s+/)));
}

/** The origins of addresses; a warning for what is none. */
export function originsIn(addresses: Iterable<string>): ReadonlySet<string> {
  const origins = new Set<string>();
  for (const address of addresses) {
    if (address === '') continue;
    if (URL.canParse(address) && /^https?:$/.test(new URL(address).protocol)) origins.add(new URL(address).origin);
    else console.warn(`unspool: "${address}" in data-allow-src is not an origin such as https://data.example.org.`);
  }
  return origins;
}

function withoutHash(address: string): string {
  return address.replace(/#.*/, '');
}
