/** @jsxImportSource react */
// Checked by `npm run types`, not run: what a React 19 app may and may not write.
import type {StatCounterElement, StoryStepEvent} from '../../src/frameworks/react.js';

const log: unknown[] = [];

export const story = (
  <timeline-story
    offset={0.5}
    layout="end"
    scale="even"
    rail-label="Dates"
    className="wide"
    onstory-step={(event) => {
      event satisfies StoryStepEvent;
      log.push(event.index, event.currentTarget.progress);
    }}
    onstory-progress={({progress}) => log.push(progress.toFixed(2))}
  >
    <ol>
      <li>
        <timeline-event date="2005-06" place="Zhejiang">
          <h2>An office for nearly every village</h2>
          <stat-counter
            ref={(element: StatCounterElement | null) => element?.count()}
            value="8000"
            duration={900}
            percent={false}
            onstat-counter-finish={({value}) => log.push(value + 1)}
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
    <timeline-story onstory-progress={({progress}: {progress: string}) => log.push(progress)} />
    {/* @ts-expect-error -- no such element */}
    <timeline-stories />
  </>
);
