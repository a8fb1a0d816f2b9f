import type {DateSigns} from '../format/dates.js';

/** What a story says of itself, by language. In the signs of dates `#` is the date; in a century also `%`, in Roman. */
interface Words {
  /** The language that they are in. */
  lang: string;
  signs: DateSigns;
  /** A decade by its first year, where the language has a name for it. */
  decade?: string;
  century?: string;
  /** Stands before the sources of an event. */
  source: string;
  /** What a reader is told where a story can't be fetched, and the link to try again. */
  failed: string;
  retry: string;
}

type Row = readonly [
  about: string,
  since: string,
  before: string,
  after: string,
  decade: string,
  century: string,
  source: string,
  failed: string,
  retry: string,
];

const ROWS: Record<string, Row> = {
  ar: [
    'نحو #',
    '# – الآن',
    '# أو قبله',
    '# أو بعده',
    '',
    'القرن #',
    'المصدر',
    'تعذّر تحميل هذه القصة.',
    'إعادة المحاولة',
  ],
  de: [
    'ca. #',
    '# – heute',
    '# oder früher',
    '# oder später',
    '#er-Jahre',
    '#. Jahrhundert',
    'Quelle',
    'Diese Geschichte konnte nicht geladen werden.',
    'Noch einmal versuchen',
  ],
  en: [
    'c. #',
    '# – present',
    '# or earlier',
    '# or later',
    '#s',
    '#',
    'Source',
    'This story could not be loaded.',
    'Try again',
  ],
  es: [
    'c. #',
    '# – hoy',
    '# o antes',
    '# o después',
    'años #',
    'siglo %',
    'Fuente',
    'No se ha podido cargar esta historia.',
    'Volver a intentarlo',
  ],
  fa: [
    'حدود #',
    '# – اکنون',
    '# یا پیش از آن',
    '# یا پس از آن',
    '',
    '',
    'منبع',
    'این روایت بارگیری نشد.',
    'تلاش دوباره',
  ],
  fr: [
    'v. #',
    '# – aujourd’hui',
    '# ou avant',
    '# ou après',
    'années #',
    '%ᵉ siècle',
    'Source',
    'Ce récit n’a pas pu être chargé.',
    'Réessayer',
  ],
  he: [
    'בערך #',
    '# – היום',
    '# או קודם לכן',
    '# או לאחר מכן',
    '',
    'המאה ה־#',
    'מקור',
    'לא ניתן היה לטעון את הסיפור.',
    'ניסיון נוסף',
  ],
  hi: [
    'लगभग #',
    '# – अब तक',
    '# या उससे पहले',
    '# या उसके बाद',
    '',
    '#वीं शताब्दी',
    'स्रोत',
    'यह कहानी लोड नहीं हो सकी।',
    'फिर से कोशिश करें',
  ],
  it: [
    'ca. #',
    '# – oggi',
    '# o prima',
    '# o dopo',
    'anni #',
    '% secolo',
    'Fonte',
    'Non è stato possibile caricare questa storia.',
    'Riprova',
  ],
  ja: ['#頃', '#～現在', '#以前', '#以降', '#年代', '#世紀', '出典', 'この記事を読み込めませんでした。', '再試行'],
  ko: [
    '# 경',
    '# ~ 현재',
    '# 또는 이전',
    '# 또는 이후',
    '#년대',
    '#세기',
    '출처',
    '이 이야기를 불러오지 못했습니다.',
    '다시 시도',
  ],
  nl: [
    'ca. #',
    '# – heden',
    '# of eerder',
    '# of later',
    'jaren #',
    '#e eeuw',
    'Bron',
    'Dit verhaal kon niet worden geladen.',
    'Opnieuw proberen',
  ],
  pt: [
    'c. #',
    '# – hoje',
    '# ou antes',
    '# ou depois',
    'anos #',
    'século %',
    'Fonte',
    'Não foi possível carregar esta história.',
    'Tentar novamente',
  ],
  ru: [
    'ок. #',
    '# – настоящее время',
    '# или раньше',
    '# или позже',
    '#-е годы',
    '% век',
    'Источник',
    'Не удалось загрузить эту историю.',
    'Повторить попытку',
  ],
  zh: ['约#', '#至今', '#或更早', '#或更晚', '#年代', '#世纪', '来源', '未能加载此报道。', '重试'],
};

/** The words for a language tag such as `zh-Hans`; English for a language that is not in the table. */
export function wordsFor(language: string | undefined): Words {
  const primary = (language ?? 'en').split('-')[0]!.toLowerCase();
  const lang = Object.hasOwn(ROWS, primary) ? primary : 'en';
  const [about, since, before, after, decade, century, source, failed, retry] = ROWS[lang]!;
  return {
    lang,
    signs: {about, since, until: '– #', before, after},
    ...(decade && {decade}),
    ...(century && {century}),
    source,
    failed,
    retry,
  };
}
