/** Registers all elements, and types them in Svelte 5's templates. */
import type {HTMLAttributes} from 'svelte/elements';
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

declare module 'svelte/elements' {
  // eslint-disable-next-line @typescript-eslint/no-empty-object-type -- adds to an interface of Svelte's
  interface SvelteHTMLElements extends Elements {}
}
