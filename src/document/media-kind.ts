import type {Media} from './document.js';

const ENDINGS: readonly [NonNullable<Media['kind']>, RegExp][] = [
  ['image', /\.(avif|gif|jpe?g|png|svg|webp)$/i],
  ['video', /\.(m4v|mov|mp4|ogv|webm)$/i],
  ['audio', /\.(aac|flac|m4a|mp3|oga|ogg|opus|wav)$/i],
];

/** What a medium is: as its author says, or as the ending of its address does; a link for what tells neither. */
export function kindOf({kind, src}: Media): NonNullable<Media['kind']> {
  if (kind) return kind;
  const path = src.replace(/[?#].*$/s, '');
  return ENDINGS.find(([, ending]) => ending.test(path))?.[0] ?? 'link';
}
