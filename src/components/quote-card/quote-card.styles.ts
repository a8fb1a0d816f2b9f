import {css} from 'lit';

export const styles = css`
  :host {
    display: grid;
    grid-template-columns: 0 minmax(0, 1fr);
    padding-inline-start: var(--unspool-quote-indent, 1.5rem);
  }

  :host([hidden]) {
    display: none;
  }

  ::slotted(figure) {
    margin: 0;
  }

  .rule {
    grid-area: 1 / 1 / span 99;
    inline-size: 3px;
    margin-inline-start: calc(-1 * var(--unspool-quote-indent, 1.5rem));
    background: var(--unspool-accent, currentColor);
  }

  @media print {
    .rule {
      clip-path: none !important;
    }
  }

  @media (forced-colors: active) {
    .rule {
      background: CanvasText;
    }
  }
`;
