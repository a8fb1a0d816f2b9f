import {LitElementRenderer, render} from '@lit-labs/ssr';
import {collectResultSync} from '@lit-labs/ssr/lib/render-result.js';
import {nothing, ReactiveElement, type TemplateResult} from 'lit';
import {haveRareWords} from './format/late-words.js';
import {inRareWords} from './format/rare-dates.js';
import './index.js';
import {speakOnServer} from './internal/language.js';

haveRareWords(inRareWords);

/** Gives a shadow root to those of our elements that have something to draw in it, as the browser does. */
class ElementRenderer extends LitElementRenderer {
  static override matchesClass(element: typeof HTMLElement): boolean {
    return element.prototype instanceof ReactiveElement;
  }

  override renderShadow(info: Parameters<LitElementRenderer['renderShadow']>[0]) {
    const element = this.element as unknown as {render?: () => unknown};
    return (element.render?.() ?? nothing) === nothing ? undefined : super.renderShadow(info);
  }
}

/** What a server has to be told about the page. */
export interface ServerOptions {
  /** Language of the page, as in its `<html lang>`: dates and figures from attributes are written in it. */
  lang?: string;
}

/**
 * Renders a template with Unspool's elements to HTML, in Node: each element to declarative shadow DOM, with the dates and
 * figures of its attributes written out. In the browser, loading Unspool as usual makes it live.
 *
 * @param template - Markup as a `lit` template; what stands between an element's tags is sent as it is.
 */
export function renderToString(template: TemplateResult, {lang}: ServerOptions = {}): string {
  speakOnServer(lang);
  return collectResultSync(render(template, {elementRenderers: [ElementRenderer]}));
}
