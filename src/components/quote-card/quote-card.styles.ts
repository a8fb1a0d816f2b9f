import {css} from 'lit';

export const styles = css`
  :host {
    display: block;
    position: relative;
    padding-inline-start: 1.5rem;
  }

  :host([hidden]) {
    display: none;
  }

  ::slotted(figure) {
    margin: 0;
  }

  .rule {
    position: absolute;
    inset-block: 0;
    inset-inline-start: 0;
    inline-size: 3px;
    background: var(--unspool-accent, currentColor);
    clip-path: inset(-99em); /* cuts nothing off; to have one only while it is drawn would be a layout each time */
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
