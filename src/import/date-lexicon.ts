import {rareNames} from '../format/rare-dates.js';
import {toAscii} from '../format/digits.js';
import {wordsFor} from '../languages/story-words.js';
import {agesOf, type Ages} from './ages.js';
import {calendarOf, hasGregorianMonths, monthKey} from './calendars.js';

/** What a word may mean in a date. Some mean two things: "mar" is March and, in Italian, Tuesday. */
export interface Word {
  /** A month, by its number or its key in `calendars.ts`, and the calendar where it is not one of the Gregorian months. */
  month?: {key: string; calendar?: string};
  /** From Sunday, 0. */
  weekday?: number;
  /** 21 to 24 a season, 33 to 36 a quarter, as in EDTF. */
  season?: number;
  era?: 'before' | 'after';
  calendar?: string;
  /** A reign of Japan: the year that is its first, and how many it has. */
  reign?: readonly [first: number, years: number];
  unit?: 'year' | 'month' | 'day';
  half?: 'am' | 'pm';
  part?: 'early' | 'mid' | 'late' | 'first half' | 'second half';
  about?: true;
  before?: true;
  after?: true;
  since?: true;
  until?: true;
  /** Stands before or behind the two ends of a span in which it happened. */
  between?: true;
  /** Stands between those ends. */
  and?: true;
  /** As the end of a range: nobody knows. */
  unknown?: true;
  /** As the end of a range: it goes on. */
  present?: true;
  /** The same with its dash: 至今. */
  ongoing?: true;
  /** Stands before the first end of a range. */
  start?: true;
  /** Stands between the ends of a range. */
  to?: true;
  decade?: true;
  century?: true;
  /** Means nothing: "of", "um". */
  filler?: true;
}

export interface Lexicon {
  words: ReadonlyMap<string, Word>;
  ages: readonly Ages[];
  /** In letters: the longest word. */
  longest: number;
}

