import assert from 'node:assert/strict';
import {readFile, writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import {after, before, describe, it} from 'node:test';
import {openBrowser, untilAtRest, wheel} from '../pages/support.mjs';
import {installExamples, serve} from './support.mjs';

const readJson = async (path) => JSON.parse(await readFile(new URL(path, import.meta.url), 'utf8'));
const story = await readJson('../../examples/story.json');
const figures = [...story.events.flatMap(({figure}) => figure ?? []), story.after];

const EXAMPLES = {
  react: {
    source: 'story.tsx',
    own: async (page) => {
      const {length} = story.events;
      assert.equal(await page.locator('p.bar').innerText(), `${length} of ${length}: ${story.events.at(-1).heading}`);
    },
  },
  vue: {
    source: 'story.vue',
    own: async (page) => {
      await page.getByLabel('Spread the dates evenly').check();
      await page.waitForFunction(() => {
        const links = document.querySelector('timeline-rail').shadowRoot.querySelectorAll('.rail a');
        const tops = [...links].map((link) => link.getBoundingClientRect().top);
        const gaps = tops.slice(1).map((top, i) => top - tops[i]);
        return Math.max(...gaps) - Math.min(...gaps) < 2;
      });
    },
  },
  svelte: {
    source: 'story.svelte',
    own: async (page) => assert.equal(await page.locator('progress').evaluate(({value}) => value), 1),
  },
  html: {isServed: true},
  eleventy: {isServed: true},
};

/** What nobody may write in a typed template, and what its check must say of it. */
const WRONG = [
  [
    /<timeline-story/,
    '<timeline-story layout="left"',
    `Type '"left"' is not assignable to type '"none" | "end" | "start"`,
  ],
  [/<quote-card/, '<quote-card figure="8"', 'figure'],
  [/event\.(index|progress)/, 'event.nothing', "Property 'nothing' does not exist on type 'Story"],
];

describe('the story of the examples', () => {
  it('says what the demo says', async () => {
    const demo = await readJson('../../demo/story.json');
    for (const {text, figure, quote, ...told} of story.events) {
      hasOne(demo.events, told);
      const {body} = demo.events.find(({id}) => id === told.id);
      assert.ok(body.includes(text), text);
      if (figure)
        hasOne(
          body.flatMap(({figure}) => figure ?? []),
          figure,
        );
      if (quote)
        hasOne(
          body.flatMap(({quote}) => quote ?? []),
          quote,
        );
    }
    hasOne(
      demo.closing.flatMap(({body}) => body.flatMap(({figures}) => figures ?? [])),
      story.after,
    );
    assert.equal(story.note, demo.note.body);
  });

  function hasOne(list, wanted) {
    const isTheSame = (one) => Object.entries(wanted).every(([name, value]) => one[name] === value);
    assert.ok(list.some(isTheSame), JSON.stringify(wanted));
  }
});

describe('the examples, with Unspool installed as anyone would', () => {
  let browser, examples;
  before(async () => {
    examples = await installExamples();
    browser = await openBrowser();
  });
  after(async () => {
    await browser?.close();
    await examples?.remove();
  });

  for (const [name, {source, own, isServed}] of Object.entries(EXAMPLES)) {
    describe(name, () => {
      let site;
      before(async () => {
        await examples.run(name, 'build');
        site = await serve(join(examples.folder, name, 'dist'));
      });
      after(() => site?.close());

      it('is read to its end, counts figures to their text, and says nothing on the console', async () => {
        const {page, said} = await open();
        const isBelow = (all) => all.map((one) => one.getBoundingClientRect().top > 1.5 * innerHeight);
        const below = await page.$$eval('stat-counter', isBelow); // nearer, gsap may come late
        const counting = figures.flatMap(({value}, index) => (value >= 20 && below[index] ? value : []));
        assert.ok(counting.length >= 3);
        await wheel(page);
        await page.waitForFunction((count) => window.counted.length === count, counting.length);
        await untilAtRest(page);
        assert.deepEqual(await page.evaluate(() => window.counted), counting);
        assert.deepEqual(
          await page.$$eval('stat-counter', (all) =>
            all.map((one) => (one.querySelector('data') ?? one.shadowRoot.querySelector('[part=value]')).innerText),
          ),
          figures.map(({value}) => inWords(value)),
        );
        await own?.(page);
        await page.close();
        assert.deepEqual(said, []);
      });

      it('leads along its rail', async () => {
        const {page, said} = await open();
        for (const {id} of [story.events[3], story.events[1]]) {
          await page.locator(`a[href="#${id}"]`).click();
          await page.locator(`timeline-event#${id}[phase=current]`).waitFor();
          await untilAtRest(page);
          assert.ok(await page.locator(`#${id} h2`).evaluate(isInView), `${id} is in view`);
        }
        await page.close();
        assert.deepEqual(said, []);
      });

      if (isServed) {
        it('has all its text without script', async () => {
          const page = await browser.newPage({javaScriptEnabled: false});
          await page.goto(site.address);
          const read = await page.locator('body').ariaSnapshot();
          const texts = story.events.flatMap(({date, heading, place, text, quote}) => [
            date.slice(0, 4),
            heading,
            place,
            text,
            quote?.speaker,
          ]);
          for (const {qualifier, value, unit, source} of figures) texts.push(qualifier, inWords(value), unit, source);
          await page.close();
          assert.deepEqual(
            texts.filter((text) => text && !read.includes(text)),
            [],
          );
        });
      }

      if (source) {
        it('is well typed', () => examples.run(name, 'check'));

        it('would not be with a wrong value, attribute or field of an event', async () => {
          const file = join(examples.folder, name, source);
          const right = await readFile(file, 'utf8');
          const wrong = WRONG.reduce((text, [what, instead]) => text.replace(what, instead), right);
          await writeFile(file, wrong);
          await assert.rejects(examples.run(name, 'check'), ({stdout}) => {
            for (const [, , said] of WRONG) assert.ok(stdout.includes(said), `${said}\n\nis not in\n\n${stdout}`);
            return true;
          });
          await writeFile(file, right);
        });

        it('takes up what its server rendered, and has nothing to say of it', async () => {
          await examples.run(name, 'build', {NODE_ENV: 'development'}); // in which frameworks tell what does not match
          const page = await browser.newPage();
          const said = [];
          page.on('console', (message) => /warning|error/.test(message.type()) && said.push(message.text()));
          page.on('pageerror', (error) => said.push(error.message));
          await page.addInitScript(() => {
            const parsed = () => (window.parsed ??= document.querySelector('timeline-event'));
            new MutationObserver(parsed).observe(document, {childList: true, subtree: true});
          });
          await page.goto(site.address);
          await page.locator('timeline-rail').waitFor({state: 'attached'});
          await page.locator(`#${story.events[2].id}`).scrollIntoViewIfNeeded();
          await page.locator('timeline-event[phase=current]').waitFor();
          const isKept = await page.evaluate(() => window.parsed === document.querySelector('timeline-event'));
          assert.ok(isKept, 'the event that the server sent is still there');
          await page.close();
          const own = said.filter((text) => !text.startsWith('Lit is in dev mode')); // lit's word to developers
          assert.deepEqual(own, []);
        });
      }

      /** Opens the example as a reader on a desktop, and notes what it counts and says. */
      async function open() {
        const page = await browser.newPage({viewport: {width: 1280, height: 800}});
        page.setDefaultTimeout(15_000);
        const said = [];
        page.on('console', (message) => said.push(message.text()));
        page.on('pageerror', (error) => said.push(error.message));
        page.on('response', (response) => response.ok() || said.push(`${response.status()} ${response.url()}`));
        await page.addInitScript(() => {
          window.counted = [];
          addEventListener('stat-counter-finish', ({value}) => window.counted.push(value));
        });
        await page.goto(site.address);
        await page.waitForFunction(
          () => customElements.get('timeline-story') && document.querySelector('timeline-event'),
        );
        return {page, said};
      }
    });
  }
});

function inWords(value) {
  return value.toLocaleString('en-GB');
}

function isInView(element) {
  const {top, bottom} = element.getBoundingClientRect();
  return top >= 0 && bottom <= innerHeight;
}
