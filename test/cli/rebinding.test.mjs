import assert from 'node:assert/strict';
import {spawn} from 'node:child_process';
import {mkdtemp, rm, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {after, before, describe, it} from 'node:test';
import {chromiumArgs} from '../../scripts/browsers.mjs';
import {openBrowser} from '../pages/support.mjs';

const MAIN = fileURLToPath(new URL('../../dist/cli/main.js', import.meta.url));
const PIXEL = Buffer.from('R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7', 'base64');
/** What Chromium itself has against it, and other browsers have not. */
const UNGUARDED = '--disable-features=LocalNetworkAccessChecks,BlockInsecurePrivateNetworkRequests,HttpsUpgrades';
const PATHS = ['/', '/index.html', '/story.json', '/embed.txt', '/note.txt', '/note.js', '/unspool-reload.js'];

/** A page whose own name leads to this computer by now (DNS rebinding), and one that has an origin of its own. */
describe('a page of somebody else reads nothing of a preview', () => {
  let folder, child, browser, port;

  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'unspool-rebinding-'));
    const events = [{date: '2006', heading: 'SECRET'}];
    await writeFile(join(folder, 'story.json'), JSON.stringify({unspool: 1, lang: 'en', title: 'SECRET', events}));
    await writeFile(join(folder, 'note.txt'), 'SECRET');
    await writeFile(join(folder, 'note.js'), 'window.led = "SECRET"');
    await writeFile(join(folder, 'photo.gif'), PIXEL);
    child = spawn(process.execPath, [MAIN, 'preview', 'story.json', '--port', '0'], {cwd: folder});
    const said = await new Promise((resolve) => child.stdout.once('data', resolve));
    port = /:(\d+)\//.exec(said)[1];
    browser = await openBrowser({args: [...chromiumArgs, '--host-resolver-rules=MAP evil.test 127.0.0.1', UNGUARDED]});
  });
  after(async () => {
    await browser?.close();
    child?.kill();
    await rm(folder, {recursive: true, force: true});
  });

  /** What a page at an address, which the attacker has written, can get from another or the same origin. */
  async function stolen(own, target) {
    const page = await browser.newPage();
    await page.route(`${own}/attack.html`, (route) =>
      route.fulfill({contentType: 'text/html', body: '<!doctype html><title>An attack</title>'}),
    );
    await page.goto(`${own}/attack.html`);
    const got = await page.evaluate(attack, {target, paths: PATHS});
    await page.close();
    return got;
  }

  it('but what it is meant for does: the attack is a real one', async () => {
    const own = `http://localhost:${port}`;
    const got = await stolen(own, own);
    assert.deepEqual(got, [
      ...PATHS.flatMap((path) => [`fetched ${path}`, `opaque ${path}`]),
      'framed /',
      'ran /note.js',
      'saw /photo.gif',
      'heard /unspool-changes',
    ]);
  });

  for (const [what, own, target] of [
    ['though its name leads here', (port) => `http://evil.test:${port}`, (port) => `http://evil.test:${port}`],
    ['nor by the address of this computer', (port) => `http://evil.test:${port}`, (port) => `http://127.0.0.1:${port}`],
    ['nor from another port of this computer', () => 'http://localhost:1', (port) => `http://localhost:${port}`],
    ['nor from a page of no origin', () => 'https://evil.test', (port) => `http://127.0.0.1:${port}`],
  ]) {
    it(what, async () => assert.deepEqual(await stolen(own(port), target(port)), []));
  }
});

/** In the attacker's page: everything that a page can do to see or run what another address has. */
async function attack({target, paths}) {
  const got = [];
  const url = (path) => `${target}${path}`;
  for (const path of paths) {
    const text = await fetch(url(path)).then(
      async (answer) => (answer.ok ? answer.text() : ''),
      () => '',
    );
    if (text !== '') got.push(`fetched ${path}`);
    const isLet = await fetch(url(path), {mode: 'no-cors'}).then(
      ({type, ok}) => type === 'opaque' || ok,
      () => false,
    );
    if (isLet) got.push(`opaque ${path}`);
  }
  const loads = (tag, attributes) =>
    new Promise((done) => {
      const element = Object.assign(document.createElement(tag), attributes);
      element.onload = () => done(element);
      element.onerror = () => done(undefined);
      document.body.append(element);
    });
  const frame = await loads('iframe', {src: url('/')});
  if (frame?.contentDocument?.body.textContent.includes('SECRET')) got.push('framed /');
  await loads('script', {src: url('/note.js')});
  if (window.led) got.push('ran /note.js');
  if (await loads('img', {src: url('/photo.gif')})) got.push('saw /photo.gif');
  const source = new EventSource(url('/unspool-changes'));
  const isHeard = await new Promise((done) => {
    source.onopen = () => done(true);
    source.onerror = () => done(false);
  });
  source.close();
  if (isHeard) got.push('heard /unspool-changes');
  return got;
}
