import {useCallback, useState} from 'react';
import 'unspool/react';
import story from '../story.json';

export function Story() {
  const [index, setIndex] = useState(-1);
  const current = story.events[index];
  // By a ref, since React 19 leaves out `onstory-step` where it takes up what a server rendered.
  const follow = useCallback((element: HTMLElement | null) => {
    if (!element) return undefined;
    const step = (event: HTMLElementEventMap['story-step']) => setIndex(event.index);
    element.addEventListener('story-step', step);
    return () => element.removeEventListener('story-step', step);
  }, []);
  return (
    <>
      <header>
        <p className="kicker">{story.kicker}</p>
        <h1>{story.title}</h1>
        <p className="standfirst">{story.standfirst}</p>
      </header>
      <p className="bar">{current ? `${index + 1} of ${story.events.length}: ${current.heading}` : 'Read on'}</p>
      <timeline-story ref={follow}>
        <ol>
          {story.events.map(({id, date, place, heading, text, figure, quote}) => (
            <li key={id}>
              <timeline-event id={id} date={date} place={place}>
                <h2>{heading}</h2>
                <p>{text}</p>
                {figure && <stat-counter {...figure} />}
                {quote && (
                  <quote-card>
                    <figure>
                      <blockquote>{quote.quote}</blockquote>
                      <figcaption>{quote.speaker}</figcaption>
                    </figure>
                  </quote-card>
                )}
              </timeline-event>
            </li>
          ))}
        </ol>
      </timeline-story>
      <footer>
        <stat-counter {...story.after} />
        <p>{story.note}</p>
      </footer>
    </>
  );
}
