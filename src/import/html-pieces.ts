import {canonicalTag} from '../languages/language.js';
import type {Findings} from './findings.js';
import {Parser} from 'htmlparser2';
import {allowedAddress} from '../document/address.js';
import type {Media} from '../document/document.js';
import {findLinks} from './links.js';
import {MESSAGES, type Message} from '../document/messages.js';
import {inScript} from './superscript.js';
import {completeAddress, recogniseMedia} from './media-address.js';
import {LINE_BREAK, toRichText, wordsOf, type Mark, type Run} from './rich-text.js';

/** What HTML is read from, and how. */
export interface HtmlSource {
  /** Where it stands, for the report. */
  place: string;
  findings: Findings;
  /** Makes links of bare addresses. Default false. */
  autolink?: boolean;
}

/** What HTML is made of, as far as a story can hold it. */
export type Piece =
  | {kind: 'paragraph' | 'heading'; runs: Run[]}
  | {kind: 'list'; ordered: boolean; items: Run[][]}
  | {kind: 'quote'; paragraphs: Run[][]; speaker: Run[]; url: string | undefined}
  | {kind: 'media'; media: Media};

/** Marks within marks beyond this depth are left out; their words stay. */
const DEEPEST = 12;

/** Elements within elements beyond this depth are not told apart, so that no text takes long. */
const MOST_OPEN = 100;

const words = (text: string) => new Set(text.trim().split(/\s+/));
const MARKS: Record<string, 'em' | 'strong' | 'cite'> = {
  em: 'em',
  i: 'em',
  strong: 'strong',
  b: 'strong',
  cite: 'cite',
};
const HEADING = /^h[1-6]$/;
/** Elements that end the paragraph before them and begin another. */
const BLOCKS = words(`
  p div section article header footer main aside nav figure figcaption blockquote pre address center details summary
  form fieldset ul ol dl li dt dd table caption thead tbody tfoot tr hr h1 h2 h3 h4 h5 h6`);
/** Elements whose contents are no words of the story. */
const SILENT = words(
  'script style template noscript object applet svg math head title select textarea canvas noframes xmp iframe video audio',
);
const PLAYERS = words('iframe embed video audio source');
/** Inline elements without which nothing is lost. */
const PLAIN = words('html body span a br wbr q sub sup time abbr bdi bdo data label td th img');
/** Whether an HTML text has paragraphs of its own; a text without has them where a line is empty. */
const HAS_BLOCKS = /<(p|div|br|h[1-6]|[uo]l|li|table|blockquote|pre)\b/i;

/** Markup, space that may be a paragraph, or an address: a text without these, as most are, is words alone. */
const MAY_BE_MORE = /[<&\t\n\f\r@]| {2}|:\/\/|www\.|^ | $|^$/i;

/** Takes HTML apart, and takes down in the findings what is lost. */
export function piecesOf(html: string, source: HtmlSource): Piece[] {
  if (!MAY_BE_MORE.test(html)) return [{kind: 'paragraph', runs: [{text: html, marks: []}]}];
  const reader = new PieceReader(source, !HAS_BLOCKS.test(html));
  if (!/[<&]/.test(html)) {
    reader.text(html);
    return reader.end();
  }
  const parser = new Parser({
    onopentag: (name, attributes) => reader.open(name, attributes),
    onclosetag: (name) => reader.close(name),
    ontext: (text) => reader.text(text),
  });
  parser.write(html);
  parser.end();
  return reader.end();
}

interface OpenElement {
  name: string;
  marks: readonly Mark[];
}

class PieceReader {
  readonly #source: HtmlSource;
  readonly #splits: boolean;
  readonly #pieces: Piece[] = [];
  readonly #open: OpenElement[] = [];
  readonly #lost = new Set<string>();
  #text = '';
  #runs: Run[] = [];
  #isSpeaker = false;
  #list: Extract<Piece, {kind: 'list'}> | undefined;
  #listDepth = 0;
  #quote: Extract<Piece, {kind: 'quote'}> | undefined;
  #quoteDepth = 0;
  #silent = '';
  #silentDepth = 0;
  #player: Media | undefined;

