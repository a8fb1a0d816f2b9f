import {allowedAddress, BASE} from '../document/address.js';
import type {Media} from '../document/document.js';
import {ENDINGS} from '../document/media-kind.js';

/** What stands at an address: a file to show, or a page to link to and whose it is. */
export type Recognised = Required<Pick<Media, 'kind'>> & Pick<Media, 'provider'>;

/** Sites whose pages TimelineJS3 shows in a frame of theirs: a link is made of each, since a story asks nobody else. */
const SITES: readonly [provider: string, host: RegExp, path?: RegExp][] = [
  ['YouTube', /^((www|m)\.)?(youtube(-nocookie)?\.com|youtu\.be)$/],
  ['Vimeo', /^((www|player)\.)?vimeo\.com$/],
  ['Dailymotion', /^(www\.)?(dailymotion\.com|dai\.ly)$/],
  ['Vine', /^(www\.)?vine\.co$/],
  ['TikTok', /^(www\.)?tiktok\.com$/],
  ['Bluesky', /^(www\.)?bsky\.app$/],
  ['SoundCloud', /^((www|player|w|api)\.)?soundcloud\.com$/],
  ['X', /^((www|mobile)\.)?(twitter|x)\.com$/],
  ['Google Maps', /^maps\.(google\.[a-z.]+|app\.goo\.gl)$/],
  ['Google Maps', /^(www\.)?google\.[a-z.]+$/, /^\/maps\b/],
  ['Flickr', /^(www\.)?flickr\.com$/, /^\/photos\b/],
  ['Flickr', /^flic\.kr$/],
  ['Instagram', /^(www\.)?(instagram\.com|instagr\.am)$/],
  ['DocumentCloud', /^(.+\.)?documentcloud\.org$/],
  ['Wikimedia Commons', /^commons\.(m\.)?wikimedia\.org$/, /^\/wiki\//],
  ['Wikipedia', /^(.+\.)?wikipedia\.org$/, /^\/wiki\b/],
  ['Imgur', /^(www\.|m\.)?imgur\.com$/],
  ['Google Docs', /^(docs|drive|spreadsheets)\.google\.com$/],
  ['Google Docs', /^(.+\.)?googledrive\.com$/],
  ['Spotify', /^(.+\.)?spotify\.com$/],
  ['Wistia', /^(.+\.)?(wistia\.com|wi\.st)$/],
  ['Facebook', /^((www|m)\.)?facebook\.com$/],
];

/** Endings as TimelineJS3 looks for them: at the end of the address, or before its question mark. */
const PATTERNS = ENDINGS.map(([kind, endings]) => {
  const before = kind === 'image' ? '[.=]' : '\\.';
  return [kind, new RegExp(`${before}(${endings})(\\?.*)?$`, 'i')] as const;
});

/** In characters. */
const LONGEST_ADDRESS = 4000;

/** The address of a medium as it was written, in full; nothing for one that is not allowed. */
export function mediaAddress(written: string): string | undefined {
  const address = allowedAddress(completeAddress(written));
  return address !== undefined && address.length <= LONGEST_ADDRESS ? address : undefined;
}

/** What an address leads to, told as TimelineJS3 tells it; a plain link for what it does not know. */
export function recogniseMedia(address: string): Recognised {
  const {hostname, pathname} = new URL(address, BASE);
  const site = SITES.find(([, host, path]) => host.test(hostname) && (path?.test(pathname) ?? true));
  if (site) return {kind: 'link', provider: site[0]};
  const file = address.replace(/#.*$/s, '');
  const ending = PATTERNS.find(([, pattern]) => pattern.test(file));
  if (ending) return {kind: ending[0]};
  if (/\.pdf(\?.*)?$/i.test(file)) return {kind: 'link', provider: 'PDF'};
  return {kind: 'link'};
}

/**
 * An address as it must be written: with its scheme where a site was named without one, and with Dropbox's address for
 * the file itself instead of the one for its page.
 */
export function completeAddress(text: string): string {
  const address = text.replaceAll(/[\t\n\r]/g, '').replaceAll(/\s+/g, '%20');
  const host = /^\/{0,2}((?:[a-z0-9-]+\.)+[a-z]{2,})(?=[/?#]|$)/i.exec(address)?.[1];
  const known = host && (host.startsWith('www.') || SITES.some(([, pattern]) => pattern.test(host.toLowerCase())));
  const full = known ? `https://${address.replace(/^\/+/, '')}` : address;
  return full.replace(/^(https?:)?\/\/www\.dropbox\.com\//i, 'https://dl.dropboxusercontent.com/');
}