/** Words beside those that Intl and the words of a story give, of all languages; in the form that `plainText` makes. */
const WORDS: readonly [words: string, meaning: Word][] = [
  [
    'circa|approximately|approx|around|about|ca|cca|c|um|vers|hacia|около|约|約|大约|ungefähr|etwa|rond|circa il',
    {about: true},
  ],
  [
    'verso il|por volta de|cerca de|alrededor de|environ|aproximadamente|ごろ|頃|ころ|左右|전후|경|약|方',
    {about: true},
  ],
  ['before|by|vor|avant|antes de|prima del|voor|раньше|до|以前|之前|이전|قبل|לפני|पहले', {before: true}],
  ['after|nach|après|después de|dopo il|depois de|na|после|以后|以後|之后|이후|بعد|אחרי', {after: true}],
  ['since|seit|depuis|desde|dal|sinds|с|from|ab|自|منذ|از|מאז', {since: true}],
  ['from|von|vom|de|du|desde|del|dal|dalla|с|van|من|از|自|от|since', {start: true}],
  ["until|till|up to|bis|jusqu'en|jusqu'à|hasta|fino al|tot|até|直到|まで|까지|حتى", {until: true}],
  [
    "present|today|now|ongoing|heute|aujourd'hui|hoy|oggi|hoje|heden|nu|сегодня|н в|现在|今|現在|현재|الآن|היום",
    {present: true},
  ],
  ['至今', {ongoing: true}],
  ['onwards|onward|on|and later|ff', {since: true}],
  ['between|zwischen|entre|tra|fra|tussen|между|بين|بین|בין|之间|之間|间|間|の間|사이|के बीच|बीच', {between: true}],
  ['and|und|et|y|e|ed|en|и|و|ו|ל|和|与|與|과|와|और', {and: true}],
  [
    'unknown|unbekannt|inconnu|inconnue|desconocido|sconosciuto|desconhecido|onbekend|неизвестно|不明|未知|미상',
    {unknown: true},
  ],
  [
    "to|through|bis|bis zum|bis zu|au|al|a|à|до|по|tot|t/m|hasta|até|jusqu'à|jusqu'au|fino al|إلى|الى|حتى|تا|עד|से|到|至|から",
    {to: true},
  ],
  [
    "the|of|de|del|della|dell'|du|des|la|le|les|l'|el|los|las|il|lo|d'|der|die|das|den|dem|am|im|in|en|no|na",
    {filler: true},
  ],
  [
    "an|on|at|à|a|alle|ore|às|as|do|da|dos|um|uhr|o'clock|год|года|году|годы|гг|г|op|het|om|kl|year|anno|an|año|ano",
    {filler: true},
  ],
  ['سنة|عام|عامي|שנת|ב|בשנת|ปี|सन्|सन|से|में|को|の|에|时|點|点', {filler: true}],
  [
    'early|anfang|début|debut|début de|principios de|inicios de|inizio|início de|начало|начале|в начале|begin|初|初期|初頭|초',
    {part: 'early'},
  ],
  [
    'mid|mid-|middle of|mitte|mi-|milieu|mediados de|metà|meados de|середина|середине|midden|medio|中期|中頃|중반',
    {part: 'mid'},
  ],
  [
    'late|end of|the end of|ende|fin|fin de|finales de|fines de|fine|finais de|fim de|конец|конце|eind|末|末期|말',
    {part: 'late'},
  ],
  ['beginning of|the beginning of|start of', {part: 'early'}],
  [
    'first half of|the first half of|first half|h1|1 halbjahr|上半年|première moitié|primera mitad|первая половина',
    {part: 'first half'},
  ],
  [
    'second half of|the second half of|second half|h2|2 halbjahr|下半年|seconde moitié|segunda mitad|вторая половина',
    {part: 'second half'},
  ],
  ["'s|s|er|er jahre|er-jahre|erjahre|ies|年代|년대|-е|-е годы|-х|-х годов|-ые", {decade: true}],
  ['années|années de|años|los años|anni|gli anni|anos|jaren|de jaren|دهه|دههٔ|שנות ה-|שנות ה', {decade: true}],
  [
    'century|centuries|cent|c|s|jahrhundert|jahrhunderts|jh|jhdt|jhd|jhs|siècle|siècles|siecle|siglo|siglos|secolo|sec|secoli',
    {century: true},
  ],
  [
    'século|séculos|séc|eeuw|век|века|веке|в|вв|столетие|世纪|世紀|세기|القرن|قرن|המאה|המאה ה-|שתאבדי|सदी|शताब्दी|वीं शताब्दी|वीं सदी',
    {century: true},
  ],
  [
    'bc|b c|bce|b c e|before christ|before the common era|v chr|v u z|v d z|av j-c|av jc|avant j-c|avant j.-c.|av. j.-c.|avant jésus-christ|avant notre ère',
    {era: 'before'},
  ],
  [
    'a c|ac|a e c|a de c|a n e|до н э|до нашей эры|до р х|公元前|西元前|紀元前|前|기원전|ق م|ق م م|קודם לספירה|לפנה"ס|לפני הספירה',
    {era: 'before'},
  ],
  [
    'ad|a d|ce|c e|anno domini|common era|n chr|n u z|u z|ap j-c|ap jc|après j-c|après j.-c.|ap. j.-c.|de notre ère|d c|d de c|e c|н э|нашей эры',
    {era: 'after'},
  ],
  ['公元|西元|紀元|西暦|서기|لספירה|לספירה|ميلادي|ميلادية|میلادی|م|ค ศ|คศ', {era: 'after'}],
  ['พ ศ|พศ|be|b e', {calendar: 'buddhist'}],
  ['ه ش|هجری شمسی|شمسی|خورشیدی|ه ش |sh|ap', {calendar: 'persian'}],
  ['ه ق|هجری قمری|قمری|هـ|ه|هجري|هجرية|هجريا|ah|a h', {calendar: 'islamic-umalqura'}],
  ['民国|民國|中華民國|中华民国', {calendar: 'roc'}],
  ['明治', {reign: [1868, 45]}],
  ['大正', {reign: [1912, 15]}],
  ['昭和', {reign: [1926, 64]}],
  ['平成', {reign: [1989, 31]}],
  ['令和', {reign: [2019, Infinity]}],
  ['年|년|元年', {unit: 'year'}],
  ['月|월', {unit: 'month'}],
  ['日|일|號|号', {unit: 'day'}],
  ['am|a m|午前|上午|오전|ص|पूर्वाह्न', {half: 'am'}],
  ['pm|p m|午後|下午|오후|م|अपराह्न', {half: 'pm'}],
  ['sept', {month: {key: '9'}}],
  ['spring|frühjahr|voorjaar|春|春天|весны|весной', {season: 21}],
  ['summer|夏|夏天|лета|летом|गर्मी', {season: 22}],
  ['autumn|fall|najaar|秋|秋天|осени|осенью|पतझड़', {season: 23}],
  ['winter|冬|冬天|зимы|зимой|सर्दी', {season: 24}],
  [
    'q1|1q|first quarter|quarter 1|premier trimestre|primer trimestre|primo trimestre|primeiro trimestre|第一季度|一季度',
    {season: 33},
  ],
  [
    'q2|2q|second quarter|quarter 2|deuxième trimestre|segundo trimestre|secondo trimestre|第二季度|二季度',
    {season: 34},
  ],
  [
    'q3|3q|third quarter|quarter 3|troisième trimestre|tercer trimestre|terzo trimestre|terceiro trimestre|第三季度|三季度',
    {season: 35},
  ],
  [
    'q4|4q|fourth quarter|quarter 4|quatrième trimestre|cuarto trimestre|quarto trimestre|第四季度|四季度',
    {season: 36},
  ],
  ['i квартал|1 квартал', {season: 33}],
  ['ii квартал|2 квартал', {season: 34}],
  ['iii квартал|3 квартал', {season: 35}],
  ['iv квартал|4 квартал', {season: 36}],
];