  constructor(source: HtmlSource, splits: boolean) {
    this.#source = source;
    this.#splits = splits;
  }

  text(text: string): void {
    if (!this.#silent) this.#text += text;
  }

  open(name: string, attributes: Record<string, string>): void {
    if (PLAYERS.has(name)) this.#openPlayer(name, attributes);
    if (this.#silent) {
      if (name === this.#silent) this.#silentDepth++;
      return;
    }
    this.#takeText();
    if (BLOCKS.has(name)) this.#openBlock(name, attributes);
    this.#noteLoss(name, attributes);
    if (SILENT.has(name)) {
      this.#silent = name;
      this.#silentDepth = 1;
      return;
    }
    if (name === 'br') this.#runs.push({text: LINE_BREAK, marks: this.#marks()});
    else if (name === 'img') this.#addPicture(attributes);
    else if (name === 'q') this.text('“');
    else if ((name === 'td' || name === 'th') && this.#runs.length > 0) this.text(' · ');
    const marks = this.#marksOf(name, attributes);
    if (this.#open.length < MOST_OPEN) this.#open.push({name, marks});
  }

  close(name: string): void {
    if (this.#silent) {
      if (name === this.#silent && --this.#silentDepth === 0) this.#closeSilent();
      return;
    }
    if (name === 'q') this.text('”');
    this.#takeText();
    if (BLOCKS.has(name)) this.#closeBlock(name);
    if (name === 'cite') this.#endSpeaker();
    const index = this.#open.findLastIndex((element) => element.name === name);
    if (index !== -1) this.#open.splice(index, 1);
  }

  end(): Piece[] {
    this.#silent = '';
    this.#takeText();
    this.#flush();
    if (this.#quote) this.#closeQuote();
    if (this.#lost.size > 0) {
      const {findings, place} = this.#source;
      findings.tell(place, MESSAGES.lostMarks([...this.#lost]));
    }
    return this.#pieces.filter(isFilled);
  }

  /** The marks around the words that come now, each kind once. */
  #marks(): Mark[] {
    const marks: Mark[] = [];
    for (const element of this.#open) {
      for (const mark of element.marks) {
        const isNew = !marks.some(({kind}) => kind === mark.kind && kind !== 'text');
        if (isNew && marks.length < DEEPEST) marks.push(mark);
      }
    }
    return marks;
  }

  #marksOf(name: string, attributes: Record<string, string>): Mark[] {
    const marks: Mark[] = [];
    const {href, datetime, lang} = attributes;
    if (name === 'a' && href) {
      const address = allowedAddress(completeAddress(href.trim()));
      if (address) marks.push({kind: 'link', href: address});
      else this.#tell(MESSAGES.badLink(href));
    }
    if (name === 'cite' && this.#quote && wordsOf(this.#runs) === '') this.#isSpeaker = true;
    else if (Object.hasOwn(MARKS, name)) marks.push({kind: MARKS[name]!});
    if (name === 'time' && datetime) marks.push({kind: 'time', datetime: datetime.slice(0, 200)});
    if (lang && lang.length <= 100 && canonicalTag(lang)) marks.push({kind: 'text', lang});
    return marks;
  }

  /** Makes runs of the text that has come in since the last tag. */
  #takeText(): void {
    const text = this.#text;
    this.#text = '';
    if (text === '') return;
    if (this.#isIn('pre')) {
      this.#addLines(text.split(/\r\n?|\n/));
      return;
    }
    const paragraphs = this.#splits ? text.split(/\r?\n[ \t]*\r?\n\s*/) : [text];
    paragraphs.forEach((paragraph, index) => {
      if (index > 0) this.#flush();
      this.#addWords(paragraph.replaceAll(/[ \t\n\r\f]+/g, ' '));
    });
  }

  #addLines(lines: readonly string[]): void {
    lines.forEach((line, index) => {
      if (index > 0) this.#runs.push({text: LINE_BREAK, marks: []});
      this.#addWords(line);
    });
  }

  #addWords(text: string): void {
    if (text === '') return;
    const marks = this.#marks();
    const to = this.#isIn('sup') ? 'sup' : this.#isIn('sub') ? 'sub' : undefined;
    const shifted = to && inScript(text.trim(), to);
    if (to && shifted === undefined) this.#lost.add(`<${to}>`);
    const isLinked = marks.some(({kind}) => kind === 'link');
    if (!this.#source.autolink || isLinked) {
      this.#runs.push({text: shifted ?? text, marks});
      return;
    }
    for (const {text: piece, href} of findLinks(shifted ?? text)) {
      const address = allowedAddress(href);
      this.#runs.push({text: piece, marks: address ? [...marks, {kind: 'link', href: address}] : marks});
    }
  }

  #isIn(name: string): boolean {
    return this.#open.some((element) => element.name === name);
  }

  #openBlock(name: string, {cite}: Record<string, string>): void {
    this.#flush();
    if (name === 'blockquote' && this.#quoteDepth++ === 0)
      this.#quote = {kind: 'quote', paragraphs: [], speaker: [], url: allowedAddress(cite)};
    if (name === 'footer' || name === 'figcaption') this.#isSpeaker = this.#quote !== undefined;
    if (this.#quote) return;
    if (name === 'ul' || name === 'ol') {
      if (this.#listDepth++ === 0) this.#list = {kind: 'list', ordered: name === 'ol', items: []};
      else this.#lost.add('a list within a list');
    }
    if (name === 'li') this.#list?.items.push([]);
  }

  #closeBlock(name: string): void {
    if (name === 'figcaption') this.#takeCaption();
    this.#flush(HEADING.test(name) ? 'heading' : 'paragraph');
    if (name === 'footer' || name === 'figcaption') this.#isSpeaker = false;
    if (name === 'blockquote' && --this.#quoteDepth === 0) this.#closeQuote();
    if ((name === 'ul' || name === 'ol') && this.#list && --this.#listDepth === 0) {
      this.#pieces.push(this.#list);
      this.#list = undefined;
    }
  }

  /** Ends the paragraph: its runs go to the quotation or list that is open, else they are a piece of their own. */
  #flush(kind: 'paragraph' | 'heading' = 'paragraph'): void {
    const runs = this.#runs;
    this.#runs = [];
    if (wordsOf(runs) === '') return;
    const item = this.#list?.items.at(-1);
    if (this.#quote) {
      if (this.#isSpeaker) this.#quote.speaker.push(...runs);
      else this.#quote.paragraphs.push(runs);
    } else if (item) {
      item.push(...(item.length > 0 ? [{text: LINE_BREAK, marks: []} as Run] : []), ...runs);
    } else {
      this.#pieces.push({kind, runs});
    }
  }

  /** What a figure's caption says belongs to the picture before it. */
  #takeCaption(): void {
    const last = this.#pieces.at(-1);
    if (this.#quote || last?.kind !== 'media' || last.media.caption !== undefined) return;
    if (wordsOf(this.#runs) !== '') last.media.caption = toRichText(this.#runs);
    this.#runs = [];
  }

  #endSpeaker(): void {
    if (!this.#isSpeaker) return;
    this.#flush();
    this.#isSpeaker = false;
  }

  /** A last paragraph that begins with a dash names the speaker; so does a citation behind the last sentence. */
  #closeQuote(): void {
    const quote = this.#quote!;
    this.#quote = undefined;
    this.#isSpeaker = false;
    const last = quote.paragraphs.at(-1);
    if (quote.speaker.length === 0 && quote.paragraphs.length > 1 && last && /^\s*[—–―-]/.test(wordsOf(last))) {
      quote.paragraphs.pop();
      quote.speaker = last;
    } else if (quote.speaker.length === 0 && last) quote.speaker = cutCitation(last);
    const [first, ...more] = quote.speaker;
    if (typeof first?.text === 'string')
      quote.speaker = [{...first, text: first.text.replace(/^\s*[—–―-]+\s*/, '')}, ...more];
    this.#pieces.push(quote);
  }

  #addPicture({src, alt, width, height}: Record<string, string>): void {
    const address = this.#mediaAddress(src);
    if (!address) return;
    const link = this.#marks().find((mark) => mark.kind === 'link')?.href;
    this.#addMedia({
      src: address,
      kind: 'image',
      ...(alt !== undefined && {alt}),
      ...(link !== undefined && {link}),
      ...sizeOf(width, height),
    });
  }

  #addMedia(media: Media): void {
    if (!this.#quote && !this.#list) this.#flush();
    this.#pieces.push({kind: 'media', media});
  }

  #openPlayer(name: string, {src, title}: Record<string, string>): void {
    if (name === 'source') {
      if (this.#player && !this.#player.src) this.#player.src = src ?? '';
      return;
    }
    if (this.#silent) return;
    this.#takeText();
    this.#player = {src: src ?? '', ...(title && {title})};
    if (name === 'embed') this.#closePlayer();
  }

  #closePlayer(): void {
    const player = this.#player;
    this.#player = undefined;
    const address = this.#mediaAddress(player?.src);
    if (!address) return;
    const recognised = recogniseMedia(address);
    this.#addMedia({...player, src: address, ...recognised});
  }

  #closeSilent(): void {
    const name = this.#silent;
    this.#silent = '';
    if (PLAYERS.has(name)) this.#closePlayer();
  }

  #mediaAddress(src: string | undefined): string | undefined {
    const address = allowedAddress(completeAddress(src?.trim() ?? ''));
    if (!address) this.#tell(MESSAGES.badMediaAddress(src ?? ''));
    return address;
  }

  #tell(message: Message): void {
    this.#source.findings.tell(this.#source.place, message);
  }

  #noteLoss(name: string, attributes: Record<string, string>): void {
    if (SILENT.has(name) && !PLAYERS.has(name)) {
      this.#tell(MESSAGES.lostElement(name));
    } else if (name === 'table') this.#lost.add('<table>');
    else if (!BLOCKS.has(name) && !PLAIN.has(name) && !PLAYERS.has(name) && !Object.hasOwn(MARKS, name))
      this.#lost.add(`<${name.slice(0, 30)}>`);
    for (const attribute of Object.keys(attributes)) {
      if (attribute === 'style' || attribute.startsWith('on'))
        this.#lost.add(`the attribute ${attribute.slice(0, 30)}`);
    }
  }
}

