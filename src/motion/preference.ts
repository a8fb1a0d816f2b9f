/** Readers who see any of these get everything at rest: motion off, colours that an overlay would double, paper. */
const STILL = ['(prefers-reduced-motion: reduce)', '(forced-colors: active)', 'print'];

let queries: MediaQueryList[] | undefined;

function stillQueries(): MediaQueryList[] {
  queries ??= STILL.map((query) => matchMedia(query));
  return queries;
}

/** Whether this reader wants as little as can be downloaded. */
export function savesData(): boolean {
  const {connection} = navigator as Navigator & {connection?: {saveData?: boolean}};
  return connection?.saveData === true;
}

/** Whether this reader, now, wants things to move. */
export function motionAllowed(): boolean {
  return !savesData() && !stillQueries().some((query) => query.matches);
}

/**
 * Calls back each time the reader asks for stillness, also in mid-animation.
 *
 * @param stop - Must bring its subject to rest at once.
 */
export function onStillness(stop: () => void, options: {signal?: AbortSignal} = {}): void {
  const listener = (change: MediaQueryListEvent) => {
    if (change.matches) stop();
  };
  for (const query of stillQueries()) query.addEventListener('change', listener, options);
}
