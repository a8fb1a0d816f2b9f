const sheets = new Map<string, CSSStyleSheet>();

/** Has a root adopt a style sheet, once; all roots share it. */
export function adoptStyles(root: Document | ShadowRoot, css: string): void {
  let sheet = sheets.get(css);
  if (!sheet) {
    sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    sheets.set(css, sheet);
  }
  if (!root.adoptedStyleSheets.includes(sheet)) root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
}

/** Has the root around an element adopt a style sheet; in a layer, so that what the page says wins. */
export function adoptAround(element: Element, css: string): void {
  adoptStyles(element.getRootNode() as Document | ShadowRoot, `@layer unspool{${css}}`);
}
