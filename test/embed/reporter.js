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

const now = () => performance.timeOrigin + performance.now();
let drawn = [];
let drawing = 0;
let asked = 0;
const draw = () => {
  drawing = requestAnimationFrame(draw);
  drawn.push({time: now(), top: view()?.band()?.top});
};

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
    rail: railOf(story)?.querySelector('.rail')?.getBoundingClientRect().toJSON(),
    counts: {...counts},
  }),
  /** Where the middle of something is; the dates are in the shadow root of the story's rail. */
  where: (selector) => {
    const found = document.querySelector(selector) ?? railOf(story).querySelector(selector);
    const {left, top, width, height} = found.getBoundingClientRect();
    return [left + width / 2, top + height / 2];
  },
  focus: (selector) => document.querySelector(selector).focus({preventScroll: true}),
  /** Follows these links one after the other, each when the address names the one before. */
  follow: async (selectors) => {
    for (const selector of selectors) {
      document.querySelector(selector).click();
      await new Promise((resolve) => setTimeout(resolve));
    }
  },
  add: (height) => {
    const block = document.createElement('div');
    block.className = 'added';
    block.style.height = height;
    document.body.append(block);
    return now();
  },
  /** Adds ten px in each of so many frames. */
  grow: async (steps) => {
    for (let i = 0; i < steps; i++) {
      doings.add('10px');
      await new Promise(requestAnimationFrame);
    }
    return now();
  },
  /** Puts this much in the story's place. */
  alone: (height) => {
    story.style.display = 'none';
    return doings.add(height);
  },
  clear: () => {
    document.querySelectorAll('.added').forEach((block) => block.remove());
    story.style.display = '';
    return now();
  },
  /** Keeps what the page takes the view's edge to be in each frame that it draws, until `recorded` asks for it. */
  record: () => {
    drawn = [];
    draw();
  },
  recorded: () => {
    cancelAnimationFrame(drawing);
    return drawn;
  },
  say: (message) => parent.postMessage(message, '*'),
  /** Asks the page in a frame of this one. */
  inner: (ask) => {
    const frame = document.querySelector('iframe');
    const id = ++asked;
    return new Promise((resolve) => {
      addEventListener('message', function answered({data, source}) {
        if (source !== frame.contentWindow || data?.id !== id) return;
        removeEventListener('message', answered);
        clearInterval(repeat);
        resolve(data.answer);
      });
      const put = () => frame.contentWindow.postMessage({ask, id}, '*');
      const repeat = setInterval(put, 100);
      put();
    });
  },
};

/** A question is repeated until it is answered, but what it asks for is done once. */
const heard = new Set();
addEventListener('message', async ({data, source}) => {
  if (!(data?.ask in doings) || heard.has(data.id)) return;
  heard.add(data.id);
  const answer = await doings[data.ask](data.with);
  source.postMessage({answer, id: data.id}, '*');
});

/** The shadow root of a story's rail. */
function railOf(story) {
  return story?.querySelector(':scope > timeline-rail')?.shadowRoot;
}
