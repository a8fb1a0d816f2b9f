import {html, type TemplateResult} from 'lit';
import {snippetsOf, type SharedStory} from './snippets.js';

/**
 * The "Share or embed" control of a story's page: closed at first, and without script.
 *
 * @param all - Address of the text with all snippets; those that hold the whole story are only there.
 */
export function renderShare(story: SharedStory, all: string): TemplateResult {
  const snippets = snippetsOf(story);
  return html`<details class="share" id="share" lang="en" dir="ltr">
    <summary>Share or embed</summary>
    <p>
      Choose the first that your page takes. <a href=${all}>All of them as text</a>, with those that hold the whole
      story.
    </p>
    <dl>
      ${snippets.map(
        ({title, note, code, isWhole}) =>
          html`<div>
            <dt>${title}</dt>
            <dd>
              <p>${note}</p>
              ${isWhole ? html`<p><a href=${all}>In the text with all of them</a></p>` : html`<pre><code>${code}</code></pre>`}
            </dd>
          </div>`,
      )}
    </dl>
  </details>`;
}
