import {expect} from '@open-wc/testing';
import {html, nothing, type TemplateResult} from 'lit';
import '../../src/components/timeline-event/define.js';
import '../../src/components/timeline-story/define.js';
import '../../src/components/story-stage/define.js';
import '../../src/components/story-stage/stage.js'; // there when a story asks for it
import type {BuildTimeline, StoryStageElement} from '../../src/components/story-stage/story-stage.js';
import type {TimelineStoryElement} from '../../src/components/timeline-story/timeline-story.js';
import {loadMotion} from '../../src/motion/motion.js';
import {clear, frames, hasRail, nextEvent, place, until, warnings} from '../helpers.js';

type Timeline = Parameters<BuildTimeline>[0];

const NAMES = ['spring', 'ford', 'delta', 'sea'];
const PIXEL = 'data:image/svg+xml,<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 30"/>';

interface Options {
  stage?: string;
  narrow?: string;
  transition?: string;
  graphic?: TemplateResult;
  scenes?: boolean;
  /** Style of what is around the story. */
  around?: string;
  width?: string;
  /** Names of the events' scenes. */
  names?: readonly (string | undefined)[];
}

function staged({names = NAMES, ...options}: Options): TemplateResult {
  return html`
    <div style="height: 120vh">Before</div>
    <div class="around" style=${options.around ?? ''}>
      <div style="width: ${options.width ?? '1000px'}">
        <timeline-story
          stage=${options.stage ?? 'end'}
          narrow=${options.narrow ?? nothing}
          transition=${options.transition ?? nothing}
        >
          ${options.graphic ?? nothing}
          <ol>
            ${names.map(
              (name, index) =>
                html`<li>
                  <timeline-event
                    date="190${index}"
                    scene=${name ?? nothing}
                    scene-alt=${options.graphic ? `It is ${name}.` : nothing}
                  >
                    ${
                      options.scenes === false
                        ? nothing
                        : html`<figure slot="scene">
                            <img src=${PIXEL} alt="The ${name}" width="40" height="30" />
                            <figcaption>Drawn by hand</figcaption>
                          </figure>`
                    }
                    <p slot="dateline"><time datetime="190${index}">190${index}</time></p>
                    <h2>The ${name}</h2>
                    <p style="height: 40vh">What happened at the ${name}.</p>
                  </timeline-event>
                </li>`,
            )}
          </ol>
        </timeline-story>
      </div>
    </div>
    <div style="height: 120vh">After</div>
  `;
}

const GRAPHIC = html`<story-stage scene="sea"
  ><svg viewBox="0 0 10 10"><circle r="5" /></svg
></story-stage>`;

async function open(options: Options): Promise<TimelineStoryElement> {
  const story = place(staged(options)).querySelector<TimelineStoryElement>('timeline-story')!;
  await until(() => hasRail(story));
  await until(() => story.matches(':state(staged)'));
  await frames(2);
  return story;
}

/** Scrolls so that an event has just become the current one; past the others at once. */
async function goTo(story: TimelineStoryElement, index: number): Promise<void> {
  scrollBy({top: story.events[index]!.getBoundingClientRect().top - 0.3 * innerHeight, behavior: 'instant'});
  await until(() => story.index === index);
  await frames(2);
}

function scenes(story: Element): HTMLElement[] {
  return [...story.querySelectorAll<HTMLElement>('[slot=scene]')];
}

/** The scenes that can be seen at all. */
function shown(story: Element): number[] {
  return scenes(story).flatMap((scene, index) => (getComputedStyle(scene).opacity === '0' ? [] : [index]));
}

function stageIn(story: Element): StoryStageElement {
  return story.querySelector('story-stage')!;
}

