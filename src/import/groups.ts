import type {Group} from '../document/document.js';
import {Ids} from '../document/ids.js';
import {slugOf} from './slug.js';
import {plainRichText} from './rich-text.js';

/** The groups of a story, in the order in which its events name them. */
export class Groups {
  readonly list: Group[] = [];
  readonly #ids = new Ids();
  readonly #known = new Map<string, string>();

  /** The id of the group with this label, which is made where it is new. */
  idOf(label: string): string {
    const known = this.#known.get(label);
    if (known !== undefined) return known;
    const id = this.#ids.claim(slugOf(label) || 'group');
    this.#known.set(label, id);
    this.list.push({id, label: plainRichText(label)});
    return id;
  }
}
