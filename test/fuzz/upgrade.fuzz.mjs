import assert from 'node:assert/strict';
import {readFile} from 'node:fs/promises';
import {after, before, describe, it} from 'node:test';
import fc from 'fast-check';
import {startOtherOrigin} from '../embed/other-origin.mjs';
import {openBrowser} from '../pages/support.mjs';
import {attacks, CODE, HANDLERS} from './attacks.mjs';
import {SEED} from './support.mjs';

const TAGS = [
  'div',
  'section',
  'span',
  'p',
  'ol',
  'li',
  'figure',
  'blockquote',
  'b',
  'form',
  'svg',
  'template',
  'a',
  'img',
  'input',
];
const MARKS = ['story', 'event', 'figure', 'stat', 'quote', 'embed', 'slot'];
const NAMES = [
  ...[
    'style',
    'srcdoc',
    'is',
    'slot',
    'id',
    'class',
    'part',
    'exportparts',
    'nonce',
    'sandbox',
    'allow',
    'srcset',
    'src',
  ],
  ...[
    'formaction',
    'href',
    'action',
    'autofocus',
    'tabindex',
    'contenteditable',
    'popover',
    'role',
    'document',
    'phase',
  ],
  ...[
    '__proto__',
    'constructor',
    'prototype',
    'innerhtml',
    'outerhtml',
    '.innerhtml',
    '@click',
    '?debug',
    'xlink:href',
  ],
];

/** Marks in any shape, raw and as DOMPurify leaves them, in Chromium, in a page without a content security policy. */
describe('marks', () => {
  let server, browser, page, own, foreign, manifest, handlers;
  const asked = new Set();

  before(async () => {
    [server, browser] = await Promise.all([
      startOtherOrigin(({url, headers}, response, next) => {
        asked.add(headers.host.replace(/:.*/, ''));
        const hostile = `<script>try { parent.eval(${JSON.stringify(CODE)}) } catch {} try { top.location = '/led' } catch {}</script>`;
        if (url.startsWith('/hostile')) response.setHeader('content-type', 'text/html').end(hostile);
        else if (url === '/nothing.html')
          response.setHeader('content-type', 'text/html').end('<!doctype html><title>A page</title>');
        else next();
      }),
      openBrowser(),
    ]);
    own = `http://localhost:${server.port}/`;
    foreign = `http://127.0.0.1:${server.port}/`;
    page = await browser.newPage();
    const {modules} = JSON.parse(await readFile('dist/custom-elements.json', 'utf8'));
    const elements = modules.flatMap(({declarations}) => declarations).filter(({customElement}) => customElement);
    manifest = Object.fromEntries(
      elements.map(({tagName, attributes = []}) => [tagName, attributes.map(({name}) => name)]),
    );
    await page.goto(`${own}nothing.html`);
    await page.addScriptTag({path: 'node_modules/dompurify/dist/purify.min.js'});
    await page.evaluate(async () => {
      console.warn = () => undefined;
      for (const file of ['unspool', 'unspool-embed', 'unspool-upgrade'])
        globalThis.last = await import(`/cdn/${file}.js`);
    });
    handlers = await page.evaluate(() => {
      const names = Object.getOwnPropertyNames(window).flatMap((name) => {
        const prototype = /^[A-Z]/.test(name) && window[name]?.prototype;
        return prototype ? Object.getOwnPropertyNames(prototype) : [name];
      });
      return names.filter((name) => name.startsWith('on'));
    });
    handlers = [...new Set([...handlers, ...HANDLERS])];
  });
  after(async () => {
    await browser?.close();
    server?.close();
  });

  for (const [what, isPurified, read] of [
    ['WordPress’s kses', false, async () => JSON.parse(await readFile('test/wordpress/golden/attacks.json', 'utf8'))],
    ['DOMPurify', true, attacks],
  ]) {
    it(`of attacks, as they are left by ${what}, do nothing of the kind`, async () => {
      const left = await read();
      assert.equal(left.length, attacks().length); // else: npm run test:wordpress, with UNSPOOL_RENEW_GOLDEN=1
      assert.ok(isPurified || left.filter((html) => /data-unspool-onfocus=/.test(html)).length > 5);
      for (const html of left) {
        const found = await page.evaluate(run, {html, isPurified, manifest, handlers});
        assert.equal(found.join('; '), '', html);
        assert.equal(page.url(), `${own}nothing.html`);
      }
      assert.ok(!asked.has('127.0.0.1'));
    });
  }

  it(`run no script, set no attribute that is not listed, make no open frame and ask no other site (seed ${SEED})`, async () => {
    assert.ok(handlers.length > 100, `${handlers.length}`);
    const value = fc.oneof(
      fc.constantFrom(
        CODE,
        `javascript:${CODE}`,
        `${own}hostile.html`,
        `${foreign}hostile.html`,
        foreign.slice(5),
        '\\\\127.0.0.1',
        'end',
        '1',
        '',
        '2001',
      ),
      fc.constantFrom(
        `data:text/html,<script>top.${CODE}</script>`,
        `<img src=x onerror="${CODE}">`,
        'allow-same-origin allow-scripts',
        'dateline',
      ),
      fc.string(),
    );
    const name = fc.oneof(
      fc.constantFrom(...handlers),
      fc.constantFrom(...NAMES, ...Object.values(manifest).flat()),
      fc.stringMatching(/^[\w.:@-]{1,8}$/),
    );
    const attribute = fc.oneof(
      fc.tuple(fc.constantFrom(...MARKS), value).map(([mark, text]) => [`data-unspool-${mark}`, text]),
      fc.tuple(name, value).map(([plain, text]) => [`data-unspool-${plain}`, text]),
      // What a sanitiser may leave as it is: not what runs by itself.
      fc.tuple(fc.constantFrom('src', 'title', 'sandbox', 'phase', 'slot', 'value', 'layout'), value),
    );
    const {node} = fc.letrec((tie) => ({
      node: fc.record({
        tag: fc.constantFrom(...TAGS),
        mark: fc.constantFrom(...MARKS.slice(0, -1)),
        attributes: fc.array(attribute, {maxLength: 8}),
        inside: fc.oneof({maxDepth: 3}, fc.constant([]), fc.array(tie('node'), {maxLength: 3})),
      }),
    }));
    const html = ({tag, mark, attributes, inside}) => {
      const written = attributes.map(
        ([plain, text]) => ` ${plain}="${text.replaceAll('&', '&amp;').replaceAll('"', '&quot;')}"`,
      );
      return `<${tag} data-unspool-${mark}${written.join('')}>A text${inside.map(html).join('')}</${tag}>`;
    };
    await fc.assert(
      fc.asyncProperty(node, fc.boolean(), async (tree, isPurified) => {
        const found = await page.evaluate(run, {html: html(tree), isPurified, manifest, handlers});
        assert.equal(found.join('; '), '');
        assert.equal(page.url(), `${own}nothing.html`);
        assert.ok(!asked.has('127.0.0.1'));
      }),
    );
  });
});

