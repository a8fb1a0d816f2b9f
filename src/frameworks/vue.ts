/** Registers all elements, and types them in Vue 3's templates. */
import type {DefineComponent, HTMLAttributes} from 'vue';
import type {UnspoolElements} from './elements.js';

export * from '../index.js';

type Props<Tag extends keyof UnspoolElements> = Omit<HTMLAttributes, keyof UnspoolElements[Tag]['attributes']> &
  UnspoolElements[Tag]['attributes'] &
  Listeners<Tag>;

/** As Vue names the listeners in a template: `@story-step` is `onStoryStep` to the compiler of types. */
type Listeners<Tag extends keyof UnspoolElements> = {
  [Name in keyof UnspoolElements[Tag]['events'] & string as `on${Capitalize<CamelCase<Name>>}`]?:
    ((event: UnspoolElements[Tag]['events'][Name]) => void) | undefined;
};

type CamelCase<Name extends string> = Name extends `${infer Head}-${infer Tail}`
  ? `${Head}${Capitalize<CamelCase<Tail>>}`
  : Name;

type Elements = {[Tag in keyof UnspoolElements]: DefineComponent<Props<Tag>>};

declare module 'vue' {
  // eslint-disable-next-line @typescript-eslint/no-empty-object-type -- adds to an interface of Vue's
  interface GlobalComponents extends Elements {}
}
