import assert from 'node:assert/strict';
import {execFile} from 'node:child_process';
import {access, mkdir, readdir, readFile, rm, writeFile} from 'node:fs/promises';
import {join, posix, resolve} from 'node:path';
import {after, before, describe, it} from 'node:test';
import {promisify} from 'node:util';
import ts from 'typescript';
import {docsPages, markdown, writeDocs} from '../../scripts/docs.mjs';
import {openBrowser} from '../pages/support.mjs';
import {serveBlocks} from './serve.mjs';

const run = promisify(execFile);
const CODE = resolve('test-results/docs');
const {scripts, exports} = JSON.parse(await readFile('package.json', 'utf8'));

const pages = (await docsPages()).map(({path, text}) => ({path, tokens: markdown().parse(text, {})}));
const anchors = new Map(
  pages.map(({path, tokens}) => [path, tokens.map((token) => token.attrGet('id')).filter(Boolean)]),
);
const blocks = pages.flatMap(({path, tokens}) =>
  tokens
    .filter(({type}) => type === 'fence')
    .map(({info, content, map}) => {
      const [language, ...words] = info.split(' ');
      return {place: `${path}:${map[0] + 1}`, language, words, code: content};
    }),
);
const inLanguage = (...languages) => blocks.filter(({language}) => languages.includes(language));

/** How each language is checked; one that is not here has no place in the docs. */
const LANGUAGES = ['html', 'js', 'ts', 'tsx', 'css', 'json', 'sh', 'vue', 'svelte', 'text'];

