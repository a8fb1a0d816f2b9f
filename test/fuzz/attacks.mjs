/** Runs a script that the tests see, wherever it is put. */
export const CODE = "document.documentElement.setAttribute('pwned', '')";

/** Every event handler attribute of the HTML standard, and those of pointers, animations and touch. */
export const HANDLERS = (
  'abort afterprint animationcancel animationend animationiteration animationstart auxclick beforeinput beforematch ' +
  'beforeprint beforetoggle beforeunload blur cancel canplay canplaythrough change click close command contextlost ' +
  'contextmenu contextrestored copy cuechange cut dblclick drag dragend dragenter dragleave dragover dragstart drop ' +
  'durationchange emptied ended error focus focusin focusout formdata fullscreenchange fullscreenerror ' +
  'gotpointercapture hashchange input invalid keydown keypress keyup languagechange load loadeddata loadedmetadata ' +
  'loadstart lostpointercapture message messageerror mousedown mouseenter mouseleave mousemove mouseout mouseover ' +
  'mouseup offline online pagehide pagereveal pageshow pageswap paste pause play playing pointercancel pointerdown ' +
  'pointerenter pointerleave pointermove pointerout pointerover pointerrawupdate pointerup popstate progress ' +
  'ratechange readystatechange rejectionhandled reset resize scroll scrollend securitypolicyviolation seeked seeking ' +
  'select selectionchange selectstart slotchange stalled storage submit suspend timeupdate toggle touchcancel touchend ' +
  'touchmove touchstart transitioncancel transitionend transitionrun transitionstart unhandledrejection unload ' +
  'visibilitychange volumechange waiting webkitanimationend webkitanimationiteration webkitanimationstart ' +
  'webkittransitionend wheel'
)
  .split(' ')
  .map((event) => `on${event}`);

const WITH_MARKS = [
  ['div', 'data-unspool-story'],
  ['section', 'data-unspool-event="2001"'],
  ['li', 'data-unspool-event="2001"'],
  ['span', 'data-unspool-figure'],
  ['b', 'data-unspool-stat="8000"'],
  ['blockquote', 'data-unspool-quote'],
  ['p', 'data-unspool-embed="/hostile.html"'],
];
const NAMES =
  'style srcdoc src href action formaction sandbox allow srcset is slot id class part exportparts nonce tabindex autofocus contenteditable popover role document phase innerhtml .innerhtml @click ?debug xlink:href __proto__ constructor'.split(
    ' ',
  );
const ADDRESSES = [
  `javascript:${CODE}`,
  `JaVaScRiPt:${CODE}`,
  `java&#10;script:${CODE}`,
  `&#1;javascript:${CODE}`,
  `data:text/html,<script>top.${CODE}</script>`,
  `data:text/html;base64,PHNjcmlwdD5wYXJlbnQuZG9jdW1lbnQ8L3NjcmlwdD4=`,
  'blob:null/1',
  'about:srcdoc',
  '//127.0.0.1/hostile.html',
  '\\\\127.0.0.1\\hostile.html',
  '/\\127.0.0.1/hostile.html',
  'http://127.0.0.1@evil.invalid/',
];

/**
 * Marks as an author writes them who wants a script to run in the browser of whoever reads them.
 *
 * @returns HTML before any sanitiser.
 */
export function attacks() {
  const found = [];
  const element = ([tag, mark], attributes, inside = 'A text') =>
    `<${tag} ${mark} ${attributes.join(' ')}>${inside}</${tag}>`;
  for (const marked of WITH_MARKS) {
    for (let from = 0; from < HANDLERS.length; from += 20) {
      const some = HANDLERS.slice(from, from + 20);
      const written = some.flatMap((name) => [`data-unspool-${name}="${CODE}"`, `${name}="${CODE}"`]);
      found.push(element(marked, ['data-unspool-tabindex="0"', 'data-unspool-autofocus="1"', ...written]));
    }
    found.push(
      element(
        marked,
        NAMES.flatMap((name) => [`data-unspool-${name}="${CODE}"`, `data-unspool-data-unspool-${name}="${CODE}"`]),
      ),
      element(marked, [
        `DATA-UNSPOOL-ONFOCUS="${CODE}"`,
        `data-unspool-OnClick="${CODE}"`,
        `data-unspool-on-click="${CODE}"`,
      ]),
      element(marked, ['title="--><img src=x onerror=top.pwned>"', `data-unspool-title="<img src=x onerror=${CODE}>"`]),
      element(marked, ['data-unspool-slot="dateline"', `data-unspool-unit="<script>${CODE}</script>"`]),
    );
    for (const address of ADDRESSES)
      found.push(element(marked, [`data-unspool-src="${address}"`, `data-unspool-embed="${address}"`]));
    for (const inside of [
      `<img src=x onerror="${CODE}">`,
      `<svg><a xlink:href="javascript:${CODE}"><text>x</text></a></svg>`,
      `<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=${CODE}&gt;">`,
      `<form><input name="querySelectorAll"><input name="localName"><input name="attributes"></form>`,
      `<template><div data-unspool-story data-unspool-onclick="${CODE}"></div></template>`,
      `<noscript><p title="</noscript><img src=x onerror=${CODE}>"></noscript>`,
      `<a href="javascript:${CODE}" data-unspool-href="javascript:${CODE}" data-unspool-embed>x</a>`,
      element(
        WITH_MARKS[1],
        [`data-unspool-onclick="${CODE}"`],
        element(WITH_MARKS[3], [`data-unspool-onclick="${CODE}"`]),
      ),
    ])
      found.push(element(marked, [`data-unspool-onclick="${CODE}"`], inside));
  }
  return found;
}
