import {html, type TemplateResult} from 'lit';
import {shareWords} from '../languages/share-words.js';
import {snippetsOf, type SharedStory} from './snippets.js';

/**
 * The "Share or embed" control of a story's page, in the story's language: closed at first, and without script.
 *
 * @param all - Address of the text with all snippets; those that hold the whole story are only there.
 */
export function renderShare(story: SharedStory, all: string): TemplateResult {
  const words = shareWords(story.lang);
  const link = html`<a href=${all}>${words.all}</a>`;
  return html`<details class="share" id="share" lang=${words.lang} dir=${words.dir}>
    <summary>${words.share}</summary>
    <p>${words.choose} ${link}</p>
    <dl>
      ${snippetsOf(story).map(
        ({title, note, code, isWhole}) =>
          html`<div>
            <dt>${title}</dt>
            <dd>
              <p>${note}</p>
              ${isWhole ? html`<p>${link}</p>` : html`<pre dir="ltr"><code>${code}</code></pre>`}
            </dd>
          </div>`,
      )}
    </dl>
  </details>`;
}
