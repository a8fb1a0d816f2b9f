import {readFileSync} from 'node:fs';
import {fileURLToPath} from 'node:url';

const unspool = fileURLToPath(import.meta.resolve('unspool/unspool.css')).replace('unspool.css', 'cdn');

export default function (eleventy) {
  eleventy.addGlobalData('story', JSON.parse(readFileSync('../story.json', 'utf8')));
  eleventy.addPassthroughCopy({[unspool]: 'unspool', '../page.css': 'page.css'});
  return {dir: {input: 'pages', output: 'dist'}};
}
