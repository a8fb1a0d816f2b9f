import {drive, load, measureRead, measureScroll, READ_PAUSE, withPage} from './measure.mjs';

const SCROLL = 30_000; // px, or the whole page where it is shorter
const READ_SCROLL = 6_000; // px at a reader's pace
const STEPS_SCROLL = 12_000; // px down, and up again at a reader's pace: some 14 steps
const APART = 100_000; // µs between a step and what is taken for a scroll without one

const CATEGORIES = [
  'devtools.timeline',
  'disabled-by-default-devtools.timeline',
  'devtools.timeline.frame',
  'disabled-by-default-devtools.timeline.frame',
  'blink.user_timing',
];
const SCRIPT = ['FunctionCall', 'EvaluateScript', 'v8.evaluateModule'];
const RENDERING = ['UpdateLayoutTree', 'Layout', 'PrePaint', 'HitTest'];

/** Measures a page with a stage once: drives it to rest, drives it slowly, and looks into its steps. */
export async function measureStagePage(browser, address, name, page, count) {
  const url = `${address}/${name}/${count}`;
  const scrolled = await measureScroll(browser, address, url, page, SCROLL);
  const read = await measureRead(browser, address, url, page, READ_SCROLL);
  const stretches = page.steps ? await traceSteps(browser, address, url, page) : [];
  return {...scrolled, ...read, stretches};
}

/**
 * Traces a page on the way back up, when all has appeared and counted, so that nothing but steps happens.
 *
 * @returns A row for each stretch of two frames: whether a step came in the first of them, milliseconds of the main thread's
 *   processor in script and in style, layout and hit tests, and how many layouts there were. Besides the steps, all
 *   stretches in which the page scrolled far from one.
 */
function traceSteps(browser, address, url, page) {
  return withPage(browser, address, async (tab, metrics) => {
    await load(tab, url, metrics);
    await drive(tab, page, STEPS_SCROLL);
    await tab.evaluate(markSteps, page.steps);
    await browser.startTracing(tab, {categories: CATEGORIES});
    await tab.evaluate(() => performance.mark('bench-begin'));
    await drive(tab, page, STEPS_SCROLL, READ_PAUSE, -1);
    const {traceEvents} = JSON.parse(await browser.stopTracing());
    return stretchesOf(traceEvents);
  });
}

/** Runs in the page: marks each step in its trace. */
function markSteps([selector, attribute]) {
  new MutationObserver(() => performance.mark('bench-step')).observe(document.querySelector(selector), {
    subtree: true,
    attributeFilter: [attribute],
  });
}

function stretchesOf(trace) {
  const {pid, tid} = trace.find(({name}) => name === 'bench-begin');
  const events = trace
    .filter((event) => event.pid === pid && event.tid === tid && event.ts > 0)
    .sort((a, b) => a.ts - b.ts || (b.dur ?? 0) - (a.dur ?? 0));
  const timesOf = (wanted) => events.filter(({name}) => name === wanted).map(({ts}) => ts);
  const frames = timesOf('BeginMainThreadFrame');
  const steps = timesOf('bench-step');
  const scrolls = timesOf('ScrollLayer');
  return frames.slice(0, -2).flatMap((from, frame) => {
    const [next, to] = frames.slice(frame + 1);
    const isStep = steps.some((at) => at >= from && at < next);
    const isApart = steps.every((at) => at < from - APART || at > to + APART);
    const isScroll = scrolls.some((at) => at >= from && at < to);
    if (!isStep && !(isApart && isScroll)) return [];
    return [{isStep, ...costOf(events.filter(({ts}) => ts >= from && ts < to))}];
  });
}

/** What some events cost, in milliseconds: script without what it has the browser work out, and that. */
function costOf(events) {
  const cost = {script: 0, rendering: 0, layouts: 0};
  let scriptEnd = 0;
  let renderingEnd = 0;
  for (const {name, ts, dur = 0, tdur = 0, args} of events) {
    if (name === 'Layout') cost.layouts++;
    if (SCRIPT.includes(name) && ts >= scriptEnd && args?.data?.url !== '') {
      // without an address it is the bench's own
      scriptEnd = ts + dur;
      cost.script += tdur / 1000;
    }
    if (!RENDERING.includes(name) || ts < renderingEnd) continue;
    renderingEnd = ts + dur;
    cost.rendering += tdur / 1000;
    if (ts < scriptEnd) cost.script -= tdur / 1000;
  }
  return cost;
}
