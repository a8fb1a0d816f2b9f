import assert from 'node:assert/strict';
import {mkdtemp, readFile, rm} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {after, before, describe, it} from 'node:test';
import {openBrowser} from '../pages/support.mjs';
import {serveFolder} from '../wordpress/site.mjs';
import {buildStory} from '../wordpress/story.mjs';

/** What is pasted from a built page, as that page shows it to a reader without script, into a bare page of another origin. */
describe('what the "Share or embed" control gives to paste', () => {
  let folder, stories, paper, browser, page, article, story, shared;
  let allowsOthers = true;

  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'unspool-pasted-'));
    stories = await serveFolder(folder, (_request, response, next) => {
      if (!allowsOthers) response.removeHeader('access-control-allow-origin');
      next();
    });
    paper = await serveFolder(folder, (_request, response) => {
      response.setHeader('content-type', 'text/html').end(article);
    });
    story = await buildStory(join(folder, 'flood'), `${stories.address}flood/`);
    browser = await openBrowser();
    shared = await sharedBy(story.url);
    page = await browser.newPage({viewport: {width: 1280, height: 900}});
  });
  after(async () => {
    await browser?.close();
    for (const server of [stories, paper]) server?.close();
    await rm(folder, {recursive: true, force: true});
  });

  it('is all in one text, of which the control shows the short ones', async () => {
    const all = await readFile(join(folder, 'flood/embed.txt'), 'utf8');
    assert.equal(shared.length, 8);
    for (const {title, code} of shared) assert.ok(all.includes(`## ${title}\n`) && all.includes(code ?? ''), title);
  });

  it('as the whole text is a quotation of it, with a link that leads to the story', async () => {
    await paste('The whole text');
    const quotation = page.locator('blockquote').first();
    assert.equal(await quotation.locator('ol > li h2').count(), 5);
    assert.match(await quotation.innerText(), /more than 8,000 sandbags/);
    await page.getByRole('link', {name: story.title}).click();
    await page.waitForURL(story.url);
  });

  it('as a frame scrolls inside', async () => {
    await paste('A frame');
    const frame = await framed();
    await page.locator('iframe').scrollIntoViewIfNeeded();
    await frame.locator('timeline-rail').waitFor({state: 'attached'});
    await page.locator('iframe').hover();
    await page.mouse.wheel(0, 700);
    await frame.waitForFunction(() => scrollY === 700);
    assert.equal((await page.locator('iframe').boundingBox()).height, 640);
    assert.equal(await page.locator('iframe').getAttribute('title'), story.title);
  });

  for (const title of ['A frame at its own height', 'The same as an element']) {
    it(`as "${title.toLowerCase()}" has its own height, and is driven by the page's scroll`, async () => {
      await paste(title);
      await page.locator('iframe').scrollIntoViewIfNeeded();
      const frame = await framed();
      await frame.waitForFunction(() => innerHeight > 900 && document.documentElement.scrollHeight <= innerHeight + 1);
      await page.locator('iframe').evaluate((iframe) => scrollBy(0, iframe.getBoundingClientRect().bottom - 500));
      await frame.locator('timeline-event[phase=current] >> text=A garden by the river').waitFor();
      const place = await frame
        .locator('timeline-event')
        .nth(1)
        .evaluate((event) => event.getBoundingClientRect().top);
      await page.locator('iframe').evaluate((iframe, place) => {
        scrollBy(0, iframe.getBoundingClientRect().top + place - 0.3 * innerHeight); // above the story's line
      }, place);
      await frame.locator('timeline-event[phase=current] >> text=The bridge').waitFor();
    });
  }

  for (const title of ['In the page itself, for a CMS that strips unknown tags', 'In the page itself']) {
    it(`as "${title.toLowerCase()}" is a story of the page itself`, async () => {
      await paste(title);
      await page.locator('timeline-rail').waitFor({state: 'attached'});
      assert.equal(await page.locator('timeline-story ol > li > timeline-event').count(), 5);
      await page.getByRole('heading', {name: 'A garden by the river'}).scrollIntoViewIfNeeded();
      await page.mouse.wheel(0, 9000);
      await page.locator('timeline-event[phase=current] >> text=A garden by the river').waitFor();
      assert.equal(await page.locator('stat-counter data').getAttribute('value'), '8000');
    });
  }

  it('is a frame that scrolls inside, where the story’s server keeps the script for itself', async () => {
    allowsOthers = false;
    await paste('A frame at its own height');
    await page.locator('iframe').scrollIntoViewIfNeeded();
    await (await framed()).locator('timeline-event').first().waitFor();
    assert.equal((await page.locator('iframe').boundingBox()).height, 640);
    allowsOthers = true;
  });

  /** The parts of the opened control, as they are read and copied without script. */
  async function sharedBy(url) {
    const context = await browser.newContext({javaScriptEnabled: false});
    const tab = await context.newPage();
    await tab.goto(url);
    await tab.getByText('Share or embed').click();
    const parts = await tab.locator('#share dl > div').all();
    const read = [];
    for (const part of parts) {
      const shown = part.locator('pre');
      const code = (await shown.count()) > 0 ? await shown.innerText() : undefined;
      read.push({title: await part.locator('dt').innerText(), code});
    }
    await tab.locator('#share dl').getByRole('link').first().click();
    const all = await tab.locator('body').textContent();
    await context.close();
    const whole = (title) =>
      all
        .split(`## ${title}\n`)[1]
        ?.split('\n\n## ')[0]
        .replace(/^.*\n\n/, '');
    return read.map(({title, code}) => ({title, code: code ?? whole(title)}));
  }

  async function paste(title) {
    const {code} = shared.find((each) => each.title === title) ?? {};
    assert.ok(code, `${title} is not among ${shared.map((each) => each.title).join(', ')}`);
    article = `<!doctype html><html lang="en"><meta charset="utf-8"><title>A paper</title><body>
      <div style="height: 1500px"></div>${code}<div style="height: 1500px"></div></body></html>`;
    await page.goto(paper.address);
  }

  async function framed() {
    const frame = await (await page.locator('iframe').elementHandle()).contentFrame();
    await frame.waitForURL(/embed\.html/);
    return frame;
  }
});
