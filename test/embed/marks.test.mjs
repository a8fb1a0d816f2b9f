import assert from 'node:assert/strict';
import {after, before, beforeEach, describe, it} from 'node:test';
import {openBrowser} from '../pages/support.mjs';
import {startOtherOrigin} from './other-origin.mjs';

const STORY = {
  unspool: 1,
  lang: 'en',
  title: 'A story',
  events: [
    {date: '2001', heading: 'From a document', body: 'One.'},
    {date: '2002', heading: 'The second', body: 'Two.'},
  ],
};

/** What an author may not do, by whatever way: the page notes each time that it was done. */
const HOSTILE = `<!doctype html><title>Hostile</title><script>
  try { parent.pwned = 'by a frame'; } catch {}
  try { top.location = '/nothing.html?led-away'; } catch {}
  parent.postMessage('the frame ran', '*');
</script>`;

/** The built scripts in Chromium, in a page without a content security policy, whose body is what an author wrote. */
describe('marks in a page', () => {
  let server, browser, page, own, foreign, asked, html;

  before(async () => {
    [server, browser] = await Promise.all([startOtherOrigin(answer), openBrowser()]);
    own = `http://localhost:${server.port}/`;
    foreign = `http://127.0.0.1:${server.port}/`;
  });
  after(async () => {
    await browser?.close();
    server?.close();
  });
  beforeEach(async () => {
    await page?.close();
    page = await browser.newPage({viewport: {width: 1000, height: 700}});
    asked = [];
  });

  function answer({url, headers}, response, next) {
    asked.push(`http://${headers.host}${url}`);
    const sendPage = (body) => response.setHeader('content-type', 'text/html').end(body);
    if (url === '/page.html') sendPage(html);
    else if (url === '/hostile.html') sendPage(HOSTILE);
    else if (url === '/story.json') response.end(JSON.stringify(STORY));
    else if (url === '/to-own') response.writeHead(302, {location: `${own}story.json`}).end();
    else if (url === '/to-foreign') response.writeHead(302, {location: `${foreign}story.json`}).end();
    else next();
  }

  it('run no script: the attack that an author without the right to scripts could save', async () => {
    await open(
      `<div data-unspool-story data-unspool-tabindex="0" data-unspool-autofocus="1" data-unspool-onfocus="pwned = 'by focus'">
        <ol><li data-unspool-event="2001" data-unspool-onanimationstart="pwned = 1" data-unspool-style="animation: 1s x">One</li>
        <li data-unspool-event="2002">Two</li></ol></div>`,
    );
    await page.locator('timeline-story').focus({timeout: 0});
    await page.locator('timeline-story').evaluate((story) => story.dispatchEvent(new FocusEvent('focus')));
    assert.equal(await page.evaluate('globalThis.pwned'), undefined);
    assert.equal(await page.locator('timeline-story timeline-event').count(), 2);
  });

  it('make a frame that can reach neither this page nor its address, though it is of the same site', async () => {
    const ran = heard('the frame ran');
    await open(
      '<div data-unspool-embed="/hostile.html" data-unspool-sandbox="" sandbox="allow-same-origin">A text</div>',
    );
    await ran();
    assert.equal(await page.evaluate('globalThis.pwned'), undefined);
    assert.equal(page.url(), `${own}page.html`);
    assert.deepEqual(await sandboxes(), ['allow-scripts allow-popups allow-popups-to-escape-sandbox']);
  });

  it('make a frame in which a story of the same site has its own height, and follows the scroll', async () => {
    await open(
      '<div style="height: 1500px"></div><div data-unspool-embed="/embedded.html">A story</div><div style="height: 1500px"></div>',
    );
    await page.locator('story-embed').scrollIntoViewIfNeeded();
    const frame = await (await page.locator('story-embed iframe').elementHandle()).contentFrame();
    await frame.waitForFunction(() => innerHeight > 1500 && document.documentElement.scrollHeight <= innerHeight + 1);
    assert.equal(await frame.evaluate('origin'), 'null');
    await page.locator('story-embed').evaluate((embed) => scrollBy(0, embed.getBoundingClientRect().bottom - 500));
    await frame.locator('timeline-event[phase=current] >> text=Six').waitFor();
    assert.equal(await page.locator('story-embed').evaluate((embed) => embed.shadowRoot.querySelector('slot')), null);
  });

  it('fetch nothing from another site', async () => {
    await open(`
      <ol data-unspool-story data-unspool-src="${foreign}story.json"><li data-unspool-event="2001">Ours</li></ol>
      <div data-unspool-story src="${foreign}story.json"><p data-unspool-event="2001">Ours</p></div>
      <div data-unspool-embed="${foreign}embedded.html"><a href="${foreign}embedded.html">Theirs</a></div>
      <div data-unspool-embed data-unspool-src="${foreign}embedded.html">Theirs</div>
      <ol data-unspool-story data-unspool-src="/story.json"></ol>`);
    await page.getByText('From a document').waitFor();
    assert.deepEqual(
      asked.filter((url) => url.startsWith(foreign)),
      [],
    );
    assert.deepEqual(await sandboxes(), []);
    assert.equal(await page.getByText('Theirs').count(), 2);
    assert.equal(await page.getByText('Ours').count(), 2);
  });

  it('fetch nothing from another site by way of their own, whose address they may name', async () => {
    await open(`<ol data-unspool-story data-unspool-src="/to-foreign"><li data-unspool-event="2001">Ours</li></ol>
      <ol data-unspool-story data-unspool-src="/to-own"></ol>`);
    await page.locator('.story-failed').waitFor();
    await page.getByText('From a document').waitFor();
    assert.deepEqual(
      asked.filter((url) => url.startsWith(foreign)),
      [],
    );
    assert.equal(await page.getByText('Ours').count(), 1);
  });

  it('fetch from another site that the page allows on its script tag, but not by way of that site from a third', async () => {
    const body = `<ol data-unspool-story data-unspool-src="${foreign}story.json"></ol>
      <ol id="led" data-unspool-story data-unspool-src="${foreign}to-own"><li data-unspool-event="2001">Ours</li></ol>
      <div data-unspool-embed="${foreign}embedded.html">A story</div>`;
    await open(body, `data-allow-src="https://other.example ${foreign}"`);
    await page.getByText('From a document').waitFor();
    await page.locator('.story-failed').waitFor();
    assert.equal(await page.getByText('Ours').count(), 1);
    assert.deepEqual(await sandboxes(), ['allow-scripts allow-popups allow-popups-to-escape-sandbox']);
  });

  it('take the page’s consent from its own script tag alone', async () => {
    const src = `/cdn/unspool-upgrade.js`;
    const consent = `src="${src}" type="module" data-allow-src="${foreign}"`;
    await open(`
      <img name="currentScript" ${consent} alt=""><a id="script" ${consent}></a><div is="script" ${consent}></div>
      <svg><script ${consent}></script></svg><math><script ${consent}></script></math>
      <template><script ${consent}></script></template><noscript><script ${consent}></script></noscript>
      <form name="scripts" ${consent}><input name="querySelectorAll"></form><img name="querySelectorAll" alt="">
      <textarea><script ${consent}></script></textarea><!-- <script ${consent}></script> -->
      <p data-unspool-story ${consent}></p><object id="documentElement" ${consent.replace('src', 'title')}></object>
      <script type="text/plain" src="${src}" data-allow-src="${foreign}"></script>
      <script type="application/json" src="${src}" data-allow-src="${foreign}">{}</script>
      <script type="module" src="/cdn/unspool-embed.js" data-allow-src="${foreign}"></script>
      <ol data-unspool-story data-unspool-src="${foreign}story.json"></ol>
      <ol data-unspool-story data-unspool-src="/story.json"></ol>`);
    await page.getByText('From a document').waitFor();
    assert.deepEqual(
      asked.filter((url) => url.startsWith(foreign)),
      [],
    );
  });

  it('take no consent that names no origin, and say so', async () => {
    const said = [];
    page.on('console', (message) => said.push(message.text()));
    const body = `<ol data-unspool-story data-unspool-src="${foreign}story.json"></ol><ol data-unspool-story data-unspool-src="/story.json"></ol>`;
    await open(body, 'data-allow-src="* 127.0.0.1 javascript:alert(1) null"');
    await page.getByText('From a document').waitFor();
    assert.deepEqual(
      asked.filter((url) => url.startsWith(foreign)),
      [],
    );
    assert.match(said.join('\n'), /"\*" in data-allow-src is not an origin such as https:\/\/data\.example\.org/);
    assert.match(said.join('\n'), new RegExp(`write data-allow-src="${foreign.slice(0, -1)}" on the script tag`));
  });

  /** Opens a page of our own with a body, in which a post's author had a part. */
  async function open(body, attributes = '') {
    html = `<!doctype html><html lang="en"><meta charset="utf-8"><title>A page</title><link rel="icon" href="data:,">
      <script type="module" src="/cdn/unspool.js"></script><script type="module" src="/cdn/unspool-embed.js"></script>
      <script type="module" src="/cdn/unspool-upgrade.js" ${attributes}></script><body>${body}</body></html>`;
    await page.goto(`${own}page.html`);
  }

  /** Waits, when it is called, for what a frame of the page says. */
  function heard(words) {
    const listening = page.addInitScript((words) => {
      if (top === window) addEventListener('message', ({data}) => (globalThis.heard ||= data === words));
    }, words);
    return async () => {
      await listening;
      await page.waitForFunction('globalThis.heard');
    };
  }

  /** The tokens of each frame in the page and in its elements. */
  function sandboxes() {
    return page.locator('iframe').evaluateAll((frames) => frames.map((frame) => frame.getAttribute('sandbox')));
  }
});
