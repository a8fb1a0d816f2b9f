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
    overflow-wrap: break-word;
  }

  [part='source'] {
    display: block;
    color: var(--unspool-muted, color-mix(in srgb, currentColor 72%, transparent));
    font-family: var(--unspool-label-font, inherit);
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
