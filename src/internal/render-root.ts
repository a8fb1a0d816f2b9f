import {adoptStyles, isServer, nothing, type CSSResult, type LitElement} from 'lit';

/**
 * The shadow root that an element renders into: a new one, or the one that a server sent, emptied.
 *
 * What the server rendered is replaced within one task, before it can be painted again. So an element renders the same
 * way whether it was served or not, knows its children from the first, and there is no hydration that could mismatch.
 */
export function renderRootOf(element: LitElement, styles: CSSResult): ShadowRoot {
  const root = element.shadowRoot ?? element.attachShadow({mode: 'open'});
  root.replaceChildren();
  adoptStyles(root, [styles]);
  return root;
}

/** What renders an element anew when other children come; in a story, whose one observer sees to it, nothing. */
export function onSlotChange(element: LitElement): unknown {
  return isServer || element.closest('timeline-story') ? nothing : () => element.requestUpdate();
}
