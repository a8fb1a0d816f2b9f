import assert from 'node:assert/strict';
import {execFile} from 'node:child_process';
import {access, mkdir, readdir, readFile, rm, writeFile} from 'node:fs/promises';
import {join, posix, resolve} from 'node:path';
import {after, before, describe, it} from 'node:test';
import {promisify} from 'node:util';
import ts from 'typescript';
import {docsPages, markdown} from '../../scripts/docs.mjs';
import {openBrowser} from '../pages/support.mjs';
import {serveBlocks} from './serve.mjs';

const run = promisify(execFile);
const CODE = resolve('test-results/docs');
const {scripts} = JSON.parse(await readFile('package.json', 'utf8'));

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

  for (const {place, code, words} of inLanguage('html')) {
    it(`${place} runs in a page without a word on the console`, async () => {
      const said = await open(code, async (page) => {
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
      const {checkDocument} = await import('../../dist/story/index.js');
      const {report} = checkDocument(data);
      assert.deepEqual(
        report.filter(({level}) => level === 'error'),
        [],
      );
    });
  }

  for (const {place, code} of inLanguage('vue', 'svelte')) {
    it(`${place} is a component that its compiler takes`, async () => {
      if (blocks.find((block) => block.place === place).language === 'vue') {
        const {parse} = await import('vue/compiler-sfc');
        assert.deepEqual(parse(code).errors, []);
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

  /** Opens HTML as a page of its own; gives what was said on the console or went wrong. */
  async function open(code, look) {
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
      await page.goto(server.add(code));
      await look(page);
    } finally {
      await page.close();
    }
    return said;
  }
});

describe('the warnings', () => {
  it('each have their section in docs/warnings.md', async () => {
    const known = anchors.get('docs/warnings.md');
    const tags = (await readdir('src/components', {withFileTypes: true})).filter((entry) => entry.isDirectory());
    for (const name of [...tags.map((tag) => tag.name), 'data', 'twice', 'timing', 'wrong-import-paths']) {
      assert.ok(known.includes(name), `docs/warnings.md has no section ${name}`);
    }
  });
});

describe('the custom properties', () => {
  it('are twenty at most, each in use and in the manual', async () => {
    const {elements} = await publicProperties();
    const manual = await readFile('README.md', 'utf8');
    assert.ok(elements.size <= 20, `${elements.size}: ${[...elements].join(', ')}`);
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
