/** Registers all elements, and types them in Preact's JSX. */
import type {HTMLAttributes} from 'preact';
import type {UnspoolElements} from './elements.js';
import type {Listeners} from './listeners.js';

export * from '../index.js';

type Props<Tag extends keyof UnspoolElements> = Omit<
  HTMLAttributes<UnspoolElements[Tag]['element']>,
  keyof UnspoolElements[Tag]['attributes']
> &
  UnspoolElements[Tag]['attributes'] &
  Listeners<Tag, 'on'>;

type Elements = {[Tag in keyof UnspoolElements]: Props<Tag>};

declare module 'preact' {
  // eslint-disable-next-line @typescript-eslint/no-namespace -- Preact's own way to be extended
  namespace JSX {
    // eslint-disable-next-line @typescript-eslint/no-empty-object-type -- adds to an interface of Preact's
    interface IntrinsicElements extends Elements {}
  }
}
