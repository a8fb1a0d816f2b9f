import {css} from 'lit';

export const styles = css`
  :host([hidden]) {
    display: none;
  }

  [part='figure'] {
    display: block;
  }

  [part='value'] {
    font-variant-numeric: tabular-nums lining-nums;
    white-space: nowrap;
  }

  [part='source'] {
    display: block;
    color: var(--unspool-muted, color-mix(in srgb, currentColor 72%, transparent));
    font-family: var(--unspool-label-font, inherit);
  }

  .digits {
    position: absolute;
    inset-block-start: 0;
    left: 0;
    contain: size layout;
    clip-path: inset(-25% -99em); /* one frame of the film; a longer number may reach out sideways */
    pointer-events: none;
    user-select: none;
    white-space: pre;
    text-align: end;
  }

  .film::before {
    content: attr(data-frames);
  }

  @media print {
    .digits {
      display: none;
    }
  }
`;
