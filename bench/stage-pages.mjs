import {drawing, sceneOf} from './drawing.mjs';
import {content, dateline, figure, quote, quoteCard, setUpUnspool, statCounter, unspoolFiles} from './pages.mjs';

const look = sheets('/peers/stage.css', '/drawing.css');

const unspool = {
  head: `${sheets('/unspool/unspool.css', '/unspool/unspool-stage.css')}${look}<script type="module" src="/unspool/unspool.js"></script>`,
  setUp: setUpUnspool,
  stageSetUp: `new Promise((resolve) => requestAnimationFrame(function look() {
  if (document.querySelector('timeline-story').matches(':state(staged)')) resolve(true);
  else requestAnimationFrame(look);
}))`,
  downloads: [...unspoolFiles, '/unspool/unspool-stage.css', '/unspool/unspool-stage.js'],
  ours: true,
};

/**
 * The pages that `--stage` measures: the story of the other pages, each event as high as the view, beside one drawing that
 * takes another state at each step, or beside pictures of these states. All show the same at the same place. `steps` says
 * what changes at a step: an attribute of what is in an element. The drawing of `plain` never changes.
 */
export const STAGE_PAGES = {
  plain: {title: 'plain HTML, sticky drawing', head: look, body: (story) => byHand(story, 'sticky', oneDrawing())},
  graphic: {
    ...unspool,
    title: 'Unspool, one drawing',
    against: ['scrollama', 'scrolltrigger', 'bareScrollama', 'bareScrolltrigger'],
    body: (story) => byElements(story, `<story-stage scene="${sceneOf(0)}">${drawing}</story-stage>`),
    steps: ['story-stage', 'scene'],
  },
  scrollama: peer('scrollama, sticky drawing', 'stage-scrollama', 'sticky', oneDrawing),
  scrolltrigger: peer('ScrollTrigger, pinned drawing', 'stage-scrolltrigger', 'pinned', oneDrawing),
  bareScrollama: peer('… scrollama, nothing else moves', 'stage-scrollama-bare', 'sticky', oneDrawing),
  bareScrolltrigger: peer('… ScrollTrigger, nothing else moves', 'stage-scrolltrigger-bare', 'pinned', oneDrawing),
  scenes: {
    ...unspool,
    title: 'Unspool, pictures in events',
    against: ['scrollamaPictures', 'scrolltriggerPictures'],
    body: (story) => byElements(story),
    steps: ['timeline-story', 'phase'],
  },
  scrollamaPictures: peer('scrollama, sticky pictures', 'stage-scrollama', 'sticky', pictures),
  scrolltriggerPictures: peer('ScrollTrigger, pinned pictures', 'stage-scrolltrigger', 'pinned', pictures),
};

/** A page by hand, whose stage `writeStage` makes of the story. */
function peer(title, script, how, writeStage) {
  const path = `/peers/${script}.js`;
  return {
    title,
    head: `${look}<script type="module" src="${path}"></script>`,
    downloads: [path],
    body: (story) => byHand(story, how, writeStage(story)),
    steps: ['.stage', 'class'],
  };
}

/** With a scene in each event, where there is no stage before them. */
function byElements(story, stage = '') {
  const items = story.map(
    (event, index) => `<li><timeline-event date="${event.date}" place="${event.place}" scene="${sceneOf(index)}">
${stage ? '' : `<figure slot="scene">${image(index)}</figure>`}
${dateline(event, 'slot="dateline"')}
${content(event, statCounter, quoteCard)}
</timeline-event></li>`,
  );
  return `<timeline-story stage="end">${stage}\n<ol>\n${items.join('\n')}\n</ol>\n</timeline-story>`;
}

function byHand(story, how, stage) {
  const items = story.map(
    (event, index) => `<li class="event" data-scene="${sceneOf(index)}">
${dateline(event, 'class="dateline"')}
${content(event, figure, quote)}
</li>`,
  );
  return `<div class="scrolly ${how}">\n<ol class="story">\n${items.join('\n')}\n</ol>\n${stage}\n</div>`;
}

function oneDrawing() {
  return `<div class="stage ${sceneOf(0)}">${drawing}</div>`;
}

function pictures(story) {
  const figures = story.map((_, index) => `<figure${index === 0 ? ' class="is-shown"' : ''}>${image(index)}</figure>`);
  return `<div class="stage pictures">\n${figures.join('\n')}\n</div>`;
}

function sheets(...paths) {
  return paths.map((path) => `<link rel="stylesheet" href="${path}">`).join('');
}

function image(index) {
  const scene = sceneOf(index);
  return `<img src="/pictures/${scene}.svg" width="800" height="600" alt="The harbour: ${scene}">`;
}