/** In the page: upgrades some HTML, has each event happen on all of it, and tells what must not be. */
async function run({html, isPurified, manifest, handlers}) {
  const stage = document.createElement('div');
  const template = document.createElement('template');
  template.innerHTML = isPurified ? globalThis.DOMPurify.sanitize(html) : html;
  for (const each of template.content.querySelectorAll('img, input')) each.removeAttribute('src'); // it would be asked for
  stage.append(document.importNode(template.content, true));
  const before = new Set(
    [...stage.querySelectorAll('*')].flatMap((each) => [...each.attributes].map(({name, value}) => `${name}=${value}`)),
  );
  const text = stage.textContent;
  document.body.append(stage);
  globalThis.last.upgrade(stage);
  const faults = [];
  if (stage.textContent !== text) faults.push('a text was lost');
  const FIXED = 'allow-scripts allow-popups allow-popups-to-escape-sandbox';
  const OURS = {...manifest, data: ['value']};
  for (const each of stage.querySelectorAll('*')) {
    const tag = each.localName;
    for (const {name, value} of Array.from(Element.prototype.getAttributeNames.call(each), (name) => ({
      name,
      value: Element.prototype.getAttribute.call(each, name),
    }))) {
      if (name.startsWith('on')) faults.push(`${tag} ${name}`);
      const isOurs = OURS[tag]?.includes(name);
      if (name === 'sandbox' && tag === 'story-embed' ? value !== FIXED : !isOurs && !before.has(`${name}=${value}`)) {
        if (name === 'id' && tag === 'timeline-event') continue; // the story gives it one
        if (!(name === 'slot' && value === 'dateline') && !(name === 'role' && value === 'listitem'))
          faults.push(`${tag} ${name}=${value}`);
      }
      if (name === 'src' && isOurs && new URL(value, document.baseURI).origin !== location.origin)
        faults.push(`${tag} ${name}=${value}`);
    }
    for (const frame of each.shadowRoot?.querySelectorAll('iframe') ?? []) {
      if (frame.getAttribute('sandbox') !== FIXED) faults.push('an open frame');
    }
    for (const handler of handlers) each.dispatchEvent(new Event(handler.slice(2)));
  }
  await new Promise(requestAnimationFrame);
  if (document.documentElement.hasAttribute('pwned')) faults.push('a script ran');
  stage.remove();
  return faults;
}
