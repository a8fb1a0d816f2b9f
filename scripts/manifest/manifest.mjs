import {cli} from '@custom-elements-manifest/analyzer/cli.js';

/** Reads the custom elements manifest from the source: what each element offers, as its docstrings say it. */
export async function readManifest() {
  const argv = ['analyze', '--config', 'custom-elements-manifest.config.mjs', '--quiet'];
  return cli({argv, cwd: process.cwd(), noWrite: true});
}

/** The elements in a manifest, by tag. */
export function elementsIn(manifest) {
  const declarations = manifest.modules.flatMap((module) => module.declarations);
  const elements = declarations.filter(({customElement}) => customElement);
  return elements.sort((a, b) => ORDER.indexOf(a.tagName) - ORDER.indexOf(b.tagName));
}

/** As a reader of the docs meets them. */
const ORDER = ['timeline-story', 'timeline-event', 'stat-counter', 'quote-card', 'story-embed'];
