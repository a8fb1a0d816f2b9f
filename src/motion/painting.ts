/** What paints text with more than its colour, and is handed down to it. */
const HANDED_DOWN: Record<string, RegExp> = {
  'text-shadow': /^none$/,
  'text-emphasis-style': /^none$/,
  '-webkit-text-stroke-width': /^0px$/,
};

/** What an element between the figure and its host would do to the figure and not to digits over it. */
const AROUND: Record<string, RegExp> = {
  opacity: /^1$/,
  filter: /^none$/,
  transform: /^none$/,
  rotate: /^none$/,
  scale: /^none$/,
  'mix-blend-mode': /^normal$/,
  'mask-image': /^none$/,
};

const TEXT_ITSELF: Record<string, RegExp> = {
  'text-decoration-line': /^none$/,
  'background-clip': /^(?!.*\btext\b)/,
};

const NO_CONTENT = /^(?:none|normal|""|''|)$/;

/**
 * Whether a text is painted with a colour alone. A stroke, a shadow, a gradient, a line under it would show through digits
 * that are laid over it.
 *
 * @param painter - Element that paints the text.
 * @param host - Element whose shadow root the digits are drawn in.
 */
export function isPlainlyPainted(painter: HTMLElement, host: HTMLElement): boolean {
  const style = getComputedStyle(painter);
  const fill = style.getPropertyValue('-webkit-text-fill-color');
  if (!passes(style, HANDED_DOWN) || fill !== style.color) return false;
  for (const pseudo of ['::before', '::after']) {
    if (!NO_CONTENT.test(getComputedStyle(painter, pseudo).content)) return false; // painted by it, but not in its text
  }
  let isInside = true;
  for (let element: Element | null = painter; element; element = parentOf(element)) {
    isInside &&= element !== host;
    const style = getComputedStyle(element);
    if (!passes(style, TEXT_ITSELF) || (isInside && !passes(style, AROUND))) return false;
  }
  return true;
}

/** A property that the engine doesn't know has no value, and paints nothing. */
function passes(style: CSSStyleDeclaration, plain: Record<string, RegExp>): boolean {
  return Object.entries(plain).every(([property, value]) => {
    const found = style.getPropertyValue(property);
    return found === '' || value.test(found);
  });
}

/** The element around another as the page shows it: through slots and shadow roots. */
function parentOf(element: Element): Element | null {
  if (element.assignedSlot) return element.assignedSlot;
  const parent = element.parentNode;
  return parent instanceof ShadowRoot ? parent.host : element.parentElement;
}