/** A number in Chinese letters before what it counts, or a year in them before a dash. */
const HAN_NUMBER =
  /[〇○零一二三四五六七八九十百千]+(?=\s?(?:年|月|日|號|号|世紀|世纪|時|时|點|点))|[〇○零一二三四五六七八九]{4}(?=\s?[-–—~至到])/gu;
const HAN_DIGITS = '〇一二三四五六七八九';
const HAN_UNITS: Readonly<Record<string, number>> = {十: 10, 百: 100, 千: 1000};

/** 二〇〇四 is 2004, 二千零四 too, 十二 is 12; nothing for what is not a number. */
function hanNumber(written: string): number | undefined {
  const letters = written.replaceAll(/[○零]/g, '〇');
  if (!/[十百千]/.test(letters)) return Number(Array.from(letters, (letter) => HAN_DIGITS.indexOf(letter)).join(''));
  if (!/^(?:.?千〇?)?(?:.?百〇?)?(?:.?十)?[^〇]?$/u.test(letters)) return undefined;
  let sum = 0;
  let digit: number | undefined;
  for (const letter of letters) {
    const unit = HAN_UNITS[letter];
    if (unit !== undefined) {
      sum += (digit ?? 1) * unit;
      digit = undefined;
    } else digit = letter === '〇' ? undefined : HAN_DIGITS.indexOf(letter);
  }
  return sum + (digit ?? 0);
}

