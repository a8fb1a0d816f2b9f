/**
 * In the framed page of a test: answers `{ask: 'state'}` from the page around, which can't look inside, and does what
 * else it asks for.
 */
const story = document.querySelector('timeline-story');
const view = () => globalThis[Symbol.for('unspool-frame-view')];
const counts = {scrolls: 0, finishes: 0, completions: 0, errors: 0};
addEventListener('scroll', () => counts.scrolls++);
addEventListener('stat-counter-finish', () => counts.finishes++);
addEventListener('story-complete', () => counts.completions++);
addEventListener('error', () => counts.errors++);

const doings = {
  state: () => ({
    band: view()?.band(),
    index: story?.index,
    phases: story?.events?.map((event) => event.getAttribute('phase')),
    held: story?.events?.filter((event) => event.held).map(({id}) => id),
    tops: story?.events?.map((event) => event.getBoundingClientRect().top),
    height: document.documentElement.getBoundingClientRect().height,
    viewport: [innerWidth, innerHeight],
    inset: getComputedStyle(document.documentElement).getPropertyValue('--unspool-inset-top'),
    rail: story?.shadowRoot?.querySelector('.rail')?.getBoundingClientRect().toJSON(),
    counts: {...counts},
  }),
  click: (selector) => document.querySelector(selector).click(),
  focus: (selector) => document.querySelector(selector).focus(),
  add: (height) => {
    const block = document.createElement('div');
    block.className = 'added';
    block.style.height = height;
    document.body.append(block);
  },
  clear: () => document.querySelectorAll('.added').forEach((block) => block.remove()),
  say: (message) => parent.postMessage(message, '*'),
  reload: () => location.reload(),
  /** Asks the page in a frame of this one. */
  inner: (ask) => {
    const {contentWindow} = document.querySelector('iframe');
    return new Promise((resolve) => {
      addEventListener('message', function answered({data, source}) {
        if (source !== contentWindow || data?.id !== 'inner') return;
        removeEventListener('message', answered);
        resolve(data.answer);
      });
      contentWindow.postMessage({ask, id: 'inner'}, '*');
    });
  },
};

addEventListener('message', async ({data, source}) => {
  if (!(data?.ask in doings)) return;
  const answer = await doings[data.ask](data.with);
  source.postMessage({answer, id: data.id}, '*');
});
