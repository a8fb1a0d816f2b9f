import {expect} from '@open-wc/testing';
import type axe from 'axe-core';
import type {ReactiveElement} from 'lit';
import {renderStory, type StoryFile} from '../../stories/story.js';
import * as themes from '../../stories/themes.stories.js';
import {clear, place} from '../helpers.js';

const {default: meta, ...stories} = themes as unknown as StoryFile;
declare global {
  interface Window {
    axe: typeof axe;
  }
}

const SCHEMES = ['light', 'dark'];

for (const [name, story] of Object.entries(stories)) {
  describe(`the theme ${name}`, () => {
    let stage: HTMLElement;
    beforeEach(async () => {
      stage = place(renderStory(meta, story));
      const link = stage.querySelector('link')!;
      if (!link.sheet) await new Promise((resolve) => link.addEventListener('load', resolve, {once: true}));
      const elements = stage.querySelectorAll<ReactiveElement>(
        'timeline-story, timeline-event, quote-card, stat-counter',
      );
      await Promise.all([...elements].map(({updateComplete}) => updateComplete));
    });
    afterEach(async () => {
      document.documentElement.removeAttribute('style');
      await clear();
    });

    for (const scheme of SCHEMES) {
      it(`passes the accessibility audit in a ${scheme} page`, async () => {
        document.documentElement.style.cssText = `color-scheme: ${scheme}; background: Canvas; color: CanvasText`;
        await expect(stage).to.be.accessible();
      });
    }

    it('gives way to what the page says', () => {
      document.documentElement.style.setProperty('--unspool-accent', 'rgb(1, 2, 3)');
      const quotation = stage.querySelector('quote-card')!;
      expect(getComputedStyle(quotation, '::before').backgroundColor).to.equal('rgb(1, 2, 3)');
    });

    it('is small', async () => {
      const text = await (await fetch(stage.querySelector('link')!.href)).text();
      expect(text.length).to.be.lessThan(4000);
    });
  });
}

describe('the high-contrast theme', () => {
  afterEach(clear);

  for (const scheme of SCHEMES) {
    it(`has 7:1 or more everywhere in a ${scheme} page`, async () => {
      document.documentElement.style.cssText = `color-scheme: ${scheme}; background: Canvas; color: CanvasText`;
      const stage = place(renderStory(meta, stories.highContrast!));
      const link = stage.querySelector('link')!;
      if (!link.sheet) await new Promise((resolve) => link.addEventListener('load', resolve, {once: true}));
      await import('axe-core'); // sets a global, as scripts did before modules
      const {violations} = await window.axe.run(stage, {runOnly: ['color-contrast-enhanced']});
      document.documentElement.removeAttribute('style');
      expect(
        violations.flatMap(({nodes}) => nodes.map(({html, failureSummary}) => `${html}: ${failureSummary}`)),
      ).to.deep.equal([]);
    });
  }
});
