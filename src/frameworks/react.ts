/** Registers all elements, and types them in React 19's JSX. */
import type {DetailedHTMLProps, HTMLAttributes} from 'react';
import type {UnspoolElements} from './elements.js';
import type {Listeners} from './listeners.js';

export * from '../index.js';

type Props<Tag extends keyof UnspoolElements> = DetailedHTMLProps<
  Omit<HTMLAttributes<UnspoolElements[Tag]['element']>, keyof UnspoolElements[Tag]['attributes']>,
  UnspoolElements[Tag]['element']
> &
  UnspoolElements[Tag]['attributes'] &
  Listeners<Tag, 'on'>;

type Elements = {[Tag in keyof UnspoolElements]: Props<Tag>};

declare module 'react' {
  // eslint-disable-next-line @typescript-eslint/no-namespace -- React's own way to be extended
  namespace JSX {
    // eslint-disable-next-line @typescript-eslint/no-empty-object-type -- adds to an interface of React's
    interface IntrinsicElements extends Elements {}
  }
}