/** Cuts the citation off that stands at the end of a paragraph, behind a whole sentence or a line break. */
function cutCitation(runs: Run[]): Run[] {
  const isCited = ({marks}: Run) => marks.some(({kind}) => kind === 'cite');
  const start = runs.findLastIndex((run) => !isCited(run) && wordsOf([run]) !== '') + 1;
  const isApart =
    runs.slice(start).some(({text}) => text === LINE_BREAK) ||
    /[.!?…。！？]["'”’»」)]*$/.test(wordsOf(runs.slice(0, start)));
  if (start === 0 || !isApart) return [];
  return runs
    .splice(start)
    .flatMap(({text, marks}) =>
      text === LINE_BREAK ? [] : [{text, marks: marks.filter(({kind}) => kind !== 'cite')}],
    );
}

function isFilled(piece: Piece): boolean {
  if (piece.kind === 'list') {
    piece.items = piece.items.filter((item) => item.length > 0);
    return piece.items.length > 0;
  }
  return piece.kind !== 'quote' || piece.paragraphs.length > 0;
}

function sizeOf(width = '', height = ''): Pick<Media, 'width' | 'height'> {
  const size = [width, height].map((text) => (/^[1-9]\d{0,4}$/.test(text) ? Number(text) : undefined));
  return size.every((number) => number !== undefined) ? {width: size[0]!, height: size[1]!} : {};
}
