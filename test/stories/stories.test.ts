import {expect} from '@open-wc/testing';
import * as demos from '../../stories/demos.stories.js';
import * as overview from '../../stories/overview.stories.js';
import * as quoteCard from '../../stories/quote-card.stories.js';
import * as storyEmbed from '../../stories/story-embed.stories.js';
import * as statCounter from '../../stories/stat-counter.stories.js';
import {renderStory, type StoryFile} from '../../stories/story.js';
import * as storyStage from '../../stories/story-stage.stories.js';
import * as timelineEvent from '../../stories/timeline-event.stories.js';
import * as timelineStory from '../../stories/timeline-story.stories.js';
import * as themes from '../../stories/themes.stories.js';
import {clear, frames, place, warnings} from '../helpers.js';

/** The room of a stage, which a page links beside unspool.css. */
before(async () => {
  const link = Object.assign(document.createElement('link'), {rel: 'stylesheet'});
  link.href = new URL('../../src/components/story-stage/stage.css', import.meta.url).href;
  document.head.append(link);
  await new Promise((resolve) => link.addEventListener('load', resolve, {once: true}));
});

for (const module of [
  demos,
  overview,
  quoteCard,
  statCounter,
  storyEmbed,
  storyStage,
  timelineEvent,
  timelineStory,
  themes,
]) {
  const {default: meta, ...stories} = module as unknown as StoryFile;
  describe(`stories of ${meta.title}`, () => {
    afterEach(clear);

    for (const [name, story] of Object.entries(stories)) {
      it(`${name} renders without a complaint and passes the accessibility audit`, async () => {
        let stage: HTMLElement;
        const said = await warnings(async () => {
          stage = place(renderStory(meta, story));
          await frames(3);
        });
        for (const event of stage!.querySelectorAll('timeline-event')) event.release(); // half there it has little contrast
        expect(said).to.deep.equal([]);
        // A stage need be no element: then its story shows the pictures in the events.
        const shown = stage!.querySelector(meta.component) ?? stage!.querySelector('timeline-story');
        expect(shown?.checkVisibility()).to.equal(true);
        await expect(stage!).to.be.accessible();
      });
    }
  });
}
