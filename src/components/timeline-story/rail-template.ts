import type {html as Html, nothing as Nothing} from 'lit';
import type {Gap, Mark} from './rail-marks.js';

/** What the rail says of an event. */
export interface EventText {
  id: string;
  /** Its date in short; where it can't be read its words, and the event's number in the story where it has none. */
  date: string;
  /** Its heading, for those who can't see where the rail leads. */
  heading: string;
}

/** A mark as it is drawn, with the text of its first event; its `date` may be that of a stretch. */
export type DrawnMark = Pick<Mark, 'first' | 'last'> & Gap & EventText;

/** What a rail shows. */
export interface RailView {
  /** Its name, for assistive technology. */
  name: string;
  /** Text of the link past the story. */
  skip: string;
  /** None for no rail. */
  marks: readonly DrawnMark[];
  /** Whether some marks stand for several events, so that the list of all is a reader's only way to each. */
  isLong: boolean;
  /** All events, where their list is open. */
  entries: readonly EventText[];
  onSkip: (click: Event) => void;
  onToggle: (toggle: Event) => void;
}

/** What templates are made of, handed over by the file that has it. */
export interface TemplateTools {
  html: typeof Html;
  nothing: typeof Nothing;
}

/**
 * The rail's markup. Nothing in it depends on how far the reader has come, so that a step renders nothing anew. A
 * link's name has the heading, which no box shows: a thousand boxes that are only read out cost a browser as much as if
 * they were seen.
 */
export function railTemplate(view: RailView, {html, nothing}: TemplateTools): unknown {
  const [page, base] = [location.href, document.baseURI].map((address) => address.replace(/#.*/, ''));
  const address = page === base ? '' : page; // a <base> would lead elsewhere

  const mark = ({id, date, heading, isBreak}: DrawnMark) =>
    html`<li class=${isBreak ? 'break' : ''}>
      <a part="rail-link" href="${address}#${id}" aria-label="${date} ${heading}"
        ><span class="label" part="rail-label">${date}</span></a
      >
    </li>`;

  const entry = ({id, date, heading}: EventText) =>
    html`<li>
      <a part="list-link" href="${address}#${id}"><span class="date">${date}</span> ${heading}</a>
    </li>`;

  const rail = html`<nav class=${view.isLong ? 'rail long' : 'rail'} part="rail" aria-labelledby="name">
    <div class="stick">
      <h2 id="name">${view.name}</h2>
      <details class="list" part="list" @toggle=${view.onToggle}>
        <summary part="current">
          <span class="now"></span><span class="bar"><span class="done"></span></span>
        </summary>
        <ol>
          ${view.entries.map(entry)}
        </ol>
      </details>
      <div class="scroll">
        <span class="track" part="track"><span class="progress" part="progress"></span></span>
        <ol>
          ${view.marks.map(mark)}
        </ol>
      </div>
    </div>
  </nav>`;

  // Firefox leaves a link that gets the focus where it is, under what sticks to the top.
  const bare = (focus: Event) => (focus.target as HTMLElement).scrollIntoView({block: 'nearest'});
  return html`<div class="start">
      <a class="skip" part="skip" href="#" @click=${view.onSkip} @focus=${bare}>${view.skip}</a>
    </div>
    ${view.marks.length > 0 ? rail : nothing}`;
}