describe('scenes in events', () => {
  afterEach(clear);

  it('shows the scene of the current event alone, and that of the first before it', async () => {
    const story = await open({});
    expect(shown(story)).to.deep.equal([0]);
    for (const index of [0, 1, 2, 3, 1]) {
      await goTo(story, index);
      await until(() => shown(story).length === 1);
      expect(shown(story)).to.deep.equal([index]);
    }
  });

  it('keeps the scene in the same place of the view, before its event has come up and until the next is current', async () => {
    const story = await open({});
    await goTo(story, 1);
    const {top, left} = scenes(story)[1]!.getBoundingClientRect();
    expect(top).to.be.closeTo(0, 1);
    scrollBy({top: 0.5 * innerHeight, behavior: 'instant'});
    await frames(2);
    const later = scenes(story)[1]!.getBoundingClientRect();
    expect([later.top, later.left]).to.deep.equal([top, left]);
    expect(scenes(story)[2]!.getBoundingClientRect().top).to.be.closeTo(0, 1);
  });

  it('fills the view behind the text until the next event has gone past its top', async () => {
    for (const options of [{stage: 'behind'}, {width: '390px', narrow: 'behind'}]) {
      const story = await open(options);
      for (const share of [0.95, 0.45, 0.05]) {
        const {top} = story.events[2]!.getBoundingClientRect();
        scrollBy({top: top - share * innerHeight, behavior: 'instant'});
        await frames(2);
        for (const scene of scenes(story).slice(1, 3)) {
          const {top, bottom} = scene.getBoundingClientRect();
          expect(top, `${share}`).to.be.closeTo(0, 50); // below the rail's bar, where there is one
          expect(bottom - top, `${share}`).to.be.closeTo(innerHeight, 50);
        }
      }
      await clear();
    }
  });

  for (const [stage, width] of Object.entries({end: '1000px', start: '1000px', behind: '1000px', narrow: '390px'})) {
    it(`moves no text when the stage comes: ${stage}`, async () => {
      const root = place(staged({stage: stage === 'narrow' ? 'end' : stage, width}));
      const tops = () => [...root.querySelectorAll('h2, p')].map((text) => text.getBoundingClientRect().top);
      const before = tops();
      const story = root.querySelector<TimelineStoryElement>('timeline-story')!;
      await until(() => story.matches(':state(staged)'));
      await frames(2);
      expect(tops()).to.deep.equal(before);
    });
  }

  it('has text and scene beside one another, neither over the other, and the rail too', async () => {
    for (const stage of ['start', 'end']) {
      const story = await open({stage});
      await goTo(story, 1);
      const text = story.events[1]!.querySelector('h2')!.getBoundingClientRect();
      const scene = scenes(story)[1]!.getBoundingClientRect();
      if (stage === 'end') expect(scene.left).to.be.at.least(text.right);
      else expect(scene.right).to.be.at.most(text.left);
      const {left, right} = story.getBoundingClientRect();
      expect(scene.left).to.be.at.least(left);
      expect(scene.right).to.be.at.most(right + 1);
      await clear();
    }
  });

  it('sticks to the top of a narrow story, over at most 45 % of the view, with the text below it', async () => {
    const story = await open({width: '390px'});
    await goTo(story, 1);
    const {top, height, bottom} = scenes(story)[1]!.getBoundingClientRect();
    expect(top).to.be.closeTo(0, 50); // below the rail's bar, where there is one
    expect(height).to.be.at.most(0.45 * innerHeight + 1);
    const heading = story.events[1]!.querySelector('h2')!.getBoundingClientRect();
    expect(heading.top).to.be.at.least(bottom);
  });

  it('leaves each scene in its event where a narrow story is to flow', async () => {
    const story = await open({width: '390px', narrow: 'flow'});
    await goTo(story, 1);
    expect(shown(story)).to.deep.equal([0, 1, 2, 3]);
    const scene = scenes(story)[1]!.getBoundingClientRect();
    const event = story.events[1]!.getBoundingClientRect();
    expect(scene.top).to.be.at.least(event.top);
    expect(scene.bottom).to.be.at.most(event.bottom);
  });

  it('puts text behind which a scene lies on cards that are opaque', async () => {
    const story = await open({stage: 'behind'});
    await goTo(story, 1);
    const {backgroundColor} = getComputedStyle(story.events[1]!);
    expect(backgroundColor).to.match(/^rgb\(/); // not rgba
    const scene = scenes(story)[1]!.getBoundingClientRect();
    expect([scene.top, scene.height]).to.deep.equal([0, innerHeight]);
    const {x, y} = story.events[1]!.querySelector('h2')!.getBoundingClientRect();
    expect(story.events[1]!.contains(document.elementFromPoint(x + 5, y + 5))).to.be.true;
  });

  it('has one scene come in the place of the other, and cuts after a jump', async () => {
    await loadMotion();
    for (const [transition, property] of Object.entries({fade: 'opacity', wipe: 'clipPath'})) {
      const story = await open({transition});
      await goTo(story, 1);
      await goTo(story, 3); // past another one
      expect(scenes(story)[3]!.getAnimations()).to.have.length(0);
      await goTo(story, 2);
      const moving = scenes(story).flatMap((scene) => scene.getAnimations());
      expect(moving.flatMap((one) => (one.effect as KeyframeEffect).getKeyframes()[0]!)).to.satisfy((all: Keyframe[]) =>
        all.some((keyframe) => property in keyframe),
      );
      await until(() => shown(story).length === 1);
      expect(shown(story)).to.deep.equal([2]);
      await clear();
    }
    const story = await open({transition: 'cut'});
    await goTo(story, 1);
    await goTo(story, 2);
    expect(shown(story)).to.deep.equal([2]);
  });

  it('shows what has the focus, also in a scene that is not the current one', async () => {
    const story = await open({});
    await goTo(story, 1);
    const link = Object.assign(document.createElement('a'), {href: '#', textContent: 'More'});
    scenes(story)[2]!.querySelector('figcaption')!.append(link);
    await until(() => shown(story).length === 1);
    link.focus({preventScroll: true});
    expect(shown(story)).to.include(2);
  });

  it('loads the pictures of the next and the last scene ahead', async () => {
    const root = place(staged({}));
    const pictures = [...root.querySelectorAll('img')];
    for (const picture of pictures) picture.loading = 'lazy';
    const story = root.querySelector<TimelineStoryElement>('timeline-story')!;
    await until(() => story.matches(':state(staged)'));
    await goTo(story, 2);
    expect(pictures.map(({loading}) => loading).slice(1)).to.deep.equal(['eager', 'lazy', 'eager']);
  });

  it('tells of a scene outside an event, and of a value that is none', async () => {
    const said = await warnings(async () => {
      const story = await open({transition: 'melt'});
      expect(story.events).to.have.length(4);
    });
    expect(said.filter((one) => one.includes('transition is fade, wipe or cut; using fade.'))).to.have.length(1);
  });

  it('names what keeps the stage from staying in view, once', async () => {
    const said = await warnings(() => open({around: 'overflow: hidden'}));
    const told = said.filter((one) => one.includes('overflow: clip'));
    expect(told).to.have.length(1);
    expect(told[0]).to.include('<div> (.around)').and.include('overflow: hidden');
  });

  it('tells of a picture that can’t be loaded, whose words stay', async () => {
    const said = await warnings(async () => {
      const story = await open({});
      await goTo(story, 1);
      const picture = scenes(story)[1]!.querySelector('img')!;
      const failed = new Promise((resolve) => picture.addEventListener('error', resolve));
      picture.src = '/nowhere.png';
      await failed;
      expect(shown(story)).to.include(1);
      expect(scenes(story)[1]!.innerText).to.include('Drawn by hand');
    });
    expect(said.filter((one) => one.includes("can't be loaded"))).to.have.length(1);
  });
});

describe('<story-stage>', () => {
  afterEach(clear);

  it('has the name of the current event’s scene, and that of the first before it', async () => {
    const story = await open({graphic: GRAPHIC, scenes: false});
    expect(stageIn(story).scene).to.equal('spring');
    for (const index of [0, 2, 1]) {
      await goTo(story, index);
      expect(stageIn(story).scene).to.equal(NAMES[index]);
    }
  });

  it('stays in view, and follows the reader in two shares', async () => {
    const story = await open({graphic: GRAPHIC, scenes: false});
    await goTo(story, 1);
    expect(stageIn(story).getBoundingClientRect().top).to.be.closeTo(0, 1);
    const share = (name: string) => Number(getComputedStyle(stageIn(story)).getPropertyValue(name));
    expect(share('--unspool-story-progress')).to.be.closeTo(story.progress, 0.001);
    expect(share('--unspool-step-progress')).to.be.closeTo(story.stepProgress, 0.001);
    expect(story.stepProgress).to.be.above(0);
  });

  it('says which scene comes, with its event and the way the reader goes', async () => {
    const story = await open({graphic: GRAPHIC, scenes: false});
    await goTo(story, 1);
    const coming = nextEvent(document, 'stage-scene');
    await goTo(story, 2);
    const {scene, index, event, direction} = await coming;
    expect([scene, index, event, direction]).to.deep.equal(['delta', 2, story.events[2], 'down']);
    const back = nextEvent(document, 'stage-scene');
    await goTo(story, 1);
    expect([(await back).scene, (await back).direction]).to.deep.equal(['ford', 'up']);
  });

  it('plays a timeline to the label of the current event, and is there at once after a jump', async () => {
    const story = await open({graphic: GRAPHIC, scenes: false});
    let timeline: Timeline;
    await stageIn(story).timeline((line) => {
      timeline = line;
      for (const [second, name] of NAMES.entries()) line.addLabel(name, second / 2);
      line.to({x: 0}, {x: 1, duration: 1.5}, 0);
    });
    expect(timeline!.time()).to.equal(0);
    await goTo(story, 3);
    expect(timeline!.time()).to.equal(1.5);
    await goTo(story, 2);
    await until(() => timeline!.time() === 1);
    await goTo(story, 1);
    await until(() => timeline!.time() === 0.5);
  });

  it('ties a timeline to the reader’s place with `scrub`', async () => {
    const story = await open({graphic: GRAPHIC, scenes: false});
    stageIn(story).scrub = true;
    let timeline: Timeline;
    await stageIn(story).timeline((line) => {
      timeline = line;
      for (const [second, name] of NAMES.entries()) line.addLabel(name, second);
      line.to({x: 0}, {x: 1, duration: 4}, 0);
    });
    await goTo(story, 1);
    expect(timeline!.time()).to.be.closeTo(1 + story.stepProgress, 0.01);
    scrollBy({top: 100, behavior: 'instant'});
    await frames(3);
    expect(timeline!.time()).to.be.closeTo(1 + story.stepProgress, 0.01);
    expect(timeline!.time()).to.be.above(1.1);
  });

  it('builds no timeline for a graphic that is gone by the time gsap has come', async () => {
    const story = await open({graphic: GRAPHIC, scenes: false});
    let isBuilt = false;
    const moved = stageIn(story).timeline(() => (isBuilt = true));
    story.remove();
    expect(await moved).to.be.false;
    expect(isBuilt).to.be.false;
  });

  it('shows a scene of its own before the first event is reached, and again when the reader goes back', async () => {
    const graphic = html`<story-stage scene="sea" opening-scene="source"><svg viewBox="0 0 10 10"></svg></story-stage>`;
    const story = await open({graphic, scenes: false});
    await until(() => stageIn(story).scene === 'source');
    await goTo(story, 1);
    expect(stageIn(story).scene).to.equal('ford');
    scrollTo({top: 0, behavior: 'instant'});
    await until(() => stageIn(story).scene === 'source');
  });

  it('tells of a build function that throws; the story goes on', async () => {
    const said = await warnings(async () => {
      const story = await open({graphic: GRAPHIC, scenes: false});
      const isMoved = await stageIn(story).timeline(() => {
        throw new Error('no river');
      });
      expect(isMoved).to.be.false;
      await goTo(story, 2);
      expect(stageIn(story).scene).to.equal('delta');
    });
    expect(said.filter((one) => one.includes('Error: no river'))).to.have.length(1);
  });

  it('tells of a label that no event names, and of a scene that has no label', async () => {
    const said = await warnings(async () => {
      const story = await open({graphic: GRAPHIC, scenes: false});
      await stageIn(story).timeline((line) => {
        for (const name of ['spring', 'ford', 'delta', 'lake']) line.addLabel(name, line.duration());
      });
    });
    expect(said.filter((one) => one.includes('no event names the scene "lake"'))).to.have.length(1);
    expect(said.filter((one) => one.includes('scene="sea"') && one.includes('"delta", "lake"'))).to.have.length(1);
  });

  const faults: [what: string, options: Options, words: string][] = [
    ['an event that names no scene', {names: ['spring', undefined, 'sea']}, 'names no scene'],
    ['a graphic that no event names a scene of', {names: [undefined, undefined]}, 'no event names a scene'],
    [
      'two graphics in one stage',
      {graphic: html`<story-stage><svg viewBox="0 0 1 1"></svg><canvas></canvas></story-stage>`},
      'is a second graphic in one stage',
    ],
    ['two stages', {graphic: html`${GRAPHIC}${GRAPHIC}`}, 'a story has one stage'],
    ['an empty stage', {graphic: html`<story-stage></story-stage>`}, 'has no graphic'],
    [
      'a graphic of height 0',
      {graphic: html`<story-stage><canvas height="0" style="flex: none; height: 0"></canvas></story-stage>`},
      'is 0 px high',
    ],
  ];
  for (const [what, options, words] of faults) {
    it(`tells once of ${what}, and shows the whole text`, async () => {
      const said = await warnings(async () => {
        const story = await open({graphic: GRAPHIC, scenes: false, ...options});
        await goTo(story, 1);
        expect(story.events.every((event) => getComputedStyle(event).opacity === '1' || event.matches(':not(:hover)')))
          .to.be.true;
      });
      expect(said.filter((one) => one.includes(words))).to.have.length(1);
    });
  }

  it('tells of a stage outside a story', async () => {
    const said = await warnings(async () => {
      place(html`<story-stage><svg viewBox="0 0 1 1"></svg></story-stage>`);
      await frames(2);
    });
    expect(said.filter((one) => one.includes('is not in a story'))).to.have.length(1);
  });
});
