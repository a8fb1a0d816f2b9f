import {adoptStyles, isServer, nothing, render, type CSSResult, type ReactiveElement} from 'lit';

const roots = new WeakMap<ReactiveElement, ShadowRoot>();

/**
 * Renders what an element draws besides its text into its shadow root, which it gets only now; `nothing` asks for none.
 *
 * Attached and filled in one go: a root that is still empty when the page is laid out takes the text away for a moment.
 */
export function draw(element: ReactiveElement, styles: CSSResult, template: unknown): ShadowRoot | undefined {
  if (template === nothing) return undefined;
  const root = roots.get(element) ?? renderRootOf(element, styles);
  roots.set(element, root);
  render(template, root);
  return root;
}

/**
 * The shadow root that an element renders into: a new one, or the one that a server sent, emptied.
 *
 * What the server rendered is replaced within one task, before it can be painted again. So an element renders the same
 * way whether it was served or not, knows its children from the first, and there is no hydration that could mismatch.
 */
function renderRootOf(element: ReactiveElement, styles: CSSResult): ShadowRoot {
  const root = element.shadowRoot ?? element.attachShadow({mode: 'open'});
  root.replaceChildren();
  adoptStyles(root, [styles]);
  return root;
}

/** What renders an element anew when other children come; in a story, whose one observer sees to it, nothing. */
export function onSlotChange(element: ReactiveElement, isInStory: boolean): unknown {
  return isServer || isInStory ? nothing : () => element.requestUpdate();
}
