/* Made from story.schema.json by scripts/document-types.mjs; change that one. */

/**
 * Words with a few marks. As a string: `*emphasis*`, `**strong**`, `[text](https://…)`, `[title]{cite}`, `[Boxing Day]{time=2004-12-26}`, `[文]{lang=zh}`, a new line for a line break, `\` before a mark to have it as it is. As a list: an inline tree, whose strings are taken as they are.
 */
export type RichText = Plain | Inlines;
export type Plain = string;
/**
 * A piece of an inline tree. A string is taken as it is, without marks.
 */
export type Inline = Plain | Emphasis | Strong | Link | Break | Cite | Time | Foreign;
/**
 * A web address: `https:`, `http:`, `mailto:`, `tel:`, or relative to the page. Others are refused.
 */
export type Address = string;
/**
 * A language tag: `en`, `zh-Hans`.
 */
export type Language = string;
export type Inlines = Inline[];
/**
 * A day: `2026-03-01`.
 */
export type Day = string;
/**
 * One string, in which an empty line starts a new paragraph; or a list of blocks, in the order in which they are shown.
 */
export type Body = Plain | Block[];
/**
 * A paragraph (a string with marks), or one of the others.
 */
export type Block =
  Plain | ParagraphBlock | HeadingBlock | ListBlock | FigureBlock | FiguresBlock | QuoteBlock | MediaBlock;
/**
 * A CSS colour: `#b3261e`, or a name such as `teal`.
 */
export type Color = string;
/**
 * Name within the story, without spaces; the address of an event ends in it.
 */
export type Id = string;
/**
 * A date or range in the subset of EDTF that Unspool reads: `2006`, `2005-06`, `2004-12-26`, `2004-12-26T07:59`, `1956/1960`, `2019/..`, `1900~`, `200X`, `2004-21` (spring), `2004-33` (first quarter), `-0331`.
 */
export type DateText = string;

/**
 * A story of dated events, as Unspool reads it: `<timeline-story src>` in a page, and the `unspool` command.
 */
export interface StoryDocument {
  /**
   * Address of this schema, for editors that complete and check as you type.
   */
  $schema?: string;
  /**
   * Version of this format.
   */
  unspool: 1;
  /**
   * The story's headline.
   */
  title: RichText;
  /**
   * A word or two above the headline: a section, a place.
   */
  kicker?: RichText;
  /**
   * The sentence or two below the headline.
   */
  standfirst?: RichText;
  /**
   * Who wrote it, or what it is taken from.
   */
  byline?: RichText;
  /**
   * One sentence for search engines and shared links. Default: the standfirst.
   */
  description?: Plain;
  /**
   * Language of the story. Dates are written in it.
   */
  lang?: Language;
  /**
   * Direction of the text. Default: that of the language.
   */
  dir?: 'ltr' | 'rtl';
  /**
   * Where the story will be published, in full: `https://…`. Shared links and embeds need it.
   */
  url?: Address;
  /**
   * When it was published: `2026-03-01`. Shown below the byline, in the language of the story.
   */
  published?: Day;
  /**
   * When it was last changed: `2026-03-02`.
   */
  modified?: Day;
  /**
   * Name of its author, for machines. The byline is for people.
   */
  author?: Plain;
  /**
   * Name of the site or paper, for machines.
   */
  publisher?: Plain;
  /**
   * Picture for shared links. Default: the first picture in the story.
   */
  image?: Media;
  /**
   * Side of the rail of dates in reading direction, or `none`. Default `start`.
   */
  layout?: 'start' | 'end' | 'none';
  /**
   * How dates are spread along the rail: by the `time` between them (default), or `even`.
   */
  scale?: 'time' | 'even';
  stage?: Stage;
  opening?: Opening;
  /**
   * The events, in the order in which they are told.
   */
  events: StoryEvent[];
  /**
   * Longer times that events fall into. They may overlap.
   */
  eras?: Era[];
  /**
   * Kinds of events, in the order in which a key would list them.
   */
  groups?: Group[];
  /**
   * What follows the events: closing figures, a last quotation.
   */
  closing?: Section[];
  ending?: Ending;
  /**
   * The small print: where it all comes from.
   */
  note?: Section;
}
export interface Emphasis {
  em: Inlines;
}
export interface Strong {
  strong: Inlines;
}
export interface Link {
  link: Inlines;
  href: Address;
}
/**
 * A line break.
 */
