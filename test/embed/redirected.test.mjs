import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import {openBrowser, serveDemo} from '../pages/support.mjs';

const HOST = `<!doctype html><html lang="en"><meta charset="utf-8"><title>A host</title><link rel="icon" href="data:,">
<iframe id="story" data-unspool-embed src="/old.html" title="A story"></iframe>
<script type="module" src="/unspool/unspool-embed.js"></script>`;

describe('a frame whose address is redirected', () => {
  let browser, demo;
  let loads = 0;
  before(async () => {
    demo = await serveDemo((request, response, next) => {
      if (request.url === '/host.html') response.setHeader('content-type', 'text/html').end(HOST);
      else if (request.url === '/old.html') {
        loads++;
        response.writeHead(302, {location: '/embed.html', 'cache-control': 'no-store'}).end();
      } else next();
    });
    browser = await openBrowser();
  });
  after(async () => {
    await browser?.close();
    demo?.close();
  });

  it('is loaded again for a fragment that leads nowhere, but not without end', async () => {
    const page = await browser.newPage();
    await page.goto(`${demo.address}host.html#story/nowhere`);
    await page.waitForFunction(() => document.querySelector('iframe').offsetHeight > 1000);
    await page.waitForLoadState('networkidle');
    // Its own, up to two since it is led to its fragment, and one more: where it says hello, it is led there again.
    assert.ok(loads <= 4, `the frame was loaded ${loads} times`);
    await page.close();
  });
});
