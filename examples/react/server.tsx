import {StrictMode} from 'react';
import {renderToString} from 'react-dom/server';
import {Story} from './story';

/** The story as HTML. */
export function render() {
  return renderToString(
    <StrictMode>
      <Story />
    </StrictMode>,
  );
}
