import {knownLanguage, type Language} from './language.js';

/** What the rail and the skip link are called. A story's own `rail-label` and `skip-label` win. */
interface RailWords {
  rail: string;
  skip: string;
}

const WORDS: Record<Language, RailWords> = {
  ar: {rail: 'الخط الزمني', skip: 'تخطي الخط الزمني'},
  de: {rail: 'Zeitleiste', skip: 'Zeitleiste überspringen'},
  en: {rail: 'Timeline', skip: 'Skip the timeline'},
  es: {rail: 'Cronología', skip: 'Saltar la cronología'},
  fa: {rail: 'گاه‌شمار', skip: 'رد شدن از گاه‌شمار'},
  fr: {rail: 'Chronologie', skip: 'Passer la chronologie'},
  he: {rail: 'ציר הזמן', skip: 'דילוג על ציר הזמן'},
  hi: {rail: 'समयरेखा', skip: 'समयरेखा छोड़ें'},
  it: {rail: 'Cronologia', skip: 'Salta la cronologia'},
  ja: {rail: '年表', skip: '年表をスキップ'},
  ko: {rail: '연표', skip: '연표 건너뛰기'},
  nl: {rail: 'Tijdlijn', skip: 'Tijdlijn overslaan'},
  pt: {rail: 'Linha do tempo', skip: 'Pular a linha do tempo'},
  ru: {rail: 'Хронология', skip: 'Пропустить хронологию'},
  zh: {rail: '时间线', skip: '跳过时间线'},
};

/** The words for a language tag such as `zh-Hans`; English for a language that is not in the table. */
export function railWords(tag: string | undefined): RailWords {
  return WORDS[knownLanguage(tag)];
}
