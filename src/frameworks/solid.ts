/** Registers all elements, and types them in Solid's JSX. */
import type {JSX} from 'solid-js';
import type {UnspoolElements} from './elements.js';
import type {Listeners} from './listeners.js';

export * from '../index.js';

type Props<Tag extends keyof UnspoolElements> = Omit<
  JSX.HTMLAttributes<UnspoolElements[Tag]['element']>,
  keyof UnspoolElements[Tag]['attributes']
> &
  UnspoolElements[Tag]['attributes'] &
  Listeners<Tag, 'on:'>;

type Elements = {[Tag in keyof UnspoolElements]: Props<Tag>};

declare module 'solid-js' {
  // eslint-disable-next-line @typescript-eslint/no-namespace -- Solid's own way to be extended
  namespace JSX {
    // eslint-disable-next-line @typescript-eslint/no-empty-object-type -- adds to an interface of Solid's
    interface IntrinsicElements extends Elements {}
  }
}
