/* global story -- the element of that id, in the page */
import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import {openBrowser, serveDemo} from './support.mjs';

const COUNT = 200;

const event = (number) => `<li><timeline-event date="${1800 + number}">
  <p slot="dateline"><time datetime="${1800 + number}">In ${1800 + number}</time></p>
  <h2>Event ${number}</h2><p>${'What happened then. '.repeat(20)}</p>
</timeline-event></li>`;

/** A page in three pieces: up to its story, up to a figure in an event without a dateline, and the rest. */
const FIRST = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Slow</title><link rel="icon" href="data:,">
<link rel="stylesheet" href="unspool/unspool.css">
<script type="module" async src="unspool/unspool.js"></script>
<script>
  customElements.whenDefined('timeline-story').then(() => fetch('first-piece-is-alive'));
  function note() {
    const bare = document.getElementById('bare');
    globalThis.shownBefore = bare.shadowRoot?.querySelector('[part=dateline]')?.getBoundingClientRect().height;
    fetch('the-rest');
  }
</script>
<timeline-story id="story"><ol>`;
const SECOND = `${event(0)}<li><timeline-event id="bare" date="1801"><h2>Bare</h2><stat-counter>
<script>
  globalThis.drawn = 0;
  const {attachShadow} = Element.prototype;
  Element.prototype.attachShadow = function (init) {
    const root = attachShadow.call(this, init);
    if (this.localName === 'timeline-rail') new MutationObserver(() => drawn++).observe(root, {childList: true, subtree: true});
    return root;
  };
  requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(note)));
</script>`;
const REST = `<p><data value="8000">8,000</data> venues</p></stat-counter></timeline-event></li>
${Array.from({length: COUNT - 2}, (_, index) => event(index + 2)).join('\n')}</ol></timeline-story>`;

describe('a page that is still being read when our script is there', () => {
  let browser, demo;
  before(async () => {
    let page;
    demo = await serveDemo((request, response, next) => {
      if (request.url === '/slow.html') {
        page = response.writeHead(200, {'content-type': 'text/html'});
        page.write(FIRST);
      } else if (request.url === '/first-piece-is-alive') response.end() && page.write(SECOND);
      else if (request.url === '/the-rest') response.end() && page.end(REST);
      else next();
    });
    browser = await openBrowser();
  });
  after(async () => {
    await browser?.close();
    demo?.close();
  });

  it('shows what has come, and comes alive once, whole, when all has', async () => {
    const page = await browser.newPage();
    const said = [];
    page.on('console', (message) => said.push(message.text()));
    page.on('pageerror', (error) => said.push(error.message));
    await page.goto(`${demo.address}slow.html`);
    await page.waitForFunction(() => document.querySelector('timeline-rail')?.shadowRoot.querySelector('.rail a'));
    const seen = await page.evaluate(() => ({
      shownBefore: globalThis.shownBefore,
      events: story.events.length,
      decades: document.querySelector('timeline-rail').shadowRoot.querySelectorAll('.rail a').length,
      rooted: story.events.filter((each) => each.shadowRoot).map(({id}) => id),
      drawn: globalThis.drawn, // in tasks, not in marks
    }));
    assert.ok(seen.shownBefore > 0, 'the date of an event that is not whole yet is shown');
    assert.equal(seen.events, COUNT);
    assert.equal(seen.decades, COUNT / 10);
    assert.deepEqual(seen.rooted, ['bare'], 'whose date has to be drawn');
    assert.ok(seen.drawn >= 1 && seen.drawn <= 3, `the rail was drawn ${seen.drawn} times`);
    assert.deepEqual(said, []);

    await page.evaluate(() => document.getElementById('bare').scrollIntoView());
    await page.waitForFunction(() => story.index === 1);
    await page.close();
  });
});
