import type {Block, Media, Quote, RichText} from '../document/document.js';
import {keepOrigin} from '../document/origins.js';
import type {Fields} from './fields.js';
import type {Findings} from './findings.js';
import {readHtml, readInlineHtml} from './html.js';
import {MESSAGES, type Message} from '../document/messages.js';
import {mediaAddress, recogniseMedia} from './media-address.js';
import {plainRichText, toRichText} from './rich-text.js';
import {plainHtml} from './slide-date.js';

/** What a slide shows beside its text. */
export interface SlideMedia {
  media: Media[];
  quotes: Quote[];
  /** Words that belong to the text, since nothing else is there to show them. */
  words: Block[];
  /** Where the quotations come from. */
  sources: RichText[];
}

/** Reads the `media` of a slide: an address, or markup of a quotation or frame. */
export function readSlideMedia(slide: Fields, findings: Findings): SlideMedia {
  const found = readFields(slide, findings);
  for (const part of [...found.media, ...found.quotes])
    keepOrigin(part, (field = '') => slide.place(MEDIA_FIELDS[field] ?? (field && `media.${field}`)));
  return found;
}

/** Where a field of a picture or quotation stands in a slide, if under another name. */
const MEDIA_FIELDS: Readonly<Record<string, string>> = {src: 'media.url', speaker: 'media.credit'};

/** The messages on a caption and on other fields where no picture is: none was given, it was refused, or none can be shown. */
const WITHOUT = {
  missing: {caption: 'captionWithoutMedia', field: 'fieldWithoutMedia'},
  refused: {caption: 'captionOfRefused', field: 'fieldOfRefused'},
  nothing: {caption: 'captionOfNothing', field: 'fieldOfNothing'},
} as const;

function readFields(slide: Fields, findings: Findings): SlideMedia {
  const fields = slide.inner('media');
  if (!fields) return {media: [], quotes: [], words: [], sources: []};
  fields.expect('url', 'caption', 'credit', 'thumbnail', 'alt', 'title', 'link', 'link_target');
  const reader = new MediaReader(fields, !/^false$/i.test(slide.text('autolink')), findings);
  const url = fields.text('url');
  if (url === '') return reader.without('missing');
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
    if (src === undefined) return this.without('refused');
    return {media: [this.#described({src, ...recogniseMedia(src)})], quotes: [], words: [], sources: []};
  }

  /** What an editor pasted to embed it: its quotations become the slide's, its frames become links. */
  markup(html: string): SlideMedia {
    const media: Media[] = [];
    const quotes: Quote[] = [];
    const words: Block[] = [];
    const place = this.#fields.place('url');
    for (const block of readHtml(withoutScripts(html), {place, findings: this.#findings})) {
      if (typeof block === 'object' && 'media' in block)
        media.push(media.length === 0 ? this.#described(block.media) : block.media);
      else if (typeof block === 'object' && 'quote' in block) quotes.push(block.quote);
      else words.push(block);
    }
    if (words.length > 0) this.#findings.tell(place, MESSAGES.mediaWords(html));
    if (media.length > 0) return {media, quotes, words, sources: []};
    if (quotes.length > 0) return {media, words, ...this.#attributed(quotes)};
    const others = this.without('nothing');
    return {...others, words: [...words, ...others.words]};
  }

  /** Without a picture, its caption and credit are words like others. */
  without(why: keyof typeof WITHOUT): SlideMedia {
    const words: Block[] = [];
    const {inSheet} = this.#fields;
    for (const key of ['caption', 'credit'] as const) {
      if (!this.#fields.has(key)) continue;
      this.#tell(key, MESSAGES[WITHOUT[why].caption](this.#fields.raw(key), inSheet));
      const text = this.#text(key);
      if (text.length > 0) words.push(typeof text === 'string' ? text : {paragraph: text});
    }
    for (const key of ['alt', 'title', 'thumbnail', 'link'])
      if (this.#fields.has(key)) this.#tell(key, MESSAGES[WITHOUT[why].field](this.#fields.raw(key), inSheet));
    return {media: [], quotes: [], words, sources: []};
  }

  #tell(key: string, message: Message): void {
    this.#findings.tell(this.#fields.place(key), message);
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
      this.#tell('title', MESSAGES.titleBesideCaption(fields.raw('title')));
    if (link && kind !== 'image') this.#tell('link', MESSAGES.linkOfNoPicture(fields.raw('link')));
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

  /** Quotations whose speaker is told in the caption or credit, where they name none. What else is told is their source. */
  #attributed(quotes: Quote[]): Pick<SlideMedia, 'quotes' | 'sources'> {
    const isNamed = quotes.some((quote) => quote.speaker !== undefined);
    const told = (['caption', 'credit'] as const).filter((key) => this.#fields.has(key));
    const speaker = isNamed ? undefined : told[0];
    const sources: RichText[] = [];
    for (const key of told) {
      if (key === speaker) continue;
      this.#tell(key, MESSAGES.quotationSource(this.#fields.raw(key)));
      const text = this.#text(key);
      if (text.length > 0) sources.push(text);
    }
    for (const key of ['thumbnail', 'alt', 'title', 'link'])
      if (this.#fields.has(key)) this.#tell(key, MESSAGES.quotationHasNone(this.#fields.raw(key)));
    const words = speaker && this.#text(speaker);
    return {quotes: words?.length ? quotes.map((quote) => ({...quote, speaker: words})) : quotes, sources};
  }

  #text(key: 'caption' | 'credit'): RichText {
    const html = this.#fields.text(key);
    if (html === '') return '';
    const source = {place: this.#fields.place(key), findings: this.#findings, autolink: this.#autolink};
    return toRichText(readInlineHtml(html, source));
  }

  #allowed(key: string, address: string): string | undefined {
    const allowed = mediaAddress(address);
    if (allowed === undefined) this.#tell(key, MESSAGES.badMediaAddress(address));
    return allowed;
  }
}

/** The script that loads a widget is no loss where its words are kept. */
function withoutScripts(html: string): string {
  return html.replace(/<script\b[^<>]*\bsrc=[^<>]*>\s*<\/script>/gi, '');
}
