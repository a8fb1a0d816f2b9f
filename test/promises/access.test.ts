import {expect} from '@open-wc/testing';
import type {AxeResults, RunOptions} from 'axe-core';
import {railOf} from '../helpers.js';
import {FramedPage} from './framed-page.js';

const RULES: RunOptions = {
  runOnly: {
    type: 'tag',
    values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa', 'best-practice'],
  },
  rules: {'target-size': {enabled: true}},
};

interface WithAxe {
  axe: {run(context: Document, options: RunOptions): Promise<AxeResults>};
}

/** What axe finds wrong with the page as it is now. */
async function audit(page: FramedPage): Promise<string[]> {
  if (!('axe' in page.window)) await page.script('/node_modules/axe-core/axe.min.js');
  const {violations} = await (page.window as unknown as WithAxe).axe.run(page.document, RULES);
  return violations.flatMap(({id, nodes}) =>
    nodes.map(({target, failureSummary}) => `${id}: ${target.join()}: ${failureSummary}`),
  );
}

/** Holds every animation of the page where it is: the audit takes longer than a count. */
function freeze({document}: FramedPage): void {
  for (const {shadowRoot} of document.querySelectorAll('*')) {
    shadowRoot?.getAnimations().forEach((animation) => animation.pause());
  }
}

