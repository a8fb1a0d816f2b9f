import assert from 'node:assert/strict';
import {it} from 'node:test';
import {parse} from 'parse5';
import {buildStory} from '../../dist/page/build-story.js';

it('A headline ends no element of a page, and search engines read it as it is written', () => {
  const title = '</script><!-- <script> </title> ]]> "Signs" & <b>marks</b>';
  const events = [{date: '2006', heading: 'One'}];
  const page = parse(buildStory({unspool: 1, title: [title], events}, {scripts: '/'}).get('index.html'));
  const [, html] = page.childNodes;
  const [head] = html.childNodes;
  const elements = head.childNodes.filter(({tagName}) => tagName);
  const textOf = (element) => element.childNodes.map(({value}) => value).join('');
  assert.equal(textOf(elements.find(({tagName}) => tagName === 'title')), title);
  const scripts = elements.filter(({tagName}) => tagName === 'script');
  assert.equal(scripts.length, 2);
  assert.equal(JSON.parse(textOf(scripts.at(-1))).headline, title);
});
