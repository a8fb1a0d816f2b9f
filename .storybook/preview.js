import {html, nothing} from 'lit';
import {ifDefined} from 'lit/directives/if-defined.js';
import {styleMap} from 'lit/directives/style-map.js';
import {withActions} from 'storybook/actions/decorator';
import '@fontsource-variable/libre-franklin';
import '@fontsource-variable/newsreader';
import '@fontsource-variable/newsreader/wght-italic.css';
import '../src/unspool.css';
import '../src/components/story-stage/stage.css';
import './preview.css';
import {argTypesOf, customProperties, descriptionOf, eventNames} from './arg-types.js';

/** What a reader may have asked for, and a page can't do in their place. */
const NOTES = {
  'reduced-motion': 'Made for reduced motion: emulate it in your browser’s developer tools, under Rendering.',
  'forced-colors': 'Made for forced colours: emulate them in your browser’s developer tools, under Rendering.',
  print: 'Made for paper: look at it in your browser’s print preview.',
};

/** The page around a story: its type and palette, light or dark. */
function withPage(story, {tags, args, globals, parameters}) {
  const [note] = Object.keys(NOTES).filter((tag) => tags.includes(tag));
  return html`
    <div
      class=${`stage ${parameters.layout ?? ''}`}
      data-palette=${ifDefined(parameters.palette)}
      data-scheme=${tags.includes('dark') ? 'dark' : globals.scheme}
      style=${styleMap(customProperties(args))}
    >
      ${note ? html`<p class=${`note ${note}`}>${NOTES[note]}</p>` : nothing} ${story()}
    </div>
  `;
}

export default {
  decorators: [withPage, withActions],
  globalTypes: {
    scheme: {
      description: 'Colour scheme of the page',
      toolbar: {
        icon: 'contrast',
        dynamicTitle: true,
        items: [
          {value: 'light', title: 'Light page'},
          {value: 'dark', title: 'Dark page'},
        ],
      },
    },
  },
  initialGlobals: {scheme: 'light'},
  parameters: {
    actions: {handles: eventNames},
    a11y: {test: 'error'},
    backgrounds: {disable: true},
    controls: {expanded: true},
    docs: {extractArgTypes: argTypesOf, extractComponentDescription: descriptionOf, toc: {headingSelector: 'h2, h3'}},
    layout: 'padded',
    options: {
      storySort: {
        order: [
          'Unspool',
          ['Start here', 'A whole story', 'The demo stories', 'Themes'],
          'Elements',
          ['timeline-story', 'timeline-event', 'stat-counter', 'quote-card', 'story-stage', 'story-embed'],
        ],
      },
    },
  },
};
