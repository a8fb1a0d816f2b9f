import {cp, mkdir, writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import {oembedOf} from '../../dist/story/snippets.js';

const EVENTS = [
  ['2001-03', 'The first rain', 'It began on a Tuesday, and nobody thought much of it.'],
  ['2002-06-14', 'The bridge', 'Two hundred people crossed it that night, in the dark, holding a rope.'],
  ['2004', 'A wall of stone', 'The town built what it could afford, and then a little more.'],
  ['2009-11', 'The water comes back', 'This time the wall held, though nobody slept.'],
  ['2015', 'A garden by the river', 'Where the ferry landed there are now pear trees.'],
];

/** The markup of the story that the tests paste, embed and read. */
export const markup = `<timeline-story>
  <ol>
    ${EVENTS.map(
      ([date, heading, text], index) => `<li>
      <timeline-event date="${date}" id="event-${index}">
        <p slot="dateline"><time datetime="${date}">${date}</time></p>
        <h2>${heading}</h2>
        <p>${text} ${'The river was brown and fast, and higher than the oldest could remember. '.repeat(4)}</p>
        ${
          index === 1
            ? `<stat-counter>
          <p><span class="qualifier">more than</span> <data value="8000">8,000</data> <span class="unit">sandbags</span></p>
          <p class="source">Source: the town’s log</p>
        </stat-counter>`
            : ''
        }
        ${
          index === 3
            ? `<quote-card>
          <figure><blockquote><p>we listened to it all night</p></blockquote><figcaption>A baker</figcaption></figure>
        </quote-card>`
            : ''
        }
      </timeline-event>
    </li>`,
    ).join('\n')}
  </ol>
</timeline-story>`;

/** What can be shared of the story, where its page has this address. */
export const shared = (url) => ({
  title: 'The night the river came',
  summary: 'Five days in the life of a town & its river.',
  url,
  embed: `${url}embed.html`,
  document: `${url}story.json`,
  markup,
  files: {
    elements: `${url}unspool/unspool.js`,
    styles: `${url}unspool/unspool.css`,
    host: `${url}unspool/unspool-embed.js`,
    upgrade: `${url}unspool/unspool-upgrade.js`,
  },
});

const page = (title, head, body) => `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${title}</title>
<meta name="viewport" content="width=device-width"><link rel="stylesheet" href="unspool/unspool.css">
<script type="module" src="unspool/unspool.js"></script>${head}</head><body>${body}</body></html>`;

/** Writes the pages of the story into a folder that is served at an address, as `unspool build` does. */
export async function writeStory(folder, url) {
  const story = shared(url);
  const link = `<link rel="alternate" type="application/json+oembed" href="${url}oembed.json" title="${story.title}">`;
  await mkdir(folder, {recursive: true});
  await cp('dist/cdn', join(folder, 'unspool'), {recursive: true});
  await writeFile(join(folder, 'index.html'), page(story.title, link, `<h1>${story.title}</h1>${markup}`));
  const frame = '<script type="module" src="unspool/unspool-frame.js"></script>';
  await writeFile(join(folder, 'embed.html'), page(story.title, frame, markup));
  await writeFile(join(folder, 'oembed.json'), JSON.stringify(oembedOf(story, 'A paper')));
  return story;
}