export interface Break {
  br: true;
}
/**
 * The title of a work.
 */
export interface Cite {
  cite: Inlines;
}
/**
 * A date in words, with the date that it means.
 */
export interface Time {
  time: Inlines;
  datetime: Plain;
}
/**
 * Words in another language.
 */
export interface Foreign {
  text: Inlines;
  lang: Language;
}
/**
 * A picture, film or sound; or a page about the event, shown as a link.
 */
export interface Media {
  /**
   * Address of the file, or of the page.
   */
  src: Address;
  /**
   * What it is. `video` and `audio` are files that a browser plays; a film on another site is a `link`. Default: told by the ending of the address.
   */
  kind?: 'image' | 'video' | 'audio' | 'link';
  /**
   * Whose page a `link` leads to: `YouTube`.
   */
  provider?: Plain;
  /**
   * Text of a `link`. Default: its provider or site.
   */
  title?: Plain;
  /**
   * What can be seen, for those who can't. Empty for what only decorates.
   */
  alt?: Plain;
  caption?: RichText;
  /**
   * Whose work it is.
   */
  credit?: RichText;
  /**
   * Page that a picture leads to.
   */
  link?: Address;
  /**
   * Width of the file in pixels; with the height it keeps the page from moving.
   */
  width?: number;
  /**
   * Height of the file in pixels.
   */
  height?: number;
  /**
   * A small picture of it, on your own site: the still of a film, the picture of a link.
   */
  thumbnail?: Address;
}
/**
 * What stays beside the words, or behind them, and changes as the reader goes on. Without a `graphic`, each event's first picture or film is on it while that event is the current one.
 */
export interface Stage {
  /**
   * Where it is: before the text in reading direction, after it (default `end`), or `behind` it.
   */
  side?: 'start' | 'end' | 'behind';
  /**
   * Where it is on a phone: at the `top` of the view (default), `behind` the text (default where it is there on all screens), or each picture in its event, `flow`.
   */
  narrow?: 'top' | 'behind' | 'flow';
  /**
   * How one picture comes in the place of another. Default `fade`.
   */
  transition?: 'fade' | 'wipe' | 'cut';
  /**
   * One picture or film for the whole story; those of the events then stay in their events.
   */
  graphic?: Media;
  /**
   * Name of the state that the graphic is in before the first event, on paper and without script. Default that of the first event, and on paper and without script that of the last.
   */
  scene?: Plain;
  /**
   * Whether what moves the graphic, a script of your page, follows each turn of the reader's wheel. Default false.
   */
  scrub?: boolean;
}
/**
 * What stands between the headline and the first event.
 */
export interface Opening {
  body?: Body;
  media?: Media[];
  background?: Background;
  cover?: Cover;
}
export interface ParagraphBlock {
  paragraph: RichText;
}
export interface HeadingBlock {
  heading: RichText;
}
export interface ListBlock {
  list: RichText[];
  /**
   * Whether the items are numbered. Default false.
   */
  ordered?: boolean;
}
export interface FigureBlock {
  figure: Figure;
}
/**
 * A number that counts up when the reader comes to it.
 */
export interface Figure {
  /**
   * The number itself: 1430000000.
   */
  value: number;
  /**
   * The number as it is to be read: `1.43 billion`. Default: as the language writes it.
   */
  text?: Plain;
  /**
   * What limits it, before the number: `more than`.
   */
  qualifier?: RichText;
  /**
   * The same after the number, as some languages have it: `多`.
   */
  qualifierAfter?: RichText;
  /**
   * What is counted, after the number.
   */
  unit?: RichText;
  /**
   * Where it comes from, and for when it holds.
   */
  source?: RichText;
  /**
   * Number to count from. Default 0; a number below 20 and a year stay still without it.
   */
  from?: number;
  /**
   * Draws its size to scale beside the story's other figures that show the same: as a `bar`, or as `dots` that each stand for the same round number.
   */
  show?: 'bar' | 'dots';
  /**
   * Name of the scale that it is drawn to; figures of the same name share it. Default: its unit.
   */
  scaleWith?: Plain;
  /**
   * Its number in your own list of facts, kept as `data-fact` for your checks.
   */
  fact?: Plain;
}
/**
 * Figures side by side, where there is room.
 */
export interface FiguresBlock {
  figures: Figure[];
}
export interface QuoteBlock {
  quote: Quote;
}
/**
 * Someone's words.
 */
