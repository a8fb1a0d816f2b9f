import assert from 'node:assert/strict';
import {readFile} from 'node:fs/promises';
import {after, before, describe, it} from 'node:test';
import {openBrowser, serveDemo} from './support.mjs';

const facts = JSON.parse(await readFile(new URL('../../demo/facts.json', import.meta.url), 'utf8'));
const byId = (list) => new Map(list.map((fact) => [fact.id, fact]));
const [events, figures, quotes] = [byId(facts.events), byId(facts.figures), byId(facts.quotes)];

/** How each page says a qualifier, and that a quotation is a translation. */
const WORDS = {
  'index.html': {'more than': /more than/, nearly: /nearly/, about: /about/, translated: /translated/i},
  'zh.html': {'more than': /多|逾|超过/, nearly: /近/, about: /约/, translated: /译文/},
};

/** The date of an event as each page must show it. */
const FORMS = {
  'index.html': (year, month, day) =>
    [day && Number(day), month && new Date(2000, month - 1).toLocaleString('en-GB', {month: 'long'}), year]
      .filter(Boolean)
      .join(' '),
  'zh.html': (year, month, day) => `${year}年${month ? `${Number(month)}月` : ''}${day ? `${Number(day)}日` : ''}`,
};

/** What the figures stand for, read as a number: "1.43 billion", 14.3亿, 8,000. */
function numberIn(text) {
  const scale = /billion/.test(text) ? 1e9 : /亿/.test(text) ? 1e8 : 1;
  return Math.round(Number(text.replaceAll(/[^\d.]/g, '')) * scale);
}

/** Everything below is read out of the page as rendered, with the elements upgraded. */
async function readPage(page) {
  await page.waitForFunction(() => customElements.get('timeline-story'));
  return page.evaluate(() => {
    const text = (node) => node?.innerText?.replaceAll(/\s+/g, ' ').trim() ?? '';
    const all = (selector, read) => [...document.querySelectorAll(selector)].map(read);
    return {
      events: all('timeline-event', (event) => ({
        id: event.dataset.fact,
        date: event.getAttribute('date'),
        place: event.getAttribute('place'),
        shown: text(event.querySelector('[slot=dateline]')),
        times: [...event.querySelectorAll('[slot=dateline] time')].map((time) => time.dateTime),
      })),
      figures: all('data', (data) => ({
        id: data.closest('[data-fact]:not(timeline-event)')?.dataset.fact,
        value: Number(data.value),
        shown: text(data),
        sentence: text(data.closest('p')),
        source: text(data.closest('stat-counter')?.querySelector('.source')),
        large: data.closest('.large') !== null,
      })),
      quotes: all('blockquote', (quote) => ({
        id: quote.closest('[data-fact]:not(timeline-event)')?.dataset.fact,
        words: text(quote),
        credit: text(quote.parentElement.querySelector('figcaption')),
      })),
      body: text(document.querySelector('article')),
    };
  });
}

describe('the demo story says what the facts say', () => {
  let browser, demo;
  before(async () => {
    [browser, demo] = [await openBrowser(), await serveDemo()];
  });
  after(async () => {
    await browser?.close();
    demo?.close();
  });

  for (const path of ['index.html', 'zh.html']) {
    describe(path, () => {
      let seen;
      before(async () => {
        const page = await browser.newPage();
        await page.goto(demo.address + path);
        seen = await readPage(page);
        await page.close();
      });

      it('has every event, in order, with its date as written, shown and machine-readable', () => {
        assert.deepEqual(
          seen.events.map(({id}) => id),
          [...events.keys()],
        );
        for (const {id, date, shown, times} of seen.events) {
          assert.equal(date, events.get(id).date, id);
          const points = date.split('/');
          assert.deepEqual(times, points, id);
          for (const point of points) assert.ok(shown.includes(FORMS[path](...point.split('-'))), `${id}: ${shown}`);
        }
      });

      it('has every figure with its value, its qualifier and a source', () => {
        for (const {id, value, shown, sentence, source} of seen.figures) {
          const fact = figures.get(id);
          assert.ok(fact, `a figure without a fact: ${sentence}`);
          assert.equal(value, fact.value, id);
          assert.equal(numberIn(shown), fact.value, id);
          assert.ok(source.length > 0, `${id} has no source`);
          for (const qualifier of ['more than', 'nearly', 'about']) {
            assert.equal(
              WORDS[path][qualifier].test(sentence),
              fact.qualifier === qualifier,
              `${id}, "${qualifier}": ${sentence}`,
            );
          }
        }
        const large = seen.figures.filter((figure) => figure.large).map(({id}) => id);
        assert.deepEqual(
          large,
          facts.figures.filter(({headline}) => headline).map(({id}) => id),
        );
      });

      it('has at least four quotations, word for word, credited as translated', () => {
        assert.ok(seen.quotes.length >= 4);
        for (const {id, words, credit} of seen.quotes) {
          assert.equal(words.replaceAll(/[“”]/g, ''), quotes.get(id)?.words, id);
          assert.match(credit, WORDS[path].translated, id);
        }
      });

      it('states no other number, in figures, prose or notes', () => {
        const values = facts.figures.map(({value}) => `${value}`);
        const known = new Set([
          ...values,
          ...facts.events.flatMap(({date}) => date.split(/[-/]/).map((part) => `${Number(part)}`)),
          ...facts.figures.flatMap(({period}) => period.match(/\d+/g) ?? []).map((part) => `${Number(part)}`),
        ]);
        for (const [number] of seen.body.matchAll(/\d[\d,]*(\.\d+)?( billion|亿)?/g)) {
          const plain = /billion|亿|\./.test(number) ? `${numberIn(number)}` : `${Number(number.replaceAll(',', ''))}`;
          assert.ok(known.has(plain), `"${number}" is in no fact`);
        }
      });
    });
  }

  it('tells in the second story of quite other things: BCE, a range, negative and decimal figures', async () => {
    const page = await browser.newPage();
    await page.goto(`${demo.address}descent.html`);
    const seen = await readPage(page);
    await page.close();
    assert.ok(seen.events.length >= 12);
    assert.ok(seen.events.some(({date, shown}) => date.startsWith('-') && /BC/.test(shown)));
    assert.ok(seen.events.some(({date}) => date.includes('/')));
    assert.ok(seen.figures.some(({value}) => value < 0));
    assert.ok(seen.figures.some(({value}) => !Number.isInteger(value)));
    for (const {value, shown, source} of seen.figures) {
      assert.equal(Number(shown.replace('−', '-').replaceAll(',', '')), value);
      assert.ok(source.length > 0);
    }
  });
});
