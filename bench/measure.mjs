import {chromium} from 'playwright-core';
import {chromiumArgs, findChromium} from '../scripts/browsers.mjs';

const VIEWPORT = {width: 1280, height: 800};
const TURN = 100; // px of one turn of the wheel
const SCROLL = 30_000; // px, or the whole page where it is shorter
const READ_SCROLL = 3_000; // px of a second drive, at a reader's pace
const FRAMES_SCROLL = 6_000; // px of the last drive, in which frames are counted
const TURN_PAUSE = 16; // ms
export const READ_PAUSE = 125; // ms: a screen a second
const SLIDES = 40; // most slides that are turned on a page that has slides
const REST = 2_000; // ms after the last turn, in which animations end

/** Starts the browser that all pages are measured in. */
export function openBrowser() {
  return chromium.launch({executablePath: findChromium(), args: chromiumArgs});
}

/**
 * Measures one page once: drives it to rest, drives it slowly and counts its frames, each from a new load. `…Processor`,
 * `scrollScript` and `scrollLayout` are time that the page's main thread had a processor, without that in which it slept or
 * other programs kept it waiting; all else is by the clock.
 */
export async function measurePage(browser, address, name, page, count) {
  const url = `${address}/${name}/${count}`;
  const driven = await measureScroll(browser, address, url, page);
  const read = await measureRead(browser, address, url, page);
  const frames = await withPage(browser, address, async (tab, metrics) => {
    await load(tab, url, metrics);
    await tab.evaluate(() => globalThis.bench.countFrames());
    await drive(tab, page, FRAMES_SCROLL);
    return tab.evaluate(() => globalThis.bench.frames);
  });
  return {...driven, ...read, p95Frame: percentile(frames, 0.95)};
}

/** Measures a page once while it loads, and while it is driven to rest. */
export function measureScroll(browser, address, url, page, distance = SCROLL) {
  return withPage(browser, address, async (tab, metrics) => {
    const loaded = await load(tab, url, metrics);
    const before = await metrics();
    await tab.evaluate(() => (globalThis.bench.tasks.length = 0));
    await drive(tab, page, distance);
    const after = await metrics();
    const {tasks, shift} = await tab.evaluate(() => globalThis.bench);
    const used = difference(after, before);
    return {
      ...loaded,
      scroll: used.TaskDuration,
      scrollProcessor: used.ThreadTime,
      scrollScript: used.ScriptDuration,
      scrollLayout: used.LayoutDuration + used.RecalcStyleDuration,
      longTasks: tasks.length,
      longestTask: Math.max(0, ...tasks),
      shift,
    };
  });
}

/** Measures a page once while it is driven slowly. */
export function measureRead(browser, address, url, page, distance = READ_SCROLL) {
  return withPage(browser, address, async (tab, metrics) => {
    await load(tab, url, metrics);
    const before = await metrics();
    await drive(tab, page, distance, READ_PAUSE);
    const used = difference(await metrics(), before);
    return {read: used.TaskDuration, readProcessor: used.ThreadTime};
  });
}

/**
 * Measures how long an event of Unspool's that has come into view waits for its reveal on a processor of a quarter of
 * the speed.
 *
 * @returns The longest wait, in milliseconds, and how many events were held back and revealed.
 */
export async function measureWait(browser, address, count) {
  return withPage(browser, address, async (tab, metrics, session) => {
    await load(tab, `${address}/unspool/${count}`, metrics);
    await session.send('Emulation.setCPUThrottlingRate', {rate: 4});
    await tab.evaluate(() => globalThis.bench.watchReveals());
    await drive(tab, {}, FRAMES_SCROLL);
    const waits = await tab.evaluate(() => globalThis.bench.waits);
    return {waits: waits.length, longestWait: Math.max(0, ...waits)};
  });
}

/** Records a processor profile of a page's loading and of its scrolling. */
export async function profilePage(browser, address, name, page, count) {
  return withPage(browser, address, async (tab, metrics, session) => {
    await session.send('Profiler.enable');
    await session.send('Profiler.setSamplingInterval', {interval: 200});
    await session.send('Profiler.start');
    await load(tab, `${address}/${name}/${count}`, metrics);
    const loading = (await session.send('Profiler.stop')).profile;
    await session.send('Profiler.start');
    await drive(tab, page, SCROLL);
    const scrolling = (await session.send('Profiler.stop')).profile;
    return {Loading: loading, Scrolling: scrolling};
  });
}

/** Gives a new tab in the process that its page will live in, with what reads Chromium's metrics of it. */
export async function withPage(browser, address, use) {
  const context = await browser.newContext({viewport: VIEWPORT});
  try {
    const tab = await context.newPage();
    await tab.addInitScript(instrument);
    const session = await context.newCDPSession(tab);
    await tab.goto(`${address}/blank`); // the process that the page will live in
    const clock = await context.newCDPSession(tab);
    await clock.send('Performance.enable');
    await session.send('Performance.enable', {timeDomain: 'threadTicks'});
    const metrics = async () => ({
      ...(await readMetrics(session)),
      TaskDuration: (await readMetrics(clock)).TaskDuration,
    });
    return await use(tab, metrics, session);
  } finally {
    await context.close();
  }
}

