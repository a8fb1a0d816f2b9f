import {knownLanguage, type Language} from './language.js';

/** How the signs of a date are written around it, `#`. */
export interface DateSigns {
  about: string;
  since: string;
  until: string;
  before: string;
  after: string;
}

/** What a story says of itself, by language. In the signs of dates `#` is the date; in a century also `%`, in Roman. */
interface Words {
  signs: Omit<DateSigns, 'until'>;
  /** A decade by its first year, where the language has a name for it. */
  decade?: string;
  century?: string;
  /** Stands before the sources of an event. */
  source: string;
  /** What a reader is told where a story can't be fetched, and the link to try again. */
  failed: string;
  retry: string;
}

const WORDS: Record<Language, Words> = {
  ar: {
    signs: {about: 'نحو #', since: '# – الآن', before: '# أو قبله', after: '# أو بعده'},
    century: 'القرن #',
    source: 'المصدر',
    failed: 'تعذّر تحميل هذه القصة.',
    retry: 'إعادة المحاولة',
  },
  de: {
    signs: {about: 'ca. #', since: '# – heute', before: '# oder früher', after: '# oder später'},
    decade: '#er-Jahre',
    century: '#. Jahrhundert',
    source: 'Quelle',
    failed: 'Diese Geschichte konnte nicht geladen werden.',
    retry: 'Noch einmal versuchen',
  },
  en: {
    signs: {about: 'c. #', since: '# – present', before: '# or earlier', after: '# or later'},
    decade: '#s',
    century: '#',
    source: 'Source',
    failed: 'This story could not be loaded.',
    retry: 'Try again',
  },
  es: {
    signs: {about: 'c. #', since: '# – hoy', before: '# o antes', after: '# o después'},
    decade: 'años #',
    century: 'siglo %',
    source: 'Fuente',
    failed: 'No se ha podido cargar esta historia.',
    retry: 'Volver a intentarlo',
  },
  fa: {
    signs: {about: 'حدود #', since: '# – اکنون', before: '# یا پیش از آن', after: '# یا پس از آن'},
    source: 'منبع',
    failed: 'این روایت بارگیری نشد.',
    retry: 'تلاش دوباره',
  },
  fr: {
    signs: {about: 'v. #', since: '# – aujourd’hui', before: '# ou avant', after: '# ou après'},
    decade: 'années #',
    century: '%ᵉ siècle',
    source: 'Source',
    failed: 'Ce récit n’a pas pu être chargé.',
    retry: 'Réessayer',
  },
  he: {
    signs: {about: 'בערך #', since: '# – היום', before: '# או קודם לכן', after: '# או לאחר מכן'},
    century: 'המאה ה־#',
    source: 'מקור',
    failed: 'לא ניתן היה לטעון את הסיפור.',
    retry: 'ניסיון נוסף',
  },
  hi: {
    signs: {about: 'लगभग #', since: '# – अब तक', before: '# या उससे पहले', after: '# या उसके बाद'},
    century: '#वीं शताब्दी',
    source: 'स्रोत',
    failed: 'यह कहानी लोड नहीं हो सकी।',
    retry: 'फिर से कोशिश करें',
  },
  it: {
    signs: {about: 'ca. #', since: '# – oggi', before: '# o prima', after: '# o dopo'},
    decade: 'anni #',
    century: '% secolo',
    source: 'Fonte',
    failed: 'Non è stato possibile caricare questa storia.',
    retry: 'Riprova',
  },
  ja: {
    signs: {about: '#頃', since: '#～現在', before: '#以前', after: '#以降'},
    decade: '#年代',
    century: '#世紀',
    source: '出典',
    failed: 'この記事を読み込めませんでした。',
    retry: '再試行',
  },
  ko: {
    signs: {about: '# 경', since: '# ~ 현재', before: '# 또는 이전', after: '# 또는 이후'},
    decade: '#년대',
    century: '#세기',
    source: '출처',
    failed: '이 이야기를 불러오지 못했습니다.',
    retry: '다시 시도',
  },
  nl: {
    signs: {about: 'ca. #', since: '# – heden', before: '# of eerder', after: '# of later'},
    decade: 'jaren #',
    century: '#e eeuw',
    source: 'Bron',
    failed: 'Dit verhaal kon niet worden geladen.',
    retry: 'Opnieuw proberen',
  },
  pt: {
    signs: {about: 'c. #', since: '# – hoje', before: '# ou antes', after: '# ou depois'},
    decade: 'anos #',
    century: 'século %',
    source: 'Fonte',
    failed: 'Não foi possível carregar esta história.',
    retry: 'Tentar novamente',
  },
  ru: {
    signs: {about: 'ок. #', since: '# – настоящее время', before: '# или раньше', after: '# или позже'},
    decade: '#-е годы',
    century: '% век',
    source: 'Источник',
    failed: 'Не удалось загрузить эту историю.',
    retry: 'Повторить попытку',
  },
  zh: {
    signs: {about: '约#', since: '#至今', before: '#或更早', after: '#或更晚'},
    decade: '#年代',
    century: '#世纪',
    source: '来源',
    failed: '未能加载此报道。',
    retry: '重试',
  },
};

/** Is the same in all of them. */
const UNTIL = '– #';

/** The words for a language tag such as `zh-Hans`; English for a language that is not in the table. */
export function wordsFor(tag: string | undefined): Words & {lang: Language; signs: DateSigns} {
  const lang = knownLanguage(tag);
  const words = WORDS[lang];
  return {lang, ...words, signs: {until: UNTIL, ...words.signs}};
}
