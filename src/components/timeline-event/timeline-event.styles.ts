import {css} from 'lit';

export const styles = css`
  :host {
    display: block;
    scroll-margin-block: var(--unspool-inset-top, 0px) var(--unspool-inset-bottom, 0px);
  }

  :host([hidden]) {
    display: none;
  }

  .dateline {
    margin: 0 0 0.5rem;
    color: var(--unspool-muted, color-mix(in srgb, currentColor 72%, transparent));
    font-family: var(--unspool-label-font, inherit);
    font-size: 0.875rem;
    line-height: 1.4;
  }

  [part='date'] {
    color: var(--unspool-accent, currentColor);
    font-weight: 650;
  }

  [part='place']::before {
    content: '· ';
  }
`;
