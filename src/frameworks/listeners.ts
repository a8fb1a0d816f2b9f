import type {UnspoolElements} from './elements.js';

/** The listeners of an element as props: its events' names after a prefix, as in `onstory-step`. */
export type Listeners<Tag extends keyof UnspoolElements, Prefix extends string> = {
  [Name in keyof UnspoolElements[Tag]['events'] & string as `${Prefix}${Name}`]?:
    | ((event: UnspoolElements[Tag]['events'][Name] & {currentTarget: UnspoolElements[Tag]['element']}) => void)
    | undefined;
};
