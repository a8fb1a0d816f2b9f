import {css} from 'lit';

export const styles = css`
  :host {
    --_rail: var(--unspool-rail-width, 2rem);
    --_ink: var(--unspool-accent, currentColor);
    --_muted: var(--unspool-muted, color-mix(in srgb, currentColor 72%, transparent));
    --_line: var(--unspool-rule, color-mix(in srgb, currentColor 22%, transparent));
    --_top: var(--unspool-inset-top, 0px);
    --_bottom: var(--unspool-inset-bottom, 0px);
    display: flow-root;
    padding-inline: var(--_rail) 0;
  }

  @media (min-width: 60rem) {
    :host {
      --_rail: var(--unspool-rail-width, 9.5rem);
    }
  }

  :host([hidden]) {
    display: none;
  }

  :host([layout='end']) {
    padding-inline: 0 var(--_rail);
  }

  :host([layout='none']) {
    padding-inline: 0;
  }

  .story {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
  }

  .events,
  .rail,
  .start {
    grid-area: 1 / 1;
  }

  .start {
    position: relative;
    block-size: 0;
  }

  ::slotted(ol),
  ::slotted(ul) {
    margin: 0;
    padding: 0;
    list-style-type: ''; /* 'none' would take the list away from VoiceOver */
  }

  .skip {
    position: absolute;
    inset-block-start: 0;
    inset-inline-start: 0;
    z-index: 2;
    padding: 0.5rem 0.75rem;
    background: Canvas;
    color: CanvasText;
    font-family: var(--unspool-label-font, inherit);
    font-size: 0.875rem;
    scroll-margin-block: calc(var(--_top) + 0.5rem) calc(var(--_bottom) + 0.5rem);
  }

  .skip:not(:focus) {
    opacity: 0;
    pointer-events: none;
  }

  .rail {
    inline-size: var(--_rail);
    margin-inline-start: calc(-1 * var(--_rail));
    container-type: size; /* as high as the events, whatever it holds */
    font-family: var(--unspool-label-font, inherit);
    font-size: 0.8125rem;
    line-height: 1.2;
    overflow-anchor: none; /* what sticks is no hold for the reader's place */
  }

  :host([layout='end']) .rail {
    justify-self: end;
    margin-inline: 0 calc(-1 * var(--_rail));
  }

  .stick {
    position: sticky;
    inset-block-start: max(var(--_top), var(--_covered, 0px));
    box-sizing: border-box;
    display: flex;
    clip-path: inset(var(--_beneath, 0px) -99em 0 -99em);
    block-size: min(100%, min(100svh, var(--_view, 100svh)) - max(var(--_top), var(--_covered, 0px)) - var(--_bottom));
    padding-block: 2rem;
  }

  .scroll {
    --_gap: calc(var(--_rail) - 24px);

    position: relative;
    display: flex;
    flex: 1;
    overflow-y: auto;
    scrollbar-width: none;
  }

  .rail ol {
    position: relative; /* above the track, whose line would show in the marks */
    display: flex;
    flex: 1;
    flex-direction: column;
    min-inline-size: 0;
    min-block-size: 100%;
    block-size: max-content;
    margin: 0;
    padding: 0;
    list-style: none;
  }

  li {
    flex: 0 0 auto;
    min-block-size: 24px;
  }

  li:last-child {
    flex-grow: 0 !important; /* nothing comes after it */
  }

  a[part='rail-link'] {
    display: flex;
    align-items: center;
    justify-content: flex-end;
    gap: 0.75rem;
    box-sizing: border-box;
    min-inline-size: 24px;
    min-block-size: 24px;
    padding-inline: 0 var(--_gap);
    color: var(--_muted);
    text-decoration: none;
    font-variant-numeric: tabular-nums lining-nums;
  }

  .track {
    position: absolute;
    inset-block: 12px;
    inset-inline: auto calc(var(--_gap) + 12px);
    inline-size: 1px;
    background: var(--_line);
  }

  .progress {
    position: absolute;
    inset: 0;
    background: var(--_ink);
    transform: scaleY(0);
    transform-origin: 50% 0;
  }

  a[part='rail-link']::after {
    content: '';
    flex: none;
    box-sizing: border-box;
    inline-size: 9px;
    block-size: 9px;
    margin-inline: 0 8px;
    border: 2px solid var(--_muted);
    border-radius: 50%;
    background: var(--unspool-paper, Canvas);
  }

  a[part='rail-link']:hover,
  a[part='rail-link'][aria-current] {
    color: var(--_ink);
  }

  a[part='rail-link']:hover::after {
    border-color: var(--_ink);
  }

  a[part='rail-link'][aria-current]::after {
    border-color: var(--_ink);
    background: var(--_ink);
    outline: 1px solid var(--_ink);
    outline-offset: 2px;
  }

  a:focus-visible {
    outline: 2px solid var(--_ink);
    outline-offset: -2px;
  }

  .skip:focus-visible {
    outline-color: currentColor; /* on the browser's own canvas, where a page's accent may not show */
  }

  .label {
    display: none;
  }

  @container (min-width: 6rem) {
    .scroll {
      --_gap: 1.5rem; /* between the dates and the events */
    }

    .label {
      display: block;
      text-align: end; /* a date on two lines, too, is beside its mark */
    }
  }

  :host([layout='end']) a[part='rail-link'] {
    flex-direction: row-reverse;
    padding-inline: var(--_gap) 0;
  }

  :host([layout='end']) a[part='rail-link']::after {
    margin-inline: 8px 0;
  }

  :host([layout='end']) .label {
    text-align: start;
  }

  :host([layout='end']) .track {
    inset-inline: calc(var(--_gap) + 12px) auto;
  }

  .end {
    scroll-margin-block: var(--_top) var(--_bottom);
  }

  .end:focus {
    outline: none;
  }

  @media (forced-colors: active) {
    .track {
      background: GrayText;
    }

    .progress {
      background: CanvasText;
    }
  }

  @media print {
    :host {
      padding-inline: 0;
    }

    .rail,
    .skip {
      display: none;
    }
  }
`;
