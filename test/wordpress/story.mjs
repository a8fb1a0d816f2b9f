import {execFile} from 'node:child_process';
import {mkdir, writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import {promisify} from 'node:util';

const EVENTS = [
  ['2001-03', 'The first rain', 'It began on a Tuesday, and nobody thought much of it.'],
  ['2002-06-14', 'The bridge', 'Two hundred people crossed it that night, in the dark, holding a rope.'],
  ['2004', 'A wall of stone', 'The town built what it could afford, and then a little more.'],
  ['2009-11', 'The water comes back', 'This time the wall held, though nobody slept.'],
  ['2015', 'A garden by the river', 'Where the ferry landed there are now pear trees.'],
];

const WORDS = 'The river was brown and fast, and higher than the oldest could remember. '.repeat(4).trim();

/** The markup of the story that the tests paste, embed and read. */
export const markup = `<timeline-story>
  <ol>
    ${EVENTS.map(
      ([date, heading, text], index) => `<li>
      <timeline-event date="${date}" id="event-${index}">
        <p slot="dateline"><time datetime="${date}">${date}</time></p>
        <h2>${heading}</h2>
        <p>${text} ${WORDS}</p>
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

const document = (url) => ({
  unspool: 1,
  lang: 'en',
  title: shared(url).title,
  standfirst: shared(url).summary,
  url,
  events: EVENTS.map(([date, heading, text], index) => ({
    date,
    heading,
    body: `${text} ${WORDS}`,
    ...(index === 1 && {figures: [{value: 8000, qualifier: 'more than', unit: 'sandbags', source: 'The town’s log'}]}),
    ...(index === 3 && {quotes: [{quote: 'we listened to it all night', speaker: 'A baker'}]}),
  })),
});

/** Builds the pages of the story into a folder that is served at an address. */
export async function buildStory(folder, url) {
  await mkdir(folder, {recursive: true});
  const file = join(folder, 'source.json');
  await writeFile(file, JSON.stringify(document(url)));
  await promisify(execFile)(process.execPath, ['dist/cli/main.js', 'build', file, '--out', folder]);
  return shared(url);
}
