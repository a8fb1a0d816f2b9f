/** What the rail and the skip link are called, by language. A story's own `rail-label` and `skip-label` win. */
const LABELS: Record<string, readonly [rail: string, skip: string]> = {
  ar: ['الخط الزمني', 'تخطي الخط الزمني'],
  de: ['Zeitleiste', 'Zeitleiste überspringen'],
  en: ['Timeline', 'Skip the timeline'],
  es: ['Cronología', 'Saltar la cronología'],
  fa: ['گاه‌شمار', 'رد شدن از گاه‌شمار'],
  fr: ['Chronologie', 'Passer la chronologie'],
  he: ['ציר הזמן', 'דילוג על ציר הזמן'],
  hi: ['समयरेखा', 'समयरेखा छोड़ें'],
  it: ['Cronologia', 'Salta la cronologia'],
  ja: ['年表', '年表をスキップ'],
  ko: ['연표', '연표 건너뛰기'],
  nl: ['Tijdlijn', 'Tijdlijn overslaan'],
  pt: ['Linha do tempo', 'Pular a linha do tempo'],
  ru: ['Хронология', 'Пропустить хронологию'],
  zh: ['时间线', '跳过时间线'],
};

/** The labels for a language tag such as `zh-Hans`; English for a language that is not in the table. */
export function railLabels(language: string | undefined): {rail: string; skip: string} {
  const [rail, skip] = LABELS[(language ?? 'en').split('-')[0]!.toLowerCase()] ?? LABELS.en!;
  return {rail, skip};
}
