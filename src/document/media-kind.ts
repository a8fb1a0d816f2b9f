import type {Media} from './document.js';

type Kind = NonNullable<Media['kind']>;

/** The endings of files that a page can show, by kind. */
export const ENDINGS = Object.entries({
  image: 'avif|gif|jpe?g|png|svg|webp',
  video: 'm4v|mov|mp4|ogv|webm',
  audio: 'aac|flac|m4a|mp3|oga|ogg|opus|wav',
} satisfies Partial<Record<Kind, string>>) as [Kind, string][];

const PATTERNS = ENDINGS.map(([kind, endings]) => [kind, new RegExp(`\\.(${endings})$`, 'i')] as const);

/** What a medium is: as its author says, or as the ending of its address does; a link for what tells neither. */
export function kindOf({kind, src}: Media): Kind {
  if (kind) return kind;
  const path = src.replace(/[?#].*$/s, '');
  return PATTERNS.find(([, ending]) => ending.test(path))?.[0] ?? 'link';
}
