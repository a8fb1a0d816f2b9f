import assert from 'node:assert/strict';
import {readFile} from 'node:fs/promises';
import {createServer} from 'node:http';
import {extname} from 'node:path';
import {after, before, describe, it} from 'node:test';
import {buildStory} from '../../dist/page/build-story.js';
import {openBrowser} from '../pages/support.mjs';

const TYPES = {'.html': 'text/html; charset=utf-8', '.js': 'text/javascript', '.css': 'text/css'};
const documented = await readFile(new URL('../../docs/cli.md', import.meta.url), 'utf8');
const story = {
  unspool: 1,
  lang: 'en',
  title: 'A title',
  standfirst: 'What it is about.',
  url: 'https://news.example/',
  groups: [{id: 'a', label: 'A group', colour: '#884400'}],
  eras: [{label: 'An era', date: '2001/2003'}],
  events: [2001, 2002, 2003, 2004].map((year) => ({
    date: `${year}`,
    place: 'A place',
    group: 'a',
    heading: `What happened in ${year}`,
    scene: `${year}`,
    body: 'Words about it. '.repeat(30),
    figures: [{value: year, unit: 'of them', source: 'A source'}],
    quotes: [{quote: 'Words', speaker: 'A name'}],
  })),
  ending: {share: true},
};

const MAP = '<svg viewBox="0 0 4 4"><style>.river { stroke: teal }</style><path class="river" d="M2 0V4" /></svg>';

for (const [what, stage] of [
  ['a built page', undefined],
  ['a built page with a drawing on its stage', MAP],
])
  describe(`${what} under a policy with the hashes that _headers gives`, () => {
    const files = buildStory(story, {
      styles: [{name: 'own.css', content: 'main { outline: 3px solid teal }'}],
      ...(stage && {stage}),
    });
    let server, browser, address;

    before(async () => {
      server = createServer(({url}, response) => {
        const {pathname, searchParams} = new URL(url, 'http://localhost');
        const name = pathname.slice(1);
        if (searchParams.has('policy')) response.setHeader('content-security-policy', policyFor(name));
        response.setHeader('content-type', TYPES[extname(name)] ?? 'text/plain');
        response.writeHead(files.has(name) ? 200 : 404).end(files.get(name));
      });
      await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
      address = `http://127.0.0.1:${server.address().port}/`;
      browser = await openBrowser();
    });
    after(async () => {
      await browser?.close();
      server.close();
      server.closeAllConnections();
    });

    /** The one in docs/cli.md, with the line of `_headers` in it. */
    function policyFor(name) {
      const lines = files.get('_headers').split('\n');
      const styles = lines[lines.indexOf(`# Styles in /${name}, for a content security policy:`) + 1].replace(
        /^ *# /,
        '',
      );
      assert.match(styles, /^style-src 'self'( 'sha256-[\w+/]{43}=')+$/);
      const [policy] = /default-src 'none';[^`]*/.exec(documented);
      assert.match(policy, /style-src …;/);
      return policy.replace('style-src …', styles).replaceAll(/\s+/g, ' ').trim();
    }

    for (const name of ['index.html', 'embed.html']) {
      it(`${name} breaks no rule of it while it is read to its end, and looks as it does without`, async () => {
        const [free, bound] = await Promise.all([look(name, ''), look(name, '?policy')]);
        assert.deepEqual(bound.complaints, []);
        assert.deepEqual(bound.looks, free.looks);
        assert.ok(bound.looks.length > 100);
        assert.equal(
          bound.looks.some((each) => each.startsWith('button,')),
          name === 'index.html',
        );
        assert.ok(bound.looks.some((each) => each.includes('teal') || each.includes('rgb(0, 128, 128)')));
      });
    }

    /** What a browser complains of, and how each box of the page looks, in shadow roots too. */
    async function look(name, query) {
      const page = await browser.newPage();
      await page.addInitScript(() => (navigator.share = () => Promise.resolve()));
      const complaints = [];
      page.on('console', (message) => complaints.push(message.text()));
      page.on('pageerror', ({message}) => complaints.push(message));
      await page.goto(address + name + query);
      await page.locator('timeline-rail').waitFor({state: 'attached'});
      for (let turn = 0; turn < 50; turn++) await page.mouse.wheel(0, 100);
      await page.waitForFunction(() => scrollY + innerHeight >= document.documentElement.scrollHeight - 1);
      await page
        .locator('timeline-event:last-of-type[phase=current], li:last-child > timeline-event[phase=current]')
        .waitFor();
      await page.waitForFunction(() => document.getAnimations().every(({playState}) => playState === 'finished'));
      const looks = await page.evaluate(() => {
        const PROPERTIES = ['display', 'color', 'fontSize', 'padding', 'margin', 'outline', 'backgroundColor', 'width'];
        const found = [];
        const walk = (root) => {
          for (const each of root.querySelectorAll(':not(slot)')) {
            const style = getComputedStyle(each);
            found.push([each.localName, ...PROPERTIES.map((property) => style[property])].join());
            if (each.shadowRoot) walk(each.shadowRoot);
          }
        };
        walk(document.body);
        return found;
      });
      await page.close();
      return {complaints, looks};
    }
  });
