import {render} from '@lit-labs/ssr';
import {collectResultSync} from '@lit-labs/ssr/lib/render-result.js';
import type {TemplateResult} from 'lit';
import {haveRareWords} from './format/late-words.js';
import {inRareWords} from './format/rare-dates.js';
import './index.js';
import {speakOnServer} from './internal/language.js';

haveRareWords(inRareWords);

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
  return collectResultSync(render(template));
}
