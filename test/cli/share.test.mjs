import assert from 'node:assert/strict';
import {createServer} from 'node:http';
import {extname} from 'node:path';
import {after, before, describe, it} from 'node:test';
import {buildStory} from '../../dist/page/build-story.js';
import {openBrowser} from '../pages/support.mjs';

const TYPES = {'.html': 'text/html; charset=utf-8', '.js': 'text/javascript', '.css': 'text/css'};
const url = 'https://paper.example/flood/?a=1&b=2';
const story = (change = {}) => ({
  unspool: 1,
  lang: 'de',
  title: 'Die *Flut* & mehr',
  url,
  events: [
    {date: '2001', heading: 'Eins'},
    {date: '2002', heading: 'Zwei'},
  ],
  ending: {share: true},
  ...change,
});

describe('the share sheet of a page', () => {
  let browser, server, address;
  const folders = new Map();
  before(async () => {
    server = createServer(({url: path}, response) => {
      const [, folder, ...names] = path.split('/');
      const file = folders.get(folder)?.get(names.join('/'));
      response.setHeader('content-type', TYPES[extname(path)] ?? 'text/plain');
      response.writeHead(file === undefined ? 404 : 200).end(file);
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

  /**
   * Opens the page of a story in a browser with a share sheet, which notes what it is given.
   *
   * @param answer - What becomes of it; without one there is no share sheet.
   */
  async function open(document, answer, name = 'index.html') {
    const folder = `${folders.size}`;
    folders.set(folder, buildStory(document));
    const page = await browser.newPage();
    const errors = [];
    page.on('pageerror', ({message}) => errors.push(message));
    page.on('console', (message) => errors.push(message.text()));
    await page.addInitScript((answer) => {
      window.shared = [];
      delete Navigator.prototype.share;
      delete Navigator.prototype.canShare;
      if (answer === undefined) return;
      navigator.canShare = () => answer !== 'refused';
      navigator.share = async (data) => {
        window.shared.push({...data, isAsked: navigator.userActivation.isActive});
        if (answer === 'cancelled') throw new DOMException('Share canceled', 'AbortError');
      };
    }, answer);
    await page.goto(`${address}${folder}/${name}`);
    await page.locator('timeline-rail').waitFor({state: 'attached'}); // the other script has run
    return {page, errors};
  }

  const waysIn = (page) => page.locator('.pass-on li').allInnerTexts();

  it('is one click away, with the title and address of the page', async () => {
    const {page, errors} = await open(story(), 'done');
    assert.deepEqual(await waysIn(page), ['Per E-Mail', 'WhatsApp', 'Bluesky', 'Facebook', 'Andere App']);
    await page.getByRole('button', {name: 'Andere App'}).click();
    assert.deepEqual(await page.evaluate(() => window.shared), [{title: 'Die Flut & mehr', url, isAsked: true}]);
    assert.deepEqual(errors, []);
    await page.close();
  });

  it('says nothing to a reader who cancels, and opens again', async () => {
    const {page, errors} = await open(story(), 'cancelled');
    const before = await page.locator('body').innerText();
    const button = page.getByRole('button', {name: 'Andere App'});
    await button.click();
    await button.click();
    assert.equal(await page.evaluate(() => window.shared.length), 2);
    assert.equal(await page.locator('body').innerText(), before);
    assert.deepEqual(errors, []);
    await page.close();
  });

  it('has no button where a browser has none, or a frame may not open it', async () => {
    for (const answer of [undefined, 'refused']) {
      const {page, errors} = await open(story(), answer);
      assert.deepEqual(await waysIn(page), ['Per E-Mail', 'WhatsApp', 'Bluesky', 'Facebook']);
      assert.equal(await page.locator('.pass-on button').count(), 0);
      assert.deepEqual(errors, []);
      await page.close();
    }
  });

  it('is offered in English, and says so, where we lack the words of the story’s language', async () => {
    const {page} = await open(story({lang: 'sv'}), 'done');
    assert.equal(await page.getByRole('button', {name: 'Another app'}).locator('..').getAttribute('lang'), 'en');
    await page.close();
  });

  it('brings its script only into a page with links to share it, and not into that for frames', async () => {
    const asks = (files, name = 'index.html') =>
      /<script type="module" src="assets\/unspool-share\.\w+\.js" integrity="sha384-[^"]+"/.test(files.get(name));
    const shared = buildStory(story());
    assert.ok(asks(shared));
    assert.ok(!asks(shared, 'embed.html'));
    for (const change of [{ending: {}}, {ending: {share: false}}, {url: undefined}])
      assert.ok(!asks(buildStory(story(change))), JSON.stringify(change));
    const linked = buildStory(story(), {scripts: '/unspool/'}).get('index.html');
    assert.ok(linked.includes('src="/unspool/unspool-share.js"'));
  });
});
