import {isHeld} from './is-held.js';

/** Whether an element is drawn at all, or will be once it appears; a browser that can't say is taken to draw it. */
export function isDrawn(element: Element): boolean {
  const how = {opacityProperty: !isHeld(element), visibilityProperty: true};
  return (element as Partial<Element>).checkVisibility?.call(element, how) !== false;
}
