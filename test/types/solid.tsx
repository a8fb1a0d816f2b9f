/** @jsxImportSource solid-js */
// Checked by `npm run types`, not run: what a Solid app may and may not write.
import type {StatCounterElement, StoryStepEvent} from '../../src/frameworks/solid.js';

const log: unknown[] = [];

export const story = (
  <timeline-story
    offset={0.5}
    layout="end"
    scale="even"
    rail-label="Dates"
    class="wide"
    on:story-step={(event) => {
      event satisfies StoryStepEvent;
      log.push(event.index, event.currentTarget.progress);
    }}
    on:story-progress={({progress}) => log.push(progress.toFixed(2))}
  >
    <ol>
      <li>
        <timeline-event date="2005-06" place="Zhejiang">
          <h2>An office for nearly every village</h2>
          <stat-counter
            ref={(element: StatCounterElement) => element.count()}
            value="8000"
            duration={900}
            percent={false}
            on:stat-counter-finish={({value}) => log.push(value + 1)}
          />
        </timeline-event>
      </li>
    </ol>
  </timeline-story>
);

export const wrong = (
  <>
    {/* @ts-expect-error -- no such side */}
    <timeline-story layout="left" />
    {/* @ts-expect-error -- not a number */}
    <timeline-story offset="half" />
    {/* @ts-expect-error -- no such attribute */}
    <stat-counter figure="8000" />
    {/* @ts-expect-error -- carries a share, not text */}
    <timeline-story on:story-progress={({progress}: {progress: string}) => log.push(progress)} />
    {/* @ts-expect-error -- no such element */}
    <timeline-stories />
  </>
);
