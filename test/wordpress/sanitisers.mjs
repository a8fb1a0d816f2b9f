import assert from 'node:assert/strict';
import {mkdir, readFile, writeFile} from 'node:fs/promises';
import {dirname, join} from 'node:path';
import {it} from 'node:test';
import {oembedOf, snippetsOf} from '../../dist/page/snippets.js';
import {attacks} from '../fuzz/attacks.mjs';
import {shared} from './story.mjs';

const GOLDEN = join(import.meta.dirname, 'golden');
const RENEW = process.env['UNSPOOL_RENEW_GOLDEN'] === '1';

/**
 * Drupal's "Basic HTML" as its standard profile installs it: the tags and attributes of `filter_html`, from
 * core/profiles/standard/config/install/filter.format.basic_html.yml of Drupal 11; beyond them it keeps `lang` and `dir`.
 * What is here is that list, kept by another sanitiser, not Drupal's own code.
 */
const DRUPAL = {
  br: '',
  p: '',
  h2: 'id',
  h3: 'id',
  h4: 'id',
  h5: 'id',
  h6: 'id',
  cite: '',
  dl: '',
  dt: '',
  dd: '',
  a: 'hreflang href',
  blockquote: 'cite',
  ul: 'type',
  ol: 'start type',
  strong: '',
  em: '',
  code: '',
  li: '',
  img: 'src alt data-entity-uuid data-entity-type height width data-caption data-align',
};

const story = shared('https://paper.example/flood/');
const snippets = new Map(snippetsOf(story).map(({id, code}) => [id, code]));
const WHOLE = ['text', 'marks', 'elements'];

/**
 * What a sanitiser leaves of each snippet: compared with what it left before, and for what must be left of it.
 *
 * @param site - A WordPress, for its own filters.
 * @param page - A page of a browser.
 */
export function testSanitisers(site, page) {
  const sanitisers = {
    'wordpress-author': (html) =>
      site().php(
        `wp_set_current_user(get_user_by('login', 'author')->ID); kses_init(); return wp_unslash(apply_filters('content_save_pre', wp_slash(base64_decode('${Buffer.from(html).toString('base64')}'))));`,
      ),
    drupal: (html) => page().evaluate(keepOnly, [html, DRUPAL]),
    dompurify: (html) => page().evaluate((html) => window.DOMPurify.sanitize(html), html),
  };

  for (const [name, sanitise] of Object.entries(sanitisers)) {
    it(`leave what they left before: ${name}`, async () => {
      await page().addScriptTag({path: 'node_modules/dompurify/dist/purify.min.js'});
      for (const [id, code] of snippets) {
        if (id === 'address' || id === 'shortcode') continue;
        const left = await sanitise(code);
        await golden(join(name, `${id}.html`), left);
        await keepsReading(page(), id, code, left, name);
      }
    });
  }

  it('leave what they left before of attacks by marks, which the fuzz test has read: wordpress-author', async () => {
    const written = Buffer.from(JSON.stringify(attacks())).toString('base64');
    const left = await site().php(`
      wp_set_current_user(get_user_by('login', 'author')->ID);
      kses_init();
      $save = fn($html) => wp_unslash(apply_filters('content_save_pre', wp_slash($html)));
      return array_map($save, json_decode(base64_decode('${written}')));`);
    await golden('attacks.json', JSON.stringify(left, null, 2));
  });

  it('leave what they left before: wordpress-oembed', async () => {
    const data = oembedOf(story);
    const left = await site().php(
      `$data = json_decode(base64_decode('${Buffer.from(JSON.stringify(data)).toString('base64')}')); return wp_filter_oembed_result($data->html, $data, '${story.url}');`,
    );
    await golden(join('wordpress-oembed', 'oembed.html'), left.replaceAll(/(secret=['"]?)\w{10}/g, '$1SECRET'));
    const read = await page().evaluate((html) => {
      const {body} = new DOMParser().parseFromString(html, 'text/html');
      const link = body.querySelector('blockquote a');
      return {
        words: body.querySelector('blockquote').textContent,
        href: link?.href,
        frame: body.querySelector('iframe')?.title,
      };
    }, left);
    assert.deepEqual(read, {words: `${story.summary} ${story.title}`, href: story.url, frame: story.title});
  });

  it('get no line breaks from WordPress where the author set none', async () => {
    for (const id of ['text', 'marks']) {
      const html = await site().php(
        `return wpautop(base64_decode('${Buffer.from(snippets.get(id)).toString('base64')}'));`,
      );
      assert.doesNotMatch(html, /<br/, id);
    }
  });
}

/** All text, and the list and quotations where the tags are allowed, which they are with all of these. */
async function keepsReading(page, id, code, left, sanitiser) {
  const [before, after] = await page.evaluate(
    (all) =>
      all.map((html) => {
        const {body} = new DOMParser().parseFromString(html, 'text/html');
        for (const script of body.querySelectorAll('script')) script.remove();
        const count = (selector) => body.querySelectorAll(selector).length;
        return {
          text: body.textContent.replaceAll(/\s+/g, ' ').trim(),
          lists: count('ol'),
          items: count('ol > li'),
          quotes: count('blockquote'),
          headings: count('h2'),
          links: count('a[href]'),
        };
      }),
    [code, left],
  );
  assert.deepEqual(after, before, `${sanitiser}, ${id}`);
  if (WHOLE.includes(id)) assert.ok(after.items >= 5, id);
}

async function golden(name, found) {
  const file = join(GOLDEN, name);
  const text = `${found.trim()}\n`;
  if (RENEW) {
    await mkdir(dirname(file), {recursive: true});
    await writeFile(file, text);
  }
  const before = await readFile(file, 'utf8').catch(() => '');
  assert.equal(text, before, `${name} is another than before; if that is right, run again with UNSPOOL_RENEW_GOLDEN=1`);
}

/** Runs in a page: keeps these tags and attributes, and the text of all others. */
function keepOnly([html, allowed]) {
  const purify = window.DOMPurify(window);
  purify.addHook('uponSanitizeAttribute', (node, data) => {
    const names = (allowed[node.tagName.toLowerCase()] ?? '').split(' ').concat('lang', 'dir');
    if (!names.includes(data.attrName)) data.keepAttr = false;
  });
  const attributes = Object.values(allowed).join(' ').split(' ');
  return purify.sanitize(html, {ALLOWED_TAGS: Object.keys(allowed), ALLOWED_ATTR: [...attributes, 'lang', 'dir']});
}
