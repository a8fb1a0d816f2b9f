import {directionOf} from './direction.js';
import {knownLanguage, type Language} from './language.js';

/** The ways in which a story can be embedded. */
export type SnippetId = 'address' | 'text' | 'frame' | 'host' | 'element' | 'shortcode' | 'marks' | 'elements';

/** What the "Share or embed" control and embed.txt say, in one language. */
export interface ShareWords {
  /** The language that they are in. */
  lang: Language;
  dir: 'ltr' | 'rtl';
  /** Name of the control. */
  share: string;
  /** What to do with what is below. */
  choose: string;
  /** The link to the text with all snippets. */
  all: string;
  /** Title and note of each snippet. */
  snippets: Record<SnippetId, readonly [title: string, note: string]>;
}

const WORDS: Record<Language, Omit<ShareWords, 'lang' | 'dir'>> = {
  ar: {
    share: 'مشاركة أو تضمين',
    choose: 'اختر أول ما تقبله صفحتك.',
    all: 'جميعها كنص',
    snippets: {
      address: ['العنوان', 'إذا أُلصق في سطر مستقل، جعل منه WordPress وغيره ممن يعرف oEmbed إطارًا.'],
      text: ['النص كاملًا', 'HTML بسيط يُبقيه كل نظام لإدارة المحتوى: اقتباس للقصة كاملة، ورابط.'],
      frame: ['إطار', 'بارتفاع ثابت، وتُمرَّر القصة داخله. لكل نظام يقبل iframe.'],
      host: ['إطار بارتفاع القصة', 'تُمرَّر القصة مع صفحتك. البرنامج النصي واحد مهما كان عدد القصص في الصفحة.'],
      element: [
        'مثله بعنصر',
        'من دون برامج نصية، أو في خلاصة، أو ما دام الوصول إلى القصة متعذرًا، يرى القراء ما بداخله.',
      ],
      shortcode: ['WordPress مع إضافة Unspool', 'أو أدرج كتلة "Unspool story" وأعطها العنوان.'],
      marks: [
        'في الصفحة نفسها، لنظام يحذف الوسوم غير المعروفة',
        'HTML بسيط يصنع منه البرنامج النصي عناصر القصة. يأخذ خط صفحتك وألوانها.',
      ],
      elements: [
        'في الصفحة نفسها',
        'عناصر القصة ذاتها. تأخذ خط صفحتك وألوانها. والأفضل أن تكون ورقة الأنماط في رأس الصفحة.',
      ],
    },
  },
  de: {
    share: 'Teilen oder einbetten',
    choose: 'Nehmen Sie das Erste, das Ihre Seite zulässt.',
    all: 'Alle als Text',
    snippets: {
      address: [
        'Die Adresse',
        'Auf einer eigenen Zeile machen WordPress und andere, die oEmbed kennen, einen Rahmen daraus.',
      ],
      text: ['Der ganze Text', 'Einfaches HTML, das jedes CMS behält: ein Zitat der ganzen Geschichte und ein Link.'],
      frame: ['Ein Rahmen', 'Mit fester Höhe; die Geschichte scrollt darin. Für jedes CMS, das einen iframe zulässt.'],
      host: [
        'Ein Rahmen in eigener Höhe',
        'Die Geschichte scrollt mit Ihrer Seite. Das Skript ist dasselbe für beliebig viele Geschichten auf einer Seite.',
      ],
      element: [
        'Dasselbe als Element',
        'Ohne Skript, in einem Feed oder solange die Geschichte nicht erreichbar ist, steht da, was darin ist.',
      ],
      shortcode: [
        'WordPress mit dem Plugin Unspool',
        'Oder setzen Sie den Block „Unspool story“ und geben Sie ihm die Adresse.',
      ],
      marks: [
        'In der Seite selbst, für ein CMS, das unbekannte Tags entfernt',
        'Einfaches HTML, aus dem das Skript die Elemente der Geschichte macht. Es übernimmt Schrift und Farben Ihrer Seite.',
      ],
      elements: [
        'In der Seite selbst',
        'Die Elemente der Geschichte. Sie übernehmen Schrift und Farben Ihrer Seite. Besser mit dem Stylesheet im head.',
      ],
    },
  },
  en: {
    share: 'Share or embed',
    choose: 'Choose the first that your page takes.',
    all: 'All of them as text',
    snippets: {
      address: [
        'The address',
        'Pasted on a line of its own, WordPress and others that know oEmbed make a frame of it.',
      ],
      text: ['The whole text', 'Plain HTML that every CMS keeps: a quotation of the whole story, and a link.'],
      frame: ['A frame', 'Of fixed height; the story scrolls inside. For any CMS that takes an iframe.'],
      host: [
        'A frame at its own height',
        'The story scrolls with your page. The script is the same for any number of stories on a page.',
      ],
      element: [
        'The same as an element',
        'Without script, in a feed, or while the story can’t be reached, readers get what is inside.',
      ],
      shortcode: ['WordPress, with the Unspool plugin', 'Or put in the block “Unspool story” and give it the address.'],
      marks: [
        'In the page itself, for a CMS that strips unknown tags',
        'Plain HTML, of which the script makes the story’s elements. It takes your page’s type and colours.',
      ],
      elements: [
        'In the page itself',
        'The story’s own elements. It takes your page’s type and colours. Better with the style sheet in the head.',
      ],
    },
  },
  es: {
    share: 'Compartir o insertar',
    choose: 'Elija la primera opción que admita su página.',
    all: 'Todas como texto',
    snippets: {
      address: ['La dirección', 'En una línea aparte, WordPress y otros que conocen oEmbed hacen de ella un marco.'],
      text: ['El texto completo', 'HTML sencillo que todo CMS conserva: una cita de la historia entera y un enlace.'],
      frame: ['Un marco', 'De altura fija; la historia se desplaza dentro. Para todo CMS que admita un iframe.'],
      host: [
        'Un marco a su propia altura',
        'La historia se desplaza con su página. El script es el mismo para cualquier número de historias.',
      ],
      element: [
        'Lo mismo como elemento',
        'Sin script, en un feed o mientras no se pueda acceder a la historia, se lee lo que hay dentro.',
      ],
      shortcode: ['WordPress, con el plugin Unspool', 'O inserte el bloque «Unspool story» e indíquele la dirección.'],
      marks: [
        'En la propia página, para un CMS que elimina etiquetas desconocidas',
        'HTML sencillo del que el script hace los elementos de la historia. Toma la letra y los colores de su página.',
      ],
      elements: [
        'En la propia página',
        'Los elementos de la historia. Toman la letra y los colores de su página. Mejor con la hoja de estilo en el head.',
      ],
    },
  },
  fa: {
    share: 'هم‌رسانی یا جاسازی',
    choose: 'نخستین موردی را که صفحهٔ شما می‌پذیرد برگزینید.',
    all: 'همهٔ آن‌ها به‌صورت متن',
    snippets: {
      address: ['نشانی', 'اگر در سطری جداگانه بیاید، وردپرس و دیگرانی که oEmbed را می‌شناسند از آن یک قاب می‌سازند.'],
      text: ['متن کامل', 'HTML ساده که هر سامانه‌ای نگه می‌دارد: نقل‌قولی از کل روایت و یک پیوند.'],
      frame: ['قاب', 'با ارتفاع ثابت؛ روایت درون آن پیمایش می‌شود. برای هر سامانه‌ای که iframe می‌پذیرد.'],
      host: [
        'قابی به ارتفاع روایت',
        'روایت همراه صفحهٔ شما پیمایش می‌شود. اسکریپت برای هر تعداد روایت در صفحه یکی است.',
      ],
      element: [
        'همان به‌صورت عنصر',
        'بدون اسکریپت، در خوراک، یا تا وقتی روایت در دسترس نیست، خواننده آنچه را درون آن است می‌بیند.',
      ],
      shortcode: ['وردپرس با افزونهٔ Unspool', 'یا بلوک «Unspool story» را بگذارید و نشانی را به آن بدهید.'],
      marks: [
        'در خود صفحه، برای سامانه‌ای که برچسب‌های ناشناخته را حذف می‌کند',
        'HTML ساده که اسکریپت از آن عنصرهای روایت را می‌سازد. قلم و رنگ صفحهٔ شما را می‌گیرد.',
      ],
      elements: ['در خود صفحه', 'عنصرهای خود روایت. قلم و رنگ صفحهٔ شما را می‌گیرد. بهتر است برگهٔ سبک در head باشد.'],
    },
  },
  fr: {
    share: 'Partager ou intégrer',
    choose: 'Prenez la première solution que votre page accepte.',
    all: 'Toutes, en texte',
    snippets: {
      address: ['L’adresse', 'Seule sur sa ligne, WordPress et ceux qui connaissent oEmbed en font un cadre.'],
      text: ['Le texte entier', 'Du HTML simple que tout CMS garde : une citation du récit entier et un lien.'],
      frame: ['Un cadre', 'De hauteur fixe ; le récit y défile. Pour tout CMS qui accepte un iframe.'],
      host: [
        'Un cadre à sa propre hauteur',
        'Le récit défile avec votre page. Le script est le même, quel que soit le nombre de récits.',
      ],
      element: [
        'La même chose en élément',
        'Sans script, dans un flux ou tant que le récit est inaccessible, on lit ce qu’il contient.',
      ],
      shortcode: [
        'WordPress, avec l’extension Unspool',
        'Ou insérez le bloc « Unspool story » et donnez-lui l’adresse.',
      ],
      marks: [
        'Dans la page même, pour un CMS qui retire les balises inconnues',
        'Du HTML simple dont le script fait les éléments du récit. Il prend la police et les couleurs de votre page.',
      ],
      elements: [
        'Dans la page même',
        'Les éléments du récit. Ils prennent la police et les couleurs de votre page. De préférence avec la feuille de style dans le head.',
      ],
    },
  },
  he: {
    share: 'שיתוף או הטמעה',
    choose: 'בחרו באפשרות הראשונה שהעמוד שלכם מקבל.',
    all: 'כולן כטקסט',
    snippets: {
      address: ['הכתובת', 'בשורה משלה, WordPress ואחרים שמכירים oEmbed הופכים אותה למסגרת.'],
      text: ['הטקסט המלא', 'HTML פשוט שכל מערכת תוכן שומרת: ציטוט של הסיפור כולו, וקישור.'],
      frame: ['מסגרת', 'בגובה קבוע; הסיפור נגלל בתוכה. לכל מערכת שמקבלת iframe.'],
      host: ['מסגרת בגובה הסיפור', 'הסיפור נגלל עם העמוד שלכם. הסקריפט אחד לכל מספר של סיפורים בעמוד.'],
      element: ['אותו דבר כרכיב', 'בלי סקריפט, בפיד, או כל עוד אין גישה לסיפור, הקוראים מקבלים את מה שבתוכו.'],
      shortcode: ['WordPress עם התוסף Unspool', 'או הוסיפו את הבלוק "Unspool story" ותנו לו את הכתובת.'],
      marks: [
        'בעמוד עצמו, למערכת שמסירה תגיות לא מוכרות',
        'HTML פשוט שהסקריפט יוצר ממנו את רכיבי הסיפור. הוא לובש את הגופן והצבעים של העמוד שלכם.',
      ],
      elements: [
        'בעמוד עצמו',
        'רכיבי הסיפור עצמם. הם לובשים את הגופן והצבעים של העמוד שלכם. עדיף שגיליון הסגנון יהיה ב־head.',
      ],
    },
  },
  hi: {
    share: 'साझा करें या एम्बेड करें',
    choose: 'वह पहला विकल्प चुनें जिसे आपका पेज स्वीकार करता है।',
    all: 'सभी, टेक्स्ट के रूप में',
    snippets: {
      address: ['पता', 'अलग पंक्ति में चिपकाने पर WordPress और oEmbed जानने वाले अन्य इसका फ़्रेम बना देते हैं।'],
      text: ['पूरा पाठ', 'सादा HTML जिसे हर CMS रखता है: पूरी कहानी का उद्धरण और एक लिंक।'],
      frame: ['फ़्रेम', 'तय ऊँचाई का; कहानी उसके भीतर स्क्रॉल होती है। हर उस CMS के लिए जो iframe स्वीकार करता है।'],
      host: ['अपनी ऊँचाई वाला फ़्रेम', 'कहानी आपके पेज के साथ स्क्रॉल होती है। एक पेज पर कितनी भी कहानियाँ हों, स्क्रिप्ट वही रहती है।'],
      element: ['वही, एलिमेंट के रूप में', 'स्क्रिप्ट के बिना, फ़ीड में, या जब तक कहानी न मिले, पाठक को इसके भीतर की सामग्री मिलती है।'],
      shortcode: ['WordPress, Unspool प्लगइन के साथ', 'या “Unspool story” ब्लॉक जोड़ें और उसे पता दें।'],
      marks: [
        'पेज में ही, उस CMS के लिए जो अनजान टैग हटा देता है',
        'सादा HTML जिससे स्क्रिप्ट कहानी के एलिमेंट बनाती है। यह आपके पेज के फ़ॉन्ट और रंग लेता है।',
      ],
      elements: ['पेज में ही', 'कहानी के अपने एलिमेंट। ये आपके पेज के फ़ॉन्ट और रंग लेते हैं। स्टाइलशीट head में हो तो बेहतर।'],
    },
  },
  it: {
    share: 'Condividi o incorpora',
    choose: 'Scegliete la prima opzione che la vostra pagina accetta.',
    all: 'Tutte come testo',
    snippets: {
      address: ['L’indirizzo', 'Su una riga a sé, WordPress e altri che conoscono oEmbed ne fanno un riquadro.'],
      text: ['Il testo intero', 'HTML semplice che ogni CMS conserva: una citazione dell’intera storia e un link.'],
      frame: ['Un riquadro', 'Di altezza fissa; la storia scorre all’interno. Per ogni CMS che accetta un iframe.'],
      host: [
        'Un riquadro alla propria altezza',
        'La storia scorre con la vostra pagina. Lo script è lo stesso per qualsiasi numero di storie.',
      ],
      element: [
        'Lo stesso come elemento',
        'Senza script, in un feed o finché la storia non è raggiungibile, si legge ciò che c’è dentro.',
      ],
      shortcode: [
        'WordPress, con il plugin Unspool',
        'Oppure inserite il blocco «Unspool story» e dategli l’indirizzo.',
      ],
      marks: [
        'Nella pagina stessa, per un CMS che toglie i tag sconosciuti',
        'HTML semplice di cui lo script fa gli elementi della storia. Prende caratteri e colori della vostra pagina.',
      ],
      elements: [
        'Nella pagina stessa',
        'Gli elementi della storia. Prendono caratteri e colori della vostra pagina. Meglio con il foglio di stile nell’head.',
      ],
    },
  },
  ja: {
    share: '共有・埋め込み',
    choose: 'お使いのページで使える最初のものを選んでください。',
    all: 'すべてをテキストで',
    snippets: {
      address: ['アドレス', '独立した行に貼ると、WordPress など oEmbed に対応したサービスがフレームにします。'],
      text: ['全文', 'どの CMS でも残る簡素な HTML。記事全文の引用とリンクです。'],
      frame: ['フレーム', '高さは固定で、記事は中でスクロールします。iframe を使える CMS 向け。'],
      host: [
        '高さが記事に合うフレーム',
        '記事はページと一緒にスクロールします。ページに記事がいくつあってもスクリプトは同じです。',
      ],
      element: [
        '同じものを要素で',
        'スクリプトがないとき、フィード、記事に接続できないときは、中に書いたものが表示されます。',
      ],
      shortcode: ['WordPress（Unspool プラグイン）', 'または「Unspool story」ブロックを置き、アドレスを入力します。'],
      marks: [
        'ページ内に直接（未知のタグを除く CMS 向け）',
        '簡素な HTML から、スクリプトが記事の要素を作ります。ページの書体と色になります。',
      ],
      elements: [
        'ページ内に直接',
        '記事の要素そのものです。ページの書体と色になります。スタイルシートは head に置くのが最適です。',
      ],
    },
  },
  ko: {
    share: '공유 또는 삽입',
    choose: '페이지에서 쓸 수 있는 첫 번째 방법을 고르세요.',
    all: '모두 텍스트로 보기',
    snippets: {
      address: ['주소', '한 줄에 따로 붙여 넣으면 WordPress 등 oEmbed를 아는 서비스가 프레임으로 만듭니다.'],
      text: ['전체 글', '어떤 CMS에서도 남는 단순한 HTML입니다. 이야기 전체의 인용문과 링크.'],
      frame: ['프레임', '높이가 고정되고 이야기는 그 안에서 스크롤됩니다. iframe을 받는 모든 CMS용.'],
      host: [
        '이야기 높이에 맞는 프레임',
        '이야기가 페이지와 함께 스크롤됩니다. 한 페이지에 이야기가 여럿이어도 스크립트는 같습니다.',
      ],
      element: [
        '같은 것을 요소로',
        '스크립트가 없거나, 피드이거나, 이야기에 접속할 수 없을 때는 안에 적은 내용이 보입니다.',
      ],
      shortcode: ['WordPress, Unspool 플러그인 사용', '또는 “Unspool story” 블록을 넣고 주소를 입력하세요.'],
      marks: [
        '페이지 안에 직접, 모르는 태그를 지우는 CMS용',
        '단순한 HTML로, 스크립트가 이야기의 요소를 만듭니다. 페이지의 글꼴과 색을 따릅니다.',
      ],
      elements: [
        '페이지 안에 직접',
        '이야기의 요소 그대로입니다. 페이지의 글꼴과 색을 따릅니다. 스타일시트는 head에 두는 것이 좋습니다.',
      ],
    },
  },
  nl: {
    share: 'Delen of insluiten',
    choose: 'Kies het eerste dat uw pagina toelaat.',
    all: 'Allemaal als tekst',
    snippets: {
      address: ['Het adres', 'Op een eigen regel maken WordPress en andere die oEmbed kennen er een kader van.'],
      text: ['De hele tekst', 'Eenvoudige HTML die elk CMS behoudt: een citaat van het hele verhaal en een link.'],
      frame: ['Een kader', 'Met vaste hoogte; het verhaal scrolt erin. Voor elk CMS dat een iframe toelaat.'],
      host: [
        'Een kader op eigen hoogte',
        'Het verhaal scrolt met uw pagina mee. Het script is hetzelfde voor elk aantal verhalen op een pagina.',
      ],
      element: [
        'Hetzelfde als element',
        'Zonder script, in een feed of zolang het verhaal niet bereikbaar is, staat er wat erin staat.',
      ],
      shortcode: ['WordPress, met de plugin Unspool', 'Of plaats het blok ‘Unspool story’ en geef het het adres.'],
      marks: [
        'In de pagina zelf, voor een CMS dat onbekende tags verwijdert',
        'Eenvoudige HTML waarvan het script de elementen van het verhaal maakt. Het neemt letter en kleuren van uw pagina over.',
      ],
      elements: [
        'In de pagina zelf',
        'De elementen van het verhaal. Ze nemen letter en kleuren van uw pagina over. Liefst met het stijlblad in de head.',
      ],
    },
  },
  pt: {
    share: 'Partilhar ou incorporar',
    choose: 'Escolha a primeira opção que a sua página aceita.',
    all: 'Todas como texto',
    snippets: {
      address: ['O endereço', 'Numa linha própria, o WordPress e outros que conhecem oEmbed fazem dele um quadro.'],
      text: [
        'O texto completo',
        'HTML simples que qualquer CMS mantém: uma citação da história inteira e uma ligação.',
      ],
      frame: ['Um quadro', 'De altura fixa; a história desliza lá dentro. Para qualquer CMS que aceite um iframe.'],
      host: [
        'Um quadro com a altura da história',
        'A história desliza com a sua página. O script é o mesmo para qualquer número de histórias.',
      ],
      element: [
        'O mesmo como elemento',
        'Sem script, num feed ou enquanto não se puder aceder à história, lê-se o que está dentro.',
      ],
      shortcode: ['WordPress, com o plugin Unspool', 'Ou insira o bloco “Unspool story” e dê-lhe o endereço.'],
      marks: [
        'Na própria página, para um CMS que remove etiquetas desconhecidas',
        'HTML simples de que o script faz os elementos da história. Usa o tipo de letra e as cores da sua página.',
      ],
      elements: [
        'Na própria página',
        'Os elementos da história. Usam o tipo de letra e as cores da sua página. De preferência com a folha de estilo no head.',
      ],
    },
  },
  ru: {
    share: 'Поделиться или встроить',
    choose: 'Выберите первое, что принимает ваша страница.',
    all: 'Все варианты текстом',
    snippets: {
      address: ['Адрес', 'Из адреса в отдельной строке WordPress и другие, кто знает oEmbed, делают фрейм.'],
      text: ['Весь текст', 'Простой HTML, который сохранит любая CMS: цитата всей истории и ссылка.'],
      frame: ['Фрейм', 'Постоянной высоты; история прокручивается внутри. Для любой CMS, принимающей iframe.'],
      host: [
        'Фрейм по высоте истории',
        'История прокручивается вместе с вашей страницей. Скрипт один для любого числа историй на странице.',
      ],
      element: [
        'То же в виде элемента',
        'Без скриптов, в ленте или пока история недоступна, читатель видит то, что внутри.',
      ],
      shortcode: ['WordPress с плагином Unspool', 'Или вставьте блок «Unspool story» и укажите в нём адрес.'],
      marks: [
        'В самой странице, для CMS, которая удаляет неизвестные теги',
        'Простой HTML, из которого скрипт делает элементы истории. Он принимает шрифт и цвета вашей страницы.',
      ],
      elements: [
        'В самой странице',
        'Собственные элементы истории. Они принимают шрифт и цвета вашей страницы. Таблицу стилей лучше поместить в head.',
      ],
    },
  },
  zh: {
    share: '分享或嵌入',
    choose: '请选择您的网页支持的第一种方式。',
    all: '以文本查看全部',
    snippets: {
      address: ['网址', '单独成行粘贴后，WordPress 等支持 oEmbed 的系统会将其变为框架。'],
      text: ['全文', '任何内容管理系统都会保留的简单 HTML：整篇报道的引文和一个链接。'],
      frame: ['框架', '高度固定，报道在其中滚动。适用于接受 iframe 的系统。'],
      host: ['自适应高度的框架', '报道随您的网页一起滚动。同一网页无论有多少篇报道，脚本都只需一个。'],
      element: ['以元素形式嵌入', '没有脚本、在订阅源中或报道无法访问时，读者会看到其中的内容。'],
      shortcode: ['WordPress（使用 Unspool 插件）', '或者插入“Unspool story”区块并填入网址。'],
      marks: ['直接放入网页，适用于会删除未知标签的系统', '简单 HTML，由脚本生成报道的元素。沿用您网页的字体和颜色。'],
      elements: ['直接放入网页', '报道本身的元素。沿用您网页的字体和颜色。样式表最好放在 head 中。'],
    },
  },
};

/** The words for a language tag such as `zh-Hans`; English for a language that is not in the table. */
export function shareWords(tag: string | undefined): ShareWords {
  const lang = knownLanguage(tag);
  return {lang, dir: directionOf({lang}), ...WORDS[lang]};
}
