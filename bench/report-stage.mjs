import {STAGE_PAGES} from './stage-pages.mjs';
import {median, table, whole} from './tables.mjs';

/** The tables of a story with a stage. */
export function stageTables(count, {date, rounds, pages}) {
  const names = Object.keys(STAGE_PAGES).filter((name) => name in pages);
  const middle = (name, key) => median(pages[name].map((one) => one[key]));
  const withSpread = (name, key) => {
    const all = pages[name].map((one) => one[key]);
    return [whole(median(all)), `${whole(Math.min(...all))}–${whole(Math.max(...all))}`];
  };
  const titled = (cellsOf) => names.map((name) => [STAGE_PAGES[name].title, ...cellsOf(name)]);
  const clock = titled((name) => [
    ...['ready', 'follows', 'scroll', 'read'].flatMap((key) => withSpread(name, key)),
    whole(middle(name, 'longestTask')),
    middle(name, 'shift').toFixed(3),
  ]);
  const processor = titled((name) => [
    ...['readyProcessor', 'followsProcessor', 'scrollProcessor'].flatMap((key) => withSpread(name, key)),
    whole(middle(name, 'scrollScript')),
    whole(middle(name, 'scrollLayout')),
    ...withSpread(name, 'readProcessor'),
  ]);
  const steps = names
    .filter((name) => STAGE_PAGES[name].steps)
    .map((name) => [STAGE_PAGES[name].title, ...stepCells(pages[name].flatMap(({stretches}) => stretches))]);
  const ratios = names.flatMap((ours) =>
    (STAGE_PAGES[ours].against ?? [])
      .filter((other) => other in pages)
      .map((other) => [
        `${STAGE_PAGES[ours].title} / ${STAGE_PAGES[other].title}`,
        ...['ready', 'readyProcessor', 'follows', 'followsProcessor', 'scrollProcessor', 'readProcessor'].map((key) =>
          (middle(ours, key) / middle(other, key)).toFixed(2),
        ),
      ]),
  );
  return [
    `## A stage with ${Number(count).toLocaleString('en-GB')} scenes`,
    `${date}, ${rounds} ${rounds === 1 ? 'round' : 'rounds'}, medians. Times in ms.`,
    'By the clock:',
    table(
      ['page', ...['ready', 'stage follows', 'scroll', 'read'].flatMap(withSpreadTitle), 'longest task', 'CLS'],
      clock,
    ),
    'Processor time of the main thread:',
    table(
      [
        'page',
        ...['ready', 'stage follows', 'scroll'].flatMap(withSpreadTitle),
        'script',
        'style, layout',
        ...withSpreadTitle('read'),
      ],
      processor,
    ),
    'Two frames with a step, and two that scroll without one, in processor time of the main thread:',
    table(['page', 'steps', 'script', 'without', 'style, layout', 'without', 'layouts, mean', 'without'], steps),
    'Ratios of the medians above:',
    table(
      ['Unspool / by hand', 'ready', 'processor', 'stage follows', 'processor', 'scroll, processor', 'read, processor'],
      ratios,
    ),
  ].join('\n\n');
}

function stepCells(stretches) {
  const steps = stretches.filter(({isStep}) => isStep);
  const others = stretches.filter(({isStep}) => !isStep);
  const pair = (key) => [steps, others].map((some) => median(some.map((one) => one[key])).toFixed(2));
  const layouts = [steps, others].map((some) =>
    (some.reduce((sum, one) => sum + one.layouts, 0) / some.length).toFixed(2),
  );
  return [whole(steps.length), ...pair('script'), ...pair('rendering'), ...layouts];
}

function withSpreadTitle(title) {
  return [title, 'spread'];
}