describe('everyone can read the story', () => {
  let page: FramedPage;
  const scroll = (top: number) => page.window.scrollTo({top, behavior: 'instant'});
  const shadow = () => railOf(page.story);
  const find = (selector: string) => page.document.querySelector<HTMLElement>(selector)!;

  beforeEach(async () => {
    page = new FramedPage();
    await page.open();
  });
  afterEach(() => page.close());

  for (const direction of ['ltr', 'rtl']) {
    for (const width of [800, 320]) {
      it(`axe finds nothing, ${direction} at ${width} px: before upgrade, in mid-animation, settled`, async function () {
        this.timeout(60_000);
        page.resize(width, 600);
        page.document.documentElement.dir = direction;
        expect(await audit(page)).to.deep.equal([]);

        await page.start();
        await page.untilHeld();
        const film = () => find('#a stat-counter').shadowRoot?.querySelector('.film');
        for (let top = 0; !film()?.getAnimations().length; top += 10) {
          scroll(top);
          await page.frames(1);
        }
        freeze(page);
        expect(await audit(page)).to.deep.equal([]);
        expect(film()).to.exist;
      });

      it(`axe finds nothing, ${direction} at ${width} px, at the end of the story`, async function () {
        this.timeout(60_000);
        page.resize(width, 600);
        page.document.documentElement.dir = direction;
        await page.start();
        scroll(1e6);
        await page.frames(3);
        while (page.document.querySelector('[style*=fill-color]')) await page.frames(1);
        expect(await audit(page)).to.deep.equal([]);
      });
    }
  }

  it('a skip link comes first, is seen when it has the focus, and leads past the story', async () => {
    await page.start();
    const focusable = [...shadow().querySelectorAll<HTMLElement>('a, button, [tabindex="0"]')];
    expect(focusable[0]!.getAttribute('part')).to.equal('skip');
    const skip = focusable[0]!;
    expect(page.window.getComputedStyle(skip).opacity).to.equal('0');
    skip.focus();
    expect(page.window.getComputedStyle(skip).opacity).to.equal('1');
    skip.click();
    await page.frames(2);
    const lastEvent = page.story.events.at(-1)!.getBoundingClientRect();
    const end = page.document.activeElement!;
    expect(end.getBoundingClientRect().top).to.be.at.least(lastEvent.bottom - 1);
    (end as HTMLElement).blur();
    expect(end.isConnected).to.equal(false);
  });

  for (const [width, height] of [
    [1280, 800],
    [390, 844],
    [320, 256],
  ] as const) {
    it(`has a link of 24 px or more for each event, all reachable, at ${width} x ${height}`, async () => {
      page.resize(width, height);
      await page.start();
      const isPhone = width < 640;
      const bar = shadow().querySelector('summary')!;
      expect(bar.getBoundingClientRect().height).to.be.at.least(isPhone ? 24 : 0);
      if (isPhone) {
        bar.click();
        await page.until(() => shadow().querySelector('details a'));
        expect(page.window.getComputedStyle(shadow().querySelector('.stick')!).opacity).to.equal('1');
      }
      const links = [...shadow().querySelectorAll<HTMLElement>(isPhone ? 'details a' : '.scroll a')];
      expect(links.map((link) => link.getAttribute('href'))).to.deep.equal(page.story.events.map(({id}) => `#${id}`));
      for (const link of links) {
        const {width: w, height: h} = link.getBoundingClientRect();
        expect(Math.min(w, h)).to.be.at.least(24);
      }
      const tops = links.map((link) => link.getBoundingClientRect().top);
      tops.forEach((top, index) => expect(top - (tops[index - 1] ?? -Infinity)).to.be.at.least(24));
    });
  }

  it('what has the focus is never under a sticky header of 96 px', async () => {
    page.style(`
      :root {--unspool-inset-top: 96px}
      header {position: sticky; inset-block-start: 0; block-size: 96px; background: white; z-index: 9}
    `);
    page.document.body.prepend(page.document.createElement('header'));
    for (const event of page.document.querySelectorAll('timeline-event')) {
      const link = page.document.createElement('a');
      link.href = '#a';
      link.append('A link');
      event.append(link);
    }
    await page.start();
    scroll(1e6);
    const targets = [
      ...[...page.document.querySelectorAll<HTMLElement>('timeline-event a')].reverse(),
      ...[...shadow().querySelectorAll<HTMLElement>('nav a, .skip')].reverse(),
    ];
    for (const target of targets) {
      target.focus();
      await page.frames(2);
      expect(target.getBoundingClientRect().top, target.textContent).to.be.at.least(96);
    }
    for (const link of shadow().querySelectorAll<HTMLElement>('nav a')) {
      link.click();
      await page.frames(2);
      const event = find(link.getAttribute('href')!);
      expect(event.getBoundingClientRect().top).to.be.at.least(95.5);
    }
  });

  it('shows the focus by a ring with a contrast of 3 to 1 or more, in light and in dark', async () => {
    await page.start();
    for (const [paper, ink] of [
      ['#ffffff', '#1a1a1a'],
      ['#101418', '#e8e6e1'],
    ] as const) {
      page.document.body.style.background = paper;
      page.document.body.style.color = ink;
      for (const target of shadow().querySelectorAll<HTMLElement>('nav a, .skip')) {
        // The browser shows the ring for a keyboard only; what it would show is read off the rule.
        target.focus();
        const {outlineStyle, outlineWidth, outlineColor, backgroundColor} = page.window.getComputedStyle(target);
        const behind = backgroundColor === 'rgba(0, 0, 0, 0)' ? paper : backgroundColor;
        if (!target.matches(':focus-visible')) continue;
        expect(outlineStyle).to.not.equal('none');
        if (outlineStyle === 'auto') continue; // the browser's own
        expect(parseFloat(outlineWidth)).to.be.at.least(2);
        expect(contrast(outlineColor, behind)).to.be.at.least(3);
      }
    }
  });

  it('reflows at 320 x 256 without sideways scroll', async () => {
    page.resize(320, 256);
    await page.start();
    const root = page.document.scrollingElement!;
    for (let top = 0; top < root.scrollHeight; top += 200) {
      scroll(top);
      await page.frames(1);
      expect(root.scrollWidth).to.equal(root.clientWidth);
    }
  });

  it('clips nothing when a reader spaces the text out', async () => {
    page.resize(390, 844);
    await page.start();
    page.style(`
      * {line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important}
      p {margin-block-end: 2em !important}
    `);
    await page.frames(2);
    const root = page.document.scrollingElement!;
    expect(root.scrollWidth).to.equal(root.clientWidth);
    const clipped = [...page.document.querySelectorAll<HTMLElement>('timeline-story *')].filter((element) => {
      const {overflowX, overflowY} = page.window.getComputedStyle(element);
      return `${overflowX}${overflowY}` !== 'visiblevisible' && element.scrollHeight > element.clientHeight + 1;
    });
    expect(clipped.length).to.equal(0);
  });

  it('is mirrored where the page runs from right to left, with its figures in the page’s own digits', async () => {
    const side = () => {
      const [rail, story] = [shadow().querySelector('.rail')!, page.story].map((box) => box.getBoundingClientRect());
      return rail!.left - story!.left < story!.right - rail!.right ? 'left' : 'right';
    };
    const rule = () => {
      const card = find('quote-card');
      const [words, box] = [card.firstElementChild!, card].map((part) => part.getBoundingClientRect());
      return words!.left - box!.left > box!.right - words!.right ? 'left' : 'right';
    };
    page.document.documentElement.lang = 'ar-EG';
    await page.start();
    expect([side(), rule()]).to.deep.equal(['left', 'left']);
    page.document.documentElement.dir = 'rtl';
    await page.frames(2);
    expect([side(), rule()]).to.deep.equal(['right', 'right']);
    expect(find('#d stat-counter').shadowRoot!.querySelector('[part=value]')!.textContent).to.equal('٨٬٠٠٠');
    expect(find('#c').shadowRoot!.querySelector('time')!.textContent).to.equal('يونيو ٢٠٠٥');
  });

  it('captures no key', async () => {
    await page.start();
    const targets = [page.document.body, find('#b'), find('#e a'), find('#a stat-counter'), find('#b quote-card')];
    for (const key of [
      'Tab',
      'Enter',
      ' ',
      'Escape',
      'Home',
      'End',
      'PageUp',
      'PageDown',
      'ArrowUp',
      'ArrowDown',
      'f',
      '/',
    ]) {
      for (const target of targets) {
        const {KeyboardEvent: Key} = page.window as unknown as {KeyboardEvent: typeof KeyboardEvent};
        const event = new Key('keydown', {key, bubbles: true, cancelable: true, composed: true});
        target.dispatchEvent(event);
        expect(event.defaultPrevented, key).to.equal(false);
      }
    }
  });

  it('announces nothing while the reader scrolls', async () => {
    await page.start();
    const live = '[aria-live], [role=status], [role=alert], [role=log], [role=timer], output';
    const found = () => {
      const roots = [page.document, ...[...page.document.querySelectorAll('*')].map(({shadowRoot}) => shadowRoot)];
      return roots.reduce((count, root) => count + (root?.querySelectorAll(live).length ?? 0), 0);
    };
    const {title} = page.document;
    for (let top = 0; top < page.document.scrollingElement!.scrollHeight; top += 100) {
      scroll(top);
      await page.frames(1);
      expect(found()).to.equal(0);
      expect(page.document.activeElement === page.document.body).to.equal(true);
    }
    expect(page.document.title).to.equal(title);
  });
});

/** Contrast of a colour with the one behind it, by WCAG's definition. */
function contrast(colour: string, behind: string): number {
  const [dark = 0, light = 0] = [luminance(behind), luminance(behind, colour)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

/** Of colours painted one over the other, in any form that CSS writes them. */
function luminance(...colours: string[]): number {
  const context = new OffscreenCanvas(1, 1).getContext('2d')!;
  for (const colour of colours) {
    context.fillStyle = colour;
    context.fillRect(0, 0, 1, 1);
  }
  const [red = 0, green = 0, blue = 0] = [...context.getImageData(0, 0, 1, 1).data].map((part) => {
    const share = part / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
