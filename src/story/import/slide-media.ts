import {allowedAddress} from '../address.js';
import type {Media, Quote, RichText} from '../document.js';
import {quoteValue} from '../report.js';
import type {Fields} from './fields.js';
import type {Findings} from './findings.js';
import {readHtml, readInlineHtml} from './html.js';
import {completeAddress, recogniseMedia} from './recognise.js';
import {plainRichText, toRichText} from './rich-text.js';
import {plainHtml} from './slide-date.js';

/** What a slide shows beside its text. */
export interface SlideMedia {
  media: Media[];
  quotes: Quote[];
}

const NONE: SlideMedia = {media: [], quotes: []};

/** Reads the `media` of a slide: an address, or markup of a quotation or frame. */
export function readSlideMedia(slide: Fields, findings: Findings): SlideMedia {
  const fields = slide.inner('media');
  if (!fields) return NONE;
  fields.expect('url', 'caption', 'credit', 'thumbnail', 'alt', 'title', 'link', 'link_target');
  const reader = new MediaReader(fields, !/^false$/i.test(slide.text('autolink')), findings);
  const url = fields.text('url');
  if (url === '') {
    for (const key of ['caption', 'credit', 'alt', 'thumbnail'])
      if (fields.has(key))
        findings.error(
          fields.place(key),
          quoteValue(fields.raw(key)),
          'Give the address that it belongs to; it was left out.',
        );
    return NONE;
  }
  return /<[a-z!]/i.test(url) ? reader.markup(url) : reader.address(url);
}

class MediaReader {
  readonly #fields: Fields;
  readonly #autolink: boolean;
  readonly #findings: Findings;

  constructor(fields: Fields, autolink: boolean, findings: Findings) {
    this.#fields = fields;
    this.#autolink = autolink;
    this.#findings = findings;
  }

  address(url: string): SlideMedia {
    const src = this.#allowed('url', url);
    return src ? {media: [this.#described({src, ...recogniseMedia(src)})], quotes: []} : NONE;
  }

  /** What an editor pasted to embed it: its quotations become the slide's, its frames become links. */
  markup(html: string): SlideMedia {
    const media: Media[] = [];
    const quotes: Quote[] = [];
    const place = this.#fields.place('url');
    const words: string[] = [];
    for (const block of readHtml(withoutScripts(html), {place, findings: this.#findings})) {
      if (typeof block === 'object' && 'media' in block)
        media.push(media.length === 0 ? this.#described(block.media) : block.media);
      else if (typeof block === 'object' && 'quote' in block) quotes.push(block.quote);
      else words.push(JSON.stringify(block));
    }
    if (words.length > 0)
      this.#findings.error(
        place,
        quoteValue(words.join(' ')),
        'Only an address, a quotation or a frame can stand here; the words were left out.',
      );
    if (media.length > 0 || quotes.length === 0) return {media, quotes};
    return {media, quotes: this.#attributed(quotes)};
  }

  #described(media: Media): Media {
    const fields = this.#fields;
    const {kind} = media;
    const caption = this.#text('caption');
    const credit = this.#text('credit');
    const title = plainHtml(fields, 'title', this.#findings);
    const alt = plainHtml(fields, 'alt', this.#findings);
    const link = fields.has('link') ? this.#allowed('link', fields.text('link')) : undefined;
    const thumbnail = fields.has('thumbnail') ? this.#allowed('thumbnail', fields.text('thumbnail')) : undefined;
    const titleIsCaption = title && kind !== 'link' && caption.length === 0;
    if (title && kind !== 'link' && !titleIsCaption)
      this.#findings.warn(fields.place('title'), quoteValue(title), 'The caption is shown in its place; not kept.');
    if (link && kind !== 'image')
      this.#findings.warn(fields.place('link'), quoteValue(link), 'Only a picture leads to another page; not kept.');
    return {
      ...media,
      ...(kind === 'link' && title && {title}),
      ...(alt && {alt}),
      ...(caption.length > 0 ? {caption} : titleIsCaption && {caption: plainRichText(title)}),
      ...(credit.length > 0 && {credit}),
      ...(kind === 'image' && link && {link}),
      ...(thumbnail && kind !== 'image' && {thumbnail}),
    };
  }

  /** Quotations whose speaker is told in the caption or credit, where they name none; what else is told has no place. */
  #attributed(quotes: Quote[]): Quote[] {
    const isNamed = quotes.some((quote) => quote.speaker !== undefined);
    const speaker = isNamed ? undefined : (['caption', 'credit'] as const).find((key) => this.#fields.has(key));
    for (const key of ['caption', 'credit', 'thumbnail', 'alt', 'title', 'link']) {
      if (key === speaker || !this.#fields.has(key)) continue;
      const found = quoteValue(this.#fields.raw(key));
      this.#findings.warn(this.#fields.place(key), found, 'A quotation has its words and its speaker alone; not kept.');
    }
    const words = speaker && this.#text(speaker);
    return words?.length ? quotes.map((quote) => ({...quote, speaker: words})) : quotes;
  }

  #text(key: 'caption' | 'credit'): RichText {
    const html = this.#fields.text(key);
    if (html === '') return '';
    const source = {place: this.#fields.place(key), findings: this.#findings, autolink: this.#autolink};
    return toRichText(readInlineHtml(html, source));
  }

  #allowed(key: string, address: string): string | undefined {
    const allowed = allowedAddress(completeAddress(address));
    if (!allowed || allowed.length > LONGEST_ADDRESS) {
      this.#findings.error(
        this.#fields.place(key),
        quoteValue(address),
        'Give an address that begins with https: or http:; it was left out.',
      );
      return undefined;
    }
    return allowed;
  }
}

/** In characters. */
const LONGEST_ADDRESS = 4000;

/** The script that loads a widget is no loss where its words are kept. */
function withoutScripts(html: string): string {
  return html.replace(/<script\b[^<>]*\bsrc=[^<>]*>\s*<\/script>/gi, '');
}
