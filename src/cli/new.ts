import {readFile} from 'node:fs/promises';
import {join} from 'node:path';
import {Command} from 'commander';
import {Failure} from '../document/failure.js';
import schema from '../document/story.schema.json' with {type: 'json'};
import {tell} from './output.js';
import {isThere, writeFiles} from './write-files.js';

const STORY = {
  $schema: schema.$id,
  unspool: 1,
  lang: 'en',
  title: 'Your headline',
  standfirst: 'A sentence or two that say what the story is about.',
  events: [
    {
      date: '2004-12-26',
      place: 'A place',
      heading: 'What happened first',
      body: 'Tell it in a few sentences. An empty line starts a new paragraph.\n\nMark *emphasis* and [links](https://example.org/) so.',
    },
    {
      date: '2005-06',
      heading: 'What happened next',
      body: 'A date is as exact as you know it: a day, a month, a year, or a range such as 1956/1960.',
      figures: [{value: 8000, qualifier: 'more than', unit: 'things counted', source: 'Where the figure comes from'}],
      quotes: [{quote: 'Words that someone said', speaker: 'Who said them'}],
    },
  ],
  closing: [],
};

/** `unspool new` */
export function newCommand(): Command {
  return new Command('new')
    .summary('start a story')
    .description('Writes a starting story, story.json, and a spreadsheet template, story.csv, for `unspool import`.')
    .argument('[dir]', 'folder to write to', '.')
    .action(async (folder: string) => {
      const template = await readFile(new URL('../../templates/story.csv', import.meta.url), 'utf8');
      const files = [
        {path: join(folder, 'story.json'), content: `${JSON.stringify(STORY, null, 2)}\n`},
        {path: join(folder, 'story.csv'), content: template},
      ];
      for (const {path} of files) {
        if (await isThere(path)) {
          throw new Failure(`${path} is there already; nothing was changed. Name another folder.`);
        }
      }
      await writeFiles(files, {isNew: true});
      tell(
        process.stdout,
        `${join(folder, 'story.json')}  a story to change: unspool preview ${join(folder, 'story.json')}`,
        `${join(folder, 'story.csv')}  or a spreadsheet to fill in: unspool import ${join(folder, 'story.csv')} --to story.json`,
      );
    });
}
