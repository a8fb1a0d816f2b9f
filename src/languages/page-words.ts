import {knownLanguage, primaryLanguage, type Language} from './language.js';

/** What a story's page says of itself, by language. */
interface Words {
  /** The link from the headline on a full screen to the first event. */
  begin: string;
  /** Headings of what follows the story. */
  sources: string;
  credits: string;
  related: string;
  share: string;
  /** The link that opens a letter with the story's address. */
  mail: string;
  /** The button that opens the system's share sheet, after the links. */
  app: string;
}

const WORDS: Record<Language, Words> = {
  ar: {
    begin: 'ابدأ القراءة',
    sources: 'المصادر',
    credits: 'فريق العمل',
    related: 'مواضيع ذات صلة',
    share: 'مشاركة',
    mail: 'بالبريد الإلكتروني',
    app: 'تطبيق آخر',
  },
  de: {
    begin: 'Geschichte lesen',
    sources: 'Quellen',
    credits: 'Mitarbeit',
    related: 'Mehr zum Thema',
    share: 'Teilen',
    mail: 'Per E-Mail',
    app: 'Andere App',
  },
  en: {
    begin: 'Read the story',
    sources: 'Sources',
    credits: 'Credits',
    related: 'Related',
    share: 'Share',
    mail: 'By e-mail',
    app: 'Another app',
  },
  es: {
    begin: 'Leer la historia',
    sources: 'Fuentes',
    credits: 'Créditos',
    related: 'Más sobre el tema',
    share: 'Compartir',
    mail: 'Por correo electrónico',
    app: 'Otra aplicación',
  },
  fa: {
    begin: 'خواندن روایت',
    sources: 'منابع',
    credits: 'دست‌اندرکاران',
    related: 'مطالب مرتبط',
    share: 'هم‌رسانی',
    mail: 'با ایمیل',
    app: 'برنامهٔ دیگر',
  },
  fr: {
    begin: 'Lire le récit',
    sources: 'Sources',
    credits: 'Crédits',
    related: 'À lire aussi',
    share: 'Partager',
    mail: 'Par e-mail',
    app: 'Autre application',
  },
  he: {
    begin: 'לקריאת הסיפור',
    sources: 'מקורות',
    credits: 'קרדיטים',
    related: 'עוד בנושא',
    share: 'שיתוף',
    mail: 'בדוא״ל',
    app: 'אפליקציה אחרת',
  },
  hi: {
    begin: 'कहानी पढ़ें',
    sources: 'स्रोत',
    credits: 'श्रेय',
    related: 'संबंधित लेख',
    share: 'साझा करें',
    mail: 'ईमेल से',
    app: 'कोई और ऐप',
  },
  it: {
    begin: 'Leggi la storia',
    sources: 'Fonti',
    credits: 'Crediti',
    related: 'Per approfondire',
    share: 'Condividi',
    mail: 'Via e-mail',
    app: 'Altra app',
  },
  ja: {
    begin: '記事を読む',
    sources: '出典',
    credits: '制作',
    related: '関連記事',
    share: '共有',
    mail: 'メールで送る',
    app: 'その他のアプリ',
  },
  ko: {
    begin: '이야기 읽기',
    sources: '출처',
    credits: '제작',
    related: '관련 기사',
    share: '공유',
    mail: '이메일로 보내기',
    app: '다른 앱',
  },
  nl: {
    begin: 'Lees het verhaal',
    sources: 'Bronnen',
    credits: 'Colofon',
    related: 'Meer over dit onderwerp',
    share: 'Delen',
    mail: 'Per e-mail',
    app: 'Andere app',
  },
  pt: {
    begin: 'Ler a história',
    sources: 'Fontes',
    credits: 'Créditos',
    related: 'Mais sobre o tema',
    share: 'Partilhar',
    mail: 'Por e-mail',
    app: 'Outra aplicação',
  },
  ru: {
    begin: 'Читать историю',
    sources: 'Источники',
    credits: 'Авторы',
    related: 'Ещё по теме',
    share: 'Поделиться',
    mail: 'По электронной почте',
    app: 'Другое приложение',
  },
  zh: {
    begin: '阅读报道',
    sources: '来源',
    credits: '制作人员',
    related: '相关报道',
    share: '分享',
    mail: '通过电子邮件',
    app: '其他应用',
  },
};

/** The words for a language tag such as `zh-Hans`; English, with its `lang`, for a language that is not in the table. */
export function pageWords(tag: string | undefined): Words & {lang?: Language} {
  const lang = knownLanguage(tag);
  return {...WORDS[lang], ...(lang !== primaryLanguage(tag) && {lang})};
}
