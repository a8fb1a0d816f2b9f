/** Whether an element is drawn at all; a browser that can't say is taken to draw it. */
export function isDrawn(element: Element): boolean {
  const how = {opacityProperty: true, visibilityProperty: true};
  return (element as Partial<Element>).checkVisibility?.call(element, how) !== false;
}
