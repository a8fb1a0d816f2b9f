/**
 * What a rendered story has beyond the elements: media, eras, groups. In a layer, so that any rule of the page wins. A
 * built page has it in its style sheet; in a browser it is adopted when a document is shown.
 */
export const storyStyles = `
  @layer unspool-story {
    timeline-event > [slot='dateline'].era,
    timeline-story .era {
      margin-block-end: 1rem;
      padding-block: 0.375rem;
      border-block: 1px solid var(--unspool-rule, color-mix(in srgb, currentColor 22%, transparent));
      letter-spacing: 0.01em;
    }

    timeline-story .era time {
      color: inherit;
      font-weight: inherit;
    }

    timeline-event .group::before {
      content: '';
      display: inline-block;
      inline-size: 0.5em;
      block-size: 0.5em;
      margin-inline: 0.75em 0.4em;
      border-radius: 50%;
      background: var(--unspool-group, currentColor);
    }

    .media {
      margin: 1.75rem 0;
    }

    .media :is(img, video) {
      display: block;
      max-inline-size: 100%;
      block-size: auto;
    }

    .media audio {
      inline-size: 100%;
    }

    .media figcaption,
    timeline-event > .source {
      margin-block-start: 0.5rem;
      color: var(--unspool-muted, color-mix(in srgb, currentColor 72%, transparent));
      font-family: var(--unspool-label-font, inherit);
      font-size: 0.8125rem;
      line-height: 1.45;
    }

    .media .caption {
      color: CanvasText;
      color: var(--unspool-caption, inherit);
      margin-inline-end: 0.5em;
    }

    .media .page {
      display: grid;
      gap: 0.25rem 1rem;
      padding: 1rem;
      border: 1px solid var(--unspool-rule, color-mix(in srgb, currentColor 22%, transparent));
      color: inherit;
      font-family: var(--unspool-label-font, inherit);
      text-decoration: none;
    }

    .media .page .name {
      font-weight: 600;
      overflow-wrap: anywhere;
    }

    .media .page:hover .name {
      text-decoration: underline;
      text-underline-offset: 0.2em;
    }

    .media .page .provider {
      color: var(--unspool-muted, color-mix(in srgb, currentColor 72%, transparent));
      font-size: 0.8125rem;
    }
  }
`;
