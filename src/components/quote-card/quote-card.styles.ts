import {css} from 'lit';

export const styles = css`
  :host {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    column-gap: calc(1.5rem - 3px);
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
