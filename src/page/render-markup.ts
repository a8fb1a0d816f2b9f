import {render} from '@lit-labs/ssr';
import {collectResultSync} from '@lit-labs/ssr/lib/render-result.js';
import type {TemplateResult} from 'lit';
import '../index.js'; // lit warns of elements that nobody has defined

/**
 * Renders a template to HTML. Elements are sent as they are written, without a shadow root: a document has each dateline,
 * figure and quotation in its text. The comments that mark where a template's parts begin and end are left out, since
 * nothing in the page is rendered again.
 */
export function renderMarkup(template: TemplateResult): string {
  const html = collectResultSync(render(template, {elementRenderers: []}));
  return html.replaceAll(/<!--\/?lit-(?:part|node)[^>]*-->|<!--\?-->/g, '');
}