/** Digits of any script as those of ASCII; small letters; dashes, marks and spaces of one kind; no dots after letters. */
export function plainText(text: string): string {
  return toAscii(text.normalize('NFKC'))
    .replaceAll(/[\u200b-\u200f\u202a-\u202e\u2066-\u2069\u0640\u0970\ufeff]/g, '')
    .toLowerCase()
    .replaceAll(/[‐‑‒−\u05be]/g, '-')
    .replaceAll(/[〜∼]/g, '~')
    .replaceAll(/[’‘ʼ\u05f3`´]/g, "'")
    .replaceAll(/[“”\u05f4]/g, '"')
    .replaceAll('٫', '.')
    .replaceAll('٬', ',')
    .replaceAll(/(?<=[\p{L}\p{M}])\./gu, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim()
    .replace(/(?<=\d)\.$/, '')
    .replaceAll(HAN_NUMBER, (letters) => `${hanNumber(letters) ?? letters}`);
}

const lexicons = new Map<string, Lexicon>();

/** The words of dates in a language, in English, and in what is written alike everywhere. */
export function lexiconFor(lang: string | undefined): Lexicon {
  const name = lang ?? 'en';
  const found = lexicons.get(name) ?? makeLexicon(name);
  lexicons.set(name, found);
  return found;
}

function makeLexicon(lang: string): Lexicon {
  const words = new Map<string, Word>();
  const add = (text: string, meaning: Word) => {
    const plain = plainText(text);
    for (const word of new Set([plain, plain.replaceAll(' ', '')]))
      if (word !== '') words.set(word, {...words.get(word), ...meaning});
  };
  for (const language of new Set(['en', lang])) {
    addLiterals(language, add);
    addSigns(language, add);
  }
  for (const [list, meaning] of WORDS) for (const word of list.split('|')) add(word, meaning);
  for (const language of new Set(['en', lang])) {
    addNames(language, add);
    addEras(language, add);
    addSeasons(language, add);
  }
  const ages = [...new Set(['en', lang])].map((language) => agesOf(language, plainText));
  return {words, ages, longest: Math.max(...[...words.keys()].map(({length}) => length))};
}

type Add = (text: string, meaning: Word) => void;

/** What Intl writes between the pieces of a date, such as "um". */
function addLiterals(lang: string, add: Add): void {
  for (const month of ['long', 'short'] as const) {
    for (const options of [
      {month, day: 'numeric', hour: 'numeric', minute: '2-digit', second: '2-digit'},
      {month},
      {},
    ] as const) {
      const format = new Intl.DateTimeFormat(lang, {timeZone: 'UTC', year: 'numeric', ...options});
      for (const {type, value} of format.formatToParts(0))
        if (type === 'literal')
          for (const word of value.split(/[^\p{L}\p{M}]+/u))
            if (!/^[年月日년월일]?$/u.test(word)) add(word, {filler: true});
    }
  }
}

/** Months and days of the week in full and short, and the halves of the day. */
function addNames(lang: string, add: Add): void {
  const own = calendarOf(lang);
  const second = /^he\b/.test(lang) ? 'hebrew' : own;
  for (const calendar of new Set(['gregory', ...(hasGregorianMonths(second) ? [] : [second])])) {
    for (const month of ['long', 'short'] as const) {
      for (const more of [{}, {day: 'numeric'}, {year: 'numeric'}, {day: 'numeric', year: 'numeric'}] as const) {
        const format = new Intl.DateTimeFormat(lang, {timeZone: 'UTC', calendar, month, ...more});
        for (const date of monthDays(calendar)) {
          const name = format.formatToParts(date).find(({type}) => type === 'month')?.value ?? '';
          if (/\d/.test(plainText(name))) continue;
          const key = monthKey(calendar, date);
          add(name, {month: {key, ...(calendar !== 'gregory' && {calendar})}});
        }
      }
    }
  }
  for (const weekday of ['long', 'short'] as const) {
    const format = new Intl.DateTimeFormat(lang, {timeZone: 'UTC', weekday});
    for (let day = 0; day < 7; day++) add(format.format(Date.UTC(2006, 0, 1 + day)), {weekday: day});
  }
  for (const half of ['am', 'pm'] as const) {
    const format = new Intl.DateTimeFormat(lang, {timeZone: 'UTC', hour: 'numeric', hour12: true});
    const {value} =
      format.formatToParts(half === 'am' ? 3_600_000 : 46_800_000).find(({type}) => type === 'dayPeriod') ?? {};
    if (value) add(value, {half});
  }
}

/** A day in each month; of a calendar with leap months, in each month of some years. */
function monthDays(calendar: string): Date[] {
  return Array.from({length: calendar === 'gregory' ? 12 : 60}, (_, index) => new Date(Date.UTC(2001, index, 15)));
}

function addEras(lang: string, add: Add): void {
  for (const era of ['long', 'short'] as const) {
    for (const calendar of new Set(['gregory', calendarOf(lang)])) {
      const format = new Intl.DateTimeFormat(lang, {timeZone: 'UTC', calendar, year: 'numeric', era});
      const name = (year: number) =>
        format.formatToParts(new Date(Date.UTC(year, 5, 1))).find(({type}) => type === 'era')?.value ?? '';
      if (calendar === 'gregory') {
        add(name(-331), {era: 'before'});
        add(name(2001), {era: 'after'});
      } else if (calendar !== 'japanese') add(name(2001), {calendar});
    }
  }
  const {common} = rareNames(lang);
  if (common) {
    add(common[0], {era: 'before'});
    add(common[1], {era: 'after'});
  }
}

function addSeasons(lang: string, add: Add): void {
  const {seasons, quarters} = rareNames(lang);
  seasons.forEach((name, index) => add(name, {season: 21 + index}));
  for (const names of quarters)
    for (let index = 0; index < 4; index++)
      add((names[index] ?? names[0]!).replace('#', `${index + 1}`), {season: 33 + index});
}

/** The words that a story itself writes around a date. */
function addSigns(lang: string, add: Add): void {
  const {signs, decade, century} = wordsFor(lang);
  const word = (sign: string) => sign.replaceAll(/[#%–~～]/g, ' ').replaceAll(/^[\s.]+|\s+$/g, '');
  add(word(signs.about), {about: true});
  add(word(signs.since), signs.since.includes('至') ? {ongoing: true} : {present: true});
  add(word(signs.before), {before: true});
  add(word(signs.after), {after: true});
  if (decade) add(word(decade), {decade: true});
  if (century) add(word(century), {century: true});
}
