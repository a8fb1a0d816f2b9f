import {knownLanguage, primaryLanguage, type Language} from './language.js';

/** What a story's page says of itself, by language. */
interface Words {
  /** The link from the headline on a full screen to the first event. */
  begin: string;
}

const WORDS: Record<Language, Words> = {
  ar: {begin: 'ابدأ القراءة'},
  de: {begin: 'Geschichte lesen'},
  en: {begin: 'Read the story'},
  es: {begin: 'Leer la historia'},
  fa: {begin: 'خواندن روایت'},
  fr: {begin: 'Lire le récit'},
  he: {begin: 'לקריאת הסיפור'},
  hi: {begin: 'कहानी पढ़ें'},
  it: {begin: 'Leggi la storia'},
  ja: {begin: '記事を読む'},
  ko: {begin: '이야기 읽기'},
  nl: {begin: 'Lees het verhaal'},
  pt: {begin: 'Ler a história'},
  ru: {begin: 'Читать историю'},
  zh: {begin: '阅读报道'},
};

/** The words for a language tag such as `zh-Hans`; English, with its `lang`, for a language that is not in the table. */
export function pageWords(tag: string | undefined): Words & {lang?: Language} {
  const lang = knownLanguage(tag);
  return {...WORDS[lang], ...(lang !== primaryLanguage(tag) && {lang})};
}