describe('the links and pictures of the docs', () => {
  for (const {path, tokens} of pages) {
    it(`lead somewhere from ${path}`, async () => {
      const faults = [];
      const inline = tokens.flatMap(({children}) => children ?? []);
      const targets = inline.filter(({type}) => type === 'link_open' || type === 'image');
      for (const href of targets.map((token) => token.attrGet('href') ?? token.attrGet('src'))) {
        const fault = await faultOf(path, href);
        if (fault) faults.push(`${href}: ${fault}`);
      }
      assert.deepEqual(faults, []);
    });
  }

  it('lead from docs/README.md to every page, and to every decision from their own list', () => {
    const led = ['docs/README.md', 'docs/decisions/README.md'].flatMap((from) => {
      const {tokens} = pages.find(({path}) => path === from);
      const links = tokens.flatMap(({children}) => children ?? []).filter(({type}) => type === 'link_open');
      const folder = posix.dirname(from);
      return links.map((token) => posix.normalize(posix.join(folder, token.attrGet('href').split('#')[0])));
    });
    assert.deepEqual(
      pages.map(({path}) => path).filter((path) => path !== 'docs/README.md' && !led.includes(path)),
      [],
    );
  });

  it('lead to the decisions from the contents of the site, by one entry', async () => {
    const folder = resolve('test-results/site');
    await writeDocs(folder);
    for (const [file, current] of [
      ['index', 'page'],
      ['start', 'true'],
    ]) {
      const html = await readFile(join(folder, `docs/decisions/${file}.html`), 'utf8');
      const [contents] = /<nav[^]*<\/nav>/.exec(html);
      const entries = [...contents.matchAll(/href="(?!\.\.)([^"]*)"(?: aria-current="(\w+)")?/g)];
      assert.deepEqual(
        entries.map(([, href, here]) => [href, here]),
        [['index.html', current]],
      );
    }
    await rm(folder, {recursive: true});
  });

  async function faultOf(path, href) {
    if (/^https:\/\//.test(href)) return URL.canParse(href) ? undefined : 'not an address';
    const [target, hash] = href.split('#');
    const file = target ? posix.normalize(posix.join(posix.dirname(path), target)) : path;
    if (
      !(await access(file).then(
        () => true,
        () => false,
      ))
    )
      return `there is no ${file}`;
    if (hash && !anchors.get(file)?.includes(hash)) return `${file} has no heading #${hash}`;
    return undefined;
  }
});

describe('the code in the docs', () => {
  let browser, server;
  before(async () => {
    await rm(CODE, {recursive: true, force: true});
    await mkdir(CODE, {recursive: true});
    server = await serveBlocks();
    browser = await openBrowser();
  });
  after(async () => {
    await browser?.close();
    server?.close();
  });

  it('is in languages that are checked', () => {
    assert.deepEqual(
      blocks.filter(({language}) => !LANGUAGES.includes(language)).map(({place, language}) => `${place} ${language}`),
      [],
    );
  });

  for (const {place, code, words} of inLanguage('html').filter((block) => block.words[0] !== 'live')) {
    it(`${place} runs in a page without a word on the console`, async () => {
      const said = await open(server.add(code), async (page) => {
        await page.waitForFunction(() => document.readyState === 'complete');
        if (words.includes('before')) return;
        await page.waitForFunction(() => !document.querySelector(':not(:defined)'));
        const shown = 'timeline-event, stat-counter, quote-card';
        const hidden = await page.$$eval(shown, (all) => all.filter((element) => !element.checkVisibility()).length);
        assert.equal(hidden, 0);
      });
      assert.deepEqual(said, []);
    });
  }

  for (const {place, code} of inLanguage('js')) {
    if (/from 'unspool\/ssr'/.test(code)) {
      it(`${place} renders in Node`, async () => {
        const file = join(CODE, 'rendered.mjs');
        await writeFile(file, code);
        const {page} = await import(file);
        assert.match(page(), /<stat-counter[^]*8,000/);
      });
    } else if (!/from '@?vite/.test(code)) {
      it(`${place} runs in a page with a story, to its end`, async () => {
        const said = await open(await server.addScript(code), async (page) => {
          await page.waitForFunction(() => document.documentElement.dataset.ran === '');
          await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
          await page.locator('timeline-event:last-of-type[phase=current]').waitFor();
        });
        assert.deepEqual(said, []);
      });
    }
  }

  it('has the types that it says, in JavaScript and TypeScript', async () => {
    const files = [];
    for (const {place, language, code} of inLanguage('js', 'ts', 'tsx')) {
      const file = join(CODE, `${place.replaceAll(/[/.:]/g, '-')}.${language}`);
      const from = /unspool\/preact/.test(code) ? 'preact' : /unspool\/solid/.test(code) ? 'solid-js' : 'react';
      const before = language === 'tsx' ? `/** @jsxImportSource ${from} */\n` : '';
      await writeFile(file, `${before}${code}\nexport {};\n`);
      files.push(file);
    }
    const program = ts.createProgram(files, {
      target: ts.ScriptTarget.ES2022,
      module: ts.ModuleKind.NodeNext,
      moduleResolution: ts.ModuleResolutionKind.NodeNext,
      lib: ['lib.es2023.d.ts', 'lib.dom.d.ts', 'lib.dom.iterable.d.ts'],
      types: ['node'],
      jsx: ts.JsxEmit.Preserve,
      strict: true,
      allowJs: true,
      checkJs: true,
      noEmit: true,
      skipLibCheck: true,
      noUncheckedSideEffectImports: false,
    });
    const faults = ts
      .getPreEmitDiagnostics(program)
      .filter(isFault)
      .map(({file, messageText}) => {
        return `${file?.fileName.slice(CODE.length + 1)}: ${ts.flattenDiagnosticMessageText(messageText, '\n')}`;
      });
    assert.deepEqual(faults, []);
  });

  for (const {place, code} of inLanguage('css')) {
    it(`${place} is CSS with properties that exist`, async () => {
      const {elements} = await publicProperties();
      const page = await browser.newPage();
      const rules = await page.evaluate((text) => {
        const sheet = new CSSStyleSheet();
        sheet.replaceSync(text);
        return sheet.cssRules.length;
      }, code);
      await page.close();
      assert.ok(rules > 0);
      assert.deepEqual(
        (code.match(/--unspool-[\w-]+/g) ?? []).filter((name) => !elements.has(name)),
        [],
      );
    });
  }

  for (const {place, code} of inLanguage('json')) {
    it(`${place} is JSON, and a sound story where it is one`, async () => {
      const data = JSON.parse(code);
      if (!('unspool' in data)) return;
      const {checkDocument} = await import('../../dist/document/index.js');
      const {report} = checkDocument(data);
      assert.deepEqual(
        report.filter(({level}) => level === 'error'),
        [],
      );
    });
  }

  it('makes the story after of the timeline before, in the page on TimelineJS3', async () => {
    const own = inLanguage('json').filter(({place}) => place.startsWith('docs/migrating-from-timelinejs3.md'));
    const [before, after] = own.map(({code}) => JSON.parse(code));
    const {importData} = await import('../../dist/import/index.js');
    assert.deepEqual(importData(before, {lang: after.lang}), {document: after, report: []});
  });

  for (const {place, language, code} of inLanguage('vue', 'svelte')) {
    it(`${place} is a component that its compiler takes`, async () => {
      if (language === 'vue') {
        const {compileScript, compileTemplate, parse} = await import('vue/compiler-sfc');
        const {descriptor, errors} = parse(code);
        const {bindings} = compileScript(descriptor, {id: place});
        const compilerOptions = {bindingMetadata: bindings};
        const template = compileTemplate({
          source: descriptor.template.content,
          filename: place,
          id: place,
          compilerOptions,
        });
        assert.deepEqual([...errors, ...template.errors], []);
      } else {
        const {compile} = await import('svelte/compiler');
        assert.ok(compile(code, {generate: 'client'}).js.code);
      }
    });
  }

  for (const {place, code} of inLanguage('sh')) {
    it(`${place} names commands that there are`, async () => {
      const lines = code.replaceAll(/\\\n\s*/g, ' ').split('\n');
      for (const line of lines.map((text) => text.replace(/(^|\s)#.*/, '').trim()).filter(Boolean)) {
        for (const command of line.split(/\s*(?:&&|\|)\s*/)) await checkCommand(command);
      }
    });
  }

  /** Opens a page; gives what was said on the console or went wrong. */
  async function open(address, look) {
    const page = await browser.newPage({viewport: {width: 1000, height: 800}});
    const said = [];
    page.on('console', (message) => {
      if (['warning', 'error'].includes(message.type())) said.push(message.text());
    });
    page.on('pageerror', (error) => said.push(error.message));
    await page.route(
      (url) => url.origin !== server.address,
      (route) => route.fulfill({status: 200, body: ''}),
    );
    try {
      await page.goto(address);
      await look(page);
    } finally {
      await page.close();
    }
    return said;
  }
});

describe('the warnings', () => {
  it('that an element gives about an attribute are explained in its section', async () => {
    const page = await readFile('docs/warnings.md', 'utf8');
    const missing = [];
    for (const file of (await readdir('src/components', {recursive: true})).filter((name) => name.endsWith('.ts'))) {
      const [tag] = file.split(/[\\/]/);
      const section = page.split(/^## /m).find((text) => text.startsWith(`${tag}\n`));
      const source = await readFile(join('src/components', file), 'utf8');
      for (const [, attribute] of source.matchAll(/\bwarn\(\w+, '([\w-]+)'/g)) {
        if (!section.includes(attribute)) missing.push(`${tag}: ${attribute}`);
      }
    }
    assert.deepEqual(missing, []);
  });

  it('about a wrong import path come with every path that is right', async () => {
    const page = await readFile('docs/warnings.md', 'utf8');
    const section = page.split(/^## /m).find((text) => text.startsWith('Wrong import paths'));
    const paths = Object.keys(exports).map((path) => path.replace('.', 'unspool'));
    assert.deepEqual(
      paths.filter((path) => !section.includes(`\`${path.replace(/\/define$/, '')}\``)),
      [],
    );
  });

  it('each have their section in docs/warnings.md', async () => {
    const known = anchors.get('docs/warnings.md');
    const tags = (await readdir('src/components', {withFileTypes: true})).filter((entry) => entry.isDirectory());
    for (const name of [...tags.map((tag) => tag.name), 'data', 'twice', 'timing', 'wrong-import-paths']) {
      assert.ok(known.includes(name), `docs/warnings.md has no section ${name}`);
    }
  });
});

describe('the custom properties', () => {
  it('are 24 at most, besides those that we write, each in use and in the manual', async () => {
    const {elements} = await publicProperties();
    const settings = [...elements].filter((name) => !/-progress$/.test(name));
    const manual = await readFile('README.md', 'utf8');
    assert.ok(settings.length <= 24, `${settings.length}: ${settings.join(', ')}`);
    for (const name of elements) assert.ok(manual.includes(`\`${name}\``), name);
  });
});

/** JavaScript need not have types; but it must be understood, and what it imports from us must be there. */
function isFault({file, code, messageText}) {
  if (code === 2307 && !/'(unspool|\.)/.test(messageText)) return false; // a package that the reader has
  const isScript = file?.fileName.endsWith('.js');
  return !isScript || code < 2000 || [2304, 2305, 2307].includes(code);
}

async function publicProperties() {
  const {modules} = JSON.parse(await readFile('dist/custom-elements.json', 'utf8'));
  const declarations = modules.flatMap((module) => module.declarations ?? []);
  return {elements: new Set(declarations.flatMap(({cssProperties = []}) => cssProperties.map(({name}) => name)))};
}

/** Fails for a command that a reader could not type as written. */
async function checkCommand(command) {
  const [program, ...args] = command.split(/\s+/);
  if (program === 'npm') return checkNpm(args);
  if (program === 'npx') return checkCommand(args.join(' '));
  if (program === 'unspool') return checkVerb(args);
  if (program === 'node') return access(args[0]);
  return assert.fail(`"${command}" is no command of ours`);
}

function checkNpm([verb, name]) {
  if (['install', 'ci', 'ls', 'pack'].includes(verb)) return;
  const script = verb === 'run' ? name : verb;
  assert.ok(script in scripts, `there is no script ${script}`);
}

async function checkVerb([verb, ...args]) {
  const {stdout} = await run(process.execPath, [
    join('dist', 'cli', 'main.js'),
    ...(verb.startsWith('-') ? [] : [verb]),
    '--help',
  ]);
  const options = [verb, ...args].filter((arg) => arg.startsWith('--')).map((arg) => arg.split('=')[0]);
  for (const option of options) assert.ok(stdout.includes(option), `unspool ${verb} has no ${option}`);
}