export interface Quote {
  /**
   * The words, without quotation marks. In a string, an empty line starts a new paragraph.
   */
  quote: RichText;
  /**
   * Who said them, and what else a reader must know: where, when, translated.
   */
  speaker?: RichText;
  /**
   * Language of the words, where it is not the story's.
   */
  lang?: Language;
  /**
   * Page on which the words are found.
   */
  url?: Address;
  /**
   * Its number in your own list of facts, kept as `data-fact` for your checks.
   */
  fact?: Plain;
}
export interface MediaBlock {
  media: Media;
}
/**
 * What lies behind a title slide or event in TimelineJS3. A picture is shown above the text, as decoration; a colour is kept and not shown.
 */
export interface Background {
  src?: Address;
  alt?: Plain;
  color?: Color;
}
/**
 * What the headline stands on, in a page of its own: a picture or a colour from edge to edge. `{}` gives the headline a screen to itself.
 */
export interface Cover {
  /**
   * A picture. Darkened behind the words, which can be read on any.
   */
  media?: Media;
  /**
   * Colour, also until the picture has come. The words on it are black or white, whichever reads better.
   */
  color?: Color;
  /**
   * The `full` height of the screen (default), or as much as the words need.
   */
  height?: 'full' | 'normal';
  /**
   * Whether the headline shares the first screen with the graphic on the story's stage, in place of `media` and `color`. Default false.
   */
  stage?: boolean;
}
/**
 * One thing that happened.
 */
export interface StoryEvent {
  id?: Id;
  /**
   * When it happened. An event without a date keeps its place in the order.
   */
  date?: DateText;
  /**
   * Your own words for the date, shown in its place.
   */
  dateLabel?: RichText;
  /**
   * Where it happened.
   */
  place?: RichText;
  /**
   * `id` of one of the story's groups.
   */
  group?: string;
  heading?: RichText;
  body?: Body;
  /**
   * Shown between heading and body.
   */
  media?: Media[];
  /**
   * Shown after the body.
   */
  figures?: Figure[];
  /**
   * Shown after the figures.
   */
  quotes?: Quote[];
  /**
   * Where the event is taken from; links are welcome.
   */
  sources?: RichText[];
  background?: Background;
  /**
   * How much it matters: a `lead` has a larger heading and more room, a `brief` is one tight block. Default `normal`.
   */
  weight?: 'lead' | 'normal' | 'brief';
  /**
   * Where it is not the story's.
   */
  lang?: Language;
  /**
   * Its number in your own list of facts, kept as `data-fact` for your checks.
   */
  fact?: Plain;
  /**
   * Name of the state that the stage's graphic is in while this event is the current one.
   */
  scene?: Plain;
  /**
   * What the graphic shows then, for those who can't see it.
   */
  sceneAlt?: Plain;
  /**
   * How the event's own picture fills the stage: no wider than text, as wide as fits (default `wide`), or all of it, cut off at the edges (default behind the text).
   */
  sceneWidth?: 'column' | 'wide' | 'full';
  /**
   * A picture in the place of the stage's one graphic where that does not move: on paper, without script and with saved data.
   */
  still?: Media;
}
/**
 * A longer time; the first event within it names it.
 */
export interface Era {
  id?: Id;
  date: DateText;
  label: RichText;
  color?: Color;
}
/**
 * A kind of event.
 */
export interface Group {
  id: Id;
  label: RichText;
  /**
   * Colour of its label and of the dates of its events.
   */
  color?: Color;
}
/**
 * A part of the page after the events.
 */
export interface Section {
  heading?: RichText;
  body?: Body;
}
/**
 * What a reader may look for after a story, with headings in its language; after the closing sections.
 */
export interface Ending {
  /**
   * Links to more on the subject.
   */
  related?: Related[];
  /**
   * A list of texts; or `true` for the sources of all events, each once.
   */
  sources?: true | RichText[];
  /**
   * Who did what: `Maps: Jonas Klein`.
   */
  credits?: RichText[];
  /**
   * Whether the page has links to share it, and a button for the system's share sheet where the browser has one; it needs its `url`. Default false.
   */
  share?: boolean;
}
/**
 * A link to more on the subject.
 */
export interface Related {
  title: RichText;
  url: Address;
  /**
   * Where it leads, or when it was published.
   */
  note?: RichText;
}
