// Checked by `npm run types`, not run: what listeners and queries are told without a cast.
import '../../src/index.js';
import type {TimelineStoryElement, TimelineStoryEvents} from '../../src/index.js';

const story = document.querySelector('timeline-story')!;
story satisfies TimelineStoryElement;
story.addEventListener('story-step', ({index, direction}) => {
  index satisfies number;
  direction satisfies 'up' | 'down';
});
document.createElement('stat-counter').addEventListener('stat-counter-finish', ({value}) => value satisfies number);

/** A helper typed by the map of a story's events. */
export function once<Name extends keyof TimelineStoryEvents>(name: Name): Promise<TimelineStoryEvents[Name]> {
  return new Promise((resolve) => {
    story.addEventListener(name, (event) => resolve(event as TimelineStoryEvents[Name]), {once: true});
  });
}

// @ts-expect-error -- a progress has no index
story.addEventListener('story-progress', ({index}) => console.log(index));
