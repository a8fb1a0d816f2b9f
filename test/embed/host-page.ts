import {html, render, type TemplateResult} from 'lit';

/** What makes a frame of a fixed height, before a script of ours makes it as tall as its content. */
export const FIXED = 'display: block; width: 100%; height: 600px; border: 0';

/** A story in a frame of a fixed height, for the script of ours to make as tall as the story. */
export function storyFrame(src: string): TemplateResult {
  return html`<iframe data-unspool-embed style=${FIXED} title="A story" src=${src}></iframe>`;
}

/**
 * Makes the test's page a host: much to read before and after what is embedded.
 *
 * @returns The box around all of it; its last element is what comes after.
 */
export function hostPage(content: unknown): HTMLElement {
  const stage = document.createElement('div');
  stage.className = 'host-page';
  document.body.style.margin = '0';
  document.body.append(stage);
  render(
    html`<div style="height: 1500px"></div>
      <div>${content}</div>
      <div style="height: 1500px"></div>`,
    stage,
  );
  return stage;
}

/** Makes the test's page a host of somebody else's page, which does something once it is answered and has `say` for it. */
export function pageOfAnother(script: string): HTMLElement {
  const page = `<script>
    let n = 0, k = '';
    const say = (message) => parent.postMessage({unspool: 1, ...message, k, n: ++n}, '*');
    addEventListener('message', ({data}) => {
      if (data.t !== 'init') return;
      k = data.k;
      ${script}
    });
    addEventListener('load', () => say({t: 'hello', v: 1, h: 700}));
  </script>`;
  return hostPage(
    html`<iframe data-unspool-embed sandbox="allow-scripts" style=${FIXED} title="A page" srcdoc=${page}></iframe>`,
  );
}

/** Takes the host's page away again, and what the test has left in the address. */
export function clearHost(): void {
  to(0);
  window.focus(); // a frame that is taken away with the focus would take it from the whole page
  document.querySelectorAll('.host-page').forEach((stage) => stage.remove());
  history.replaceState(null, '', location.pathname + location.search);
}

/** Scrolls the host at once. */
export function to(top: number): void {
  scrollTo({top, behavior: 'instant'});
}

export function frameIn(root: ParentNode): HTMLIFrameElement {
  return root.querySelector('iframe')!;
}
