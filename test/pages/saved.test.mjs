import assert from 'node:assert/strict';
import {mkdtemp, rm, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {after, before, describe, it} from 'node:test';
import {pathToFileURL} from 'node:url';
import {openBrowser, serveDemo} from './support.mjs';

/** Eight short events, each with a figure, of which one waits below the view and one counts wherever a reader rests. */
const STORY = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Saved</title>
<link rel="stylesheet" href="/unspool/unspool.css"><script type="module" src="/unspool/unspool.js"></script>
<style>body {margin: 0} p {height: 120px}</style><timeline-story><ol>${Array.from(
  {length: 8},
  (_, i) => `<li><timeline-event date="${2001 + i}"><h2>Event ${i + 1}</h2>
    <stat-counter><data value="8000">8,000</data></stat-counter><p>Text.</p></timeline-event></li>`,
).join('')}</ol></timeline-story></html>`;

describe('a page that is saved or drawn in mid-story', () => {
  let browser, demo, folder;
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'unspool-saved-'));
    browser = await openBrowser();
    demo = await serveDemo((request, response, next) => {
      if (request.url !== '/saved.html') return next();
      response.setHeader('content-type', 'text/html').end(STORY);
    });
  });
  after(async () => {
    await browser?.close();
    demo?.close();
    await rm(folder, {recursive: true, force: true});
  });

  /** Scrolls at a reader's pace until an event waits and a figure counts. */
  async function inMidStory() {
    const page = await browser.newPage({viewport: {width: 800, height: 600}});
    await page.goto(`${demo.address}saved.html`);
    await page.mouse.move(400, 300);
    for (let moves = false; !moves;) {
      await page.mouse.wheel(0, 40);
      moves = await page.evaluate(async () => {
        for (let i = 0; i < 4; i++) await new Promise(requestAnimationFrame);
        const waits = [...document.querySelectorAll('timeline-event')].some(
          (event) => getComputedStyle(event).opacity === '0',
        );
        return (
          waits &&
          [...document.querySelectorAll('stat-counter')].some(({shadowRoot}) => shadowRoot?.querySelector('.digits'))
        );
      });
    }
    return page;
  }

  /** What of the text can't be seen, and which digits lie over it. */
  const unseen = () => {
    const all = (root) =>
      [...root.querySelectorAll('*')].flatMap((node) => [node, ...(node.shadowRoot ? all(node.shadowRoot) : [])]);
    return all(document)
      .filter((node) => {
        const {opacity, color, visibility} = getComputedStyle(node);
        const isDigits = node.className === 'digits';
        return isDigits
          ? visibility !== 'hidden'
          : (Number(opacity) < 1 && node.localName === 'timeline-event') || color === 'rgba(0, 0, 0, 0)';
      })
      .map((node) => node.outerHTML);
  };

  it('has all of its text in the file, and no digits over it', async () => {
    const page = await inMidStory();
    const session = await page.context().newCDPSession(page);
    const {data} = await session.send('Page.captureSnapshot', {format: 'mhtml'});
    assert.notDeepEqual(await page.evaluate(unseen), [], 'something was waiting or counting');
    await page.close();
    const file = join(folder, 'saved.mhtml');
    await writeFile(file, data);
    const saved = await browser.newPage();
    await saved.goto(pathToFileURL(file).href);
    assert.equal(await saved.locator('timeline-event').count(), 8);
    assert.deepEqual(await saved.evaluate(unseen), []);
    await saved.close();
  });

  it('has at most one blank event in a picture of the whole page, next below the view', async () => {
    const page = await inMidStory();
    const blank = await page.evaluate(() => {
      const events = [...document.querySelectorAll('timeline-event')];
      return events
        .filter((event) => getComputedStyle(event).opacity === '0')
        .map((event) => event.getBoundingClientRect().top / innerHeight);
    });
    assert.equal(blank.length, 1);
    assert.ok(blank[0] < 1.26, `${blank[0]} screens down`);
    await page.close();
  });
});