async function readMetrics(session) {
  const {metrics} = await session.send('Performance.getMetrics');
  return Object.fromEntries(
    metrics.map(({name, value}) => [name, /Duration|ThreadTime/.test(name) ? value * 1000 : value]),
  );
}

/** Loads a page until it is ready and all its work is done. Chromium's metrics begin anew with each page. */
export async function load(tab, url, metrics) {
  await tab.goto(url, {waitUntil: 'load'});
  const ready = await tab.evaluate(() => globalThis.bench.ready);
  const {ThreadTime} = await metrics();
  const follows = await tab.evaluate(() => globalThis.bench.follows);
  const {ThreadTime: followsProcessor} = await metrics();
  const last = await tab.evaluate(() => globalThis.bench.lastEvent());
  await tab.waitForTimeout(1_000);
  const after = await metrics();
  await tab.requestGC();
  const {JSHeapUsedSize, JSEventListeners} = await metrics();
  const {observers, targets} = await tab.evaluate(() => globalThis.bench);
  return {
    ready,
    readyProcessor: ThreadTime,
    follows,
    followsProcessor,
    last,
    setUp: after.TaskDuration,
    setUpProcessor: after.ThreadTime,
    heap: JSHeapUsedSize / 1e6,
    listeners: JSEventListeners,
    observers,
    targets,
  };
}

/**
 * Turns the wheel, one turn after each pause, or turns slides; then waits until all is at rest.
 *
 * @param direction - 1 for down, -1 for up.
 */
export async function drive(tab, {turns: hasSlides}, distance, pause = TURN_PAUSE, direction = 1) {
  if (hasSlides) return turnSlides(tab);
  await tab.mouse.move(VIEWPORT.width / 2, VIEWPORT.height / 2);
  const whole = await tab.evaluate(() => document.documentElement.scrollHeight - innerHeight);
  for (let turned = 0; turned < Math.min(distance, whole); turned += TURN) {
    await tab.mouse.wheel(0, direction * TURN);
    await tab.waitForTimeout(pause);
  }
  await tab.waitForTimeout(REST);
}

async function turnSlides(tab) {
  const slides = await tab.locator('.tl-slide').count();
  for (let turned = 1; turned < Math.min(slides, SLIDES); turned++) {
    await tab.keyboard.press('ArrowRight');
    await tab.waitForTimeout(300);
  }
  await tab.waitForTimeout(REST);
}

function difference(after, before) {
  return Object.fromEntries(Object.entries(after).map(([name, value]) => [name, value - before[name]]));
}

function percentile(numbers, share) {
  return numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length * share)] ?? NaN;
}

/** Runs in each page before its own scripts. */
function instrument() {
  const bench = {tasks: [], shift: 0, frames: [], waits: [], observers: 0, targets: 0};
  globalThis.bench = bench;
  for (const name of ['IntersectionObserver', 'ResizeObserver', 'MutationObserver']) {
    globalThis[name] = countObserver(globalThis[name]);
  }
  new PerformanceObserver((list) => {
    for (const {duration} of list.getEntries()) bench.tasks.push(duration);
  }).observe({type: 'longtask', buffered: true});
  new PerformanceObserver((list) => {
    for (const {value} of list.getEntries()) bench.shift += value;
  }).observe({type: 'layout-shift', buffered: true});

  bench.ready = new Promise((resolve) => {
    addEventListener('load', async () => {
      await globalThis.benchSetUp;
      requestAnimationFrame(() => setTimeout(() => resolve(performance.now())));
    });
  });
  bench.follows = bench.ready.then(async (ready) => ((await globalThis.benchStage) ? performance.now() : ready));
  bench.lastEvent = async () => {
    await [...document.querySelectorAll('timeline-event')].at(-1)?.updateComplete;
    return performance.now();
  };
  bench.countFrames = () => {
    let last = performance.now();
    requestAnimationFrame(function next(now) {
      bench.frames.push(now - last);
      last = now;
      requestAnimationFrame(next);
    });
  };
  bench.watchReveals = () => {
    const events = [...document.querySelectorAll('timeline-event')];
    const waiting = new Map();
    let next = 0;
    requestAnimationFrame(function look(now) {
      while (next < events.length && events[next].getBoundingClientRect().top < innerHeight) {
        waiting.set(events[next++], now);
      }
      for (const [event, since] of waiting) {
        if (event.held && getComputedStyle(event).opacity === '0') continue;
        waiting.delete(event);
        bench.waits.push(now - since);
      }
      requestAnimationFrame(look);
    });
  };

  /** An observer that is counted while it has something to observe. */
  function countObserver(Observer) {
    return class extends Observer {
      #seen = new Set();

      observe(target, options) {
        super.observe(target, options);
        if (this.#seen.size === 0) bench.observers++;
        if (!this.#seen.has(target)) bench.targets++;
        this.#seen.add(target);
      }

      unobserve(target) {
        super.unobserve(target);
        if (!this.#seen.delete(target)) return;
        bench.targets--;
        if (this.#seen.size === 0) bench.observers--;
      }

      disconnect() {
        super.disconnect();
        if (this.#seen.size > 0) bench.observers--;
        bench.targets -= this.#seen.size;
        this.#seen.clear();
      }
    };
  }
}
