import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import {getDocument} from 'pdfjs-dist/legacy/build/pdf.mjs';
import {openBrowser, serveDemo, wheel} from './support.mjs';

/** The text of a PDF, without spaces, line breaks and the quotation marks that the style sheet adds. */
async function textOf(pdf) {
  const document = await getDocument({data: new Uint8Array(pdf), useSystemFonts: true, verbosity: 0}).promise;
  const pages = [];
  for (let number = 1; number <= document.numPages; number++) {
    const {items} = await (await document.getPage(number)).getTextContent();
    pages.push(items.map(({str}) => str).join(''));
  }
  return plain(pages.join(''));
}

const plain = (text) => text.normalize('NFKC').replaceAll(/[\s“”‘’'"·-]/g, '');

describe('the demo story on paper and in forced colours', () => {
  let browser, demo;
  before(async () => {
    [browser, demo] = [await openBrowser(), await serveDemo()];
  });
  after(async () => {
    await browser?.close();
    demo?.close();
  });

  for (const moment of ['at rest', 'in mid-animation']) {
    it(`prints the whole text, started ${moment}`, async () => {
      const page = await browser.newPage({viewport: {width: 1280, height: 800}});
      await page.goto(demo.address);
      const sentences = await page.$$eval('article :is(h1, h2, p, figcaption)', (all) =>
        all.filter((part) => part.getRootNode().host?.localName !== 'timeline-rail').map(({innerText}) => innerText),
      );
      if (moment === 'in mid-animation') {
        await page.addStyleTag({content: ':root {--unspool-reveal-duration: 2s; --unspool-count-duration: 2s}'});
        await wheel(page, 12);
        await page.waitForFunction(() =>
          [...document.querySelectorAll('stat-counter')].some(({shadowRoot}) => shadowRoot?.querySelector('.digits')),
        );
        assert.ok(await page.evaluate(() => [...document.querySelectorAll('timeline-event')].some(({held}) => held)));
      }
      const text = await textOf(await page.pdf());
      assert.ok(sentences.length > 50);
      const missing = sentences.filter((sentence) => !text.includes(plain(sentence)));
      assert.deepEqual(missing, []);
      const counted = await page.$$eval('stat-counter', (all) =>
        all.filter((c) => c.shadowRoot?.querySelector('.digits')),
      );
      assert.equal(counted.length, 0);
      await page.close();
    });
  }

  it('is readable in forced colours, with no digit doubled', async () => {
    const page = await browser.newPage({viewport: {width: 1280, height: 800}, forcedColors: 'active'});
    await page.addInitScript(() => {
      window.drawn = 0;
      const {append} = ShadowRoot.prototype;
      ShadowRoot.prototype.append = function (...nodes) {
        window.drawn += nodes.filter(({className}) => className === 'digits').length;
        append.apply(this, nodes);
      };
    });
    await page.goto(demo.address);
    await wheel(page);
    const {drawn, held, faint} = await page.evaluate(() => {
      const style = (element, pseudo) => getComputedStyle(element, pseudo);
      const probe = document.createElement('p');
      document.body.append(probe);
      const colours = ['CanvasText', 'LinkText', 'VisitedText'].map((name) => {
        probe.style.color = name;
        return style(probe).color;
      });
      probe.style.color = 'Canvas';
      const canvas = style(probe).color;
      const rail = document.querySelector('timeline-rail').shadowRoot;
      const texts = [...document.querySelectorAll('article :is(h1, h2, p, figcaption, time, data)')];
      const lines = ['.track', '.progress'].map((part) => rail.querySelector(part));
      return {
        drawn: window.drawn,
        held: [...document.querySelectorAll('timeline-event')].filter(({held}) => held).length,
        faint: [
          ...texts.filter((text) => !colours.includes(style(text).color)),
          ...lines.filter((line) => style(line).backgroundColor === canvas),
        ].map(({outerHTML}) => outerHTML),
      };
    });
    assert.deepEqual({drawn, held, faint}, {drawn: 0, held: 0, faint: []});
    await page.close();
  });
});
