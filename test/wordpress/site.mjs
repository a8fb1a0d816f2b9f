import {execFile, spawn} from 'node:child_process';
import {randomBytes} from 'node:crypto';
import {cp, mkdir, mkdtemp, readFile, rm, writeFile} from 'node:fs/promises';
import {createServer} from 'node:http';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {promisify} from 'node:util';
import sirv from 'sirv';
import {freePort, needWordPress} from '../../scripts/browsers.mjs';

const run = promisify(execFile);
const PLUGIN = 'integrations/wordpress';

/** Lets WordPress ask loopback, which it refuses as unsafe by itself; and nobody else. */
const LOOPBACK = `<?php
add_filter('http_request_host_is_external', fn($external, $host) => $external || $host === '127.0.0.1', 10, 2);
add_filter('http_allowed_safe_ports', fn($ports, $host, $url) => [...$ports, wp_parse_url($url, PHP_URL_PORT)], 10, 3);
add_filter('pre_wp_mail', '__return_true');
if (is_file(__DIR__ . '/no-scripts')) define('DISALLOW_UNFILTERED_HTML', true);
`;

/** The people of the site: who may write any HTML, and who may not. */
export const PEOPLE = {
  editor: {name: 'editor', password: randomBytes(12).toString('hex'), role: 'administrator'},
  author: {name: 'author', password: randomBytes(12).toString('hex'), role: 'author'},
};

/**
 * Installs a WordPress of its own in a folder of its own, with the plugin switched on and the built script in its
 * uploads, and serves it on loopback.
 *
 * @returns Its `address`; `php(code)`, which runs code inside WordPress and gives what it returns; `makeNetwork()`, which
 *   makes it the first site of a network, for `php` alone; `close()`.
 */
export async function startWordPress() {
  const programs = await needWordPress();
  const folder = await mkdtemp(join(tmpdir(), 'unspool-wordpress-'));
  const root = join(folder, 'site');
  const database = await startDatabase(programs, folder);
  try {
    await cp(programs.folder, root, {recursive: true, dereference: true});
    const address = `http://127.0.0.1:${await freePort()}`;
    await writeFile(join(root, 'wp-config.php'), settings(database.socket, address));
    await mkdir(join(root, 'wp-content/mu-plugins'));
    await writeFile(join(root, 'wp-content/mu-plugins/loopback.php'), LOOPBACK);
    await cp(PLUGIN, join(root, 'wp-content/plugins/unspool'), {recursive: true});
    await cp('dist/cdn', join(root, 'wp-content/uploads/unspool'), {recursive: true});
    const {host} = new URL(address);
    const php = (code) => evaluate(programs.php, folder, root, host, code);
    const makeNetwork = () => becomeNetwork(php, root, host);
    await install(programs.php, folder, root);
    const server = serve(programs.php, root, host);
    await answers(address, server);
    const close = async () => {
      process.kill(-server.pid, 'SIGKILL');
      await database.stop();
      await rm(folder, {recursive: true, force: true});
    };
    return {address, root, php, makeNetwork, log: () => log(root), close};
  } catch (error) {
    await database.stop();
    await rm(folder, {recursive: true, force: true});
    throw error;
  }
}

/** Serves a folder on a loopback port of its own, another origin than the site, until `close()`. */
export async function serveFolder(folder, before = (_request, _response, next) => next()) {
  const files = sirv(folder, {dev: true});
  const server = createServer((request, response) => {
    response.setHeader('access-control-allow-origin', '*');
    before(request, response, () => files(request, response));
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  const close = () => {
    server.close();
    server.closeAllConnections();
  };
  return {address: `http://127.0.0.1:${server.address().port}/`, close};
}

/** A database server without network, whose files are thrown away. */
async function startDatabase({database, setUp}, folder) {
  const [data, socket] = [join(folder, 'data'), join(folder, 'db.sock')];
  const user = process.getuid?.() === 0 ? ['--user=root'] : [];
  await run(setUp, [
    '--no-defaults',
    ...user,
    `--datadir=${data}`,
    '--auth-root-authentication-method=normal',
    '--skip-test-db',
  ]);
  const child = spawn(
    database,
    [
      '--no-defaults',
      ...user,
      `--datadir=${data}`,
      `--socket=${socket}`,
      `--pid-file=${join(folder, 'db.pid')}`,
      '--skip-networking',
      '--innodb-flush-log-at-trx-commit=0',
      '--innodb-buffer-pool-size=32M',
    ],
    {stdio: ['ignore', 'ignore', 'pipe']},
  );
  const ended = new Promise((resolve) => child.once('exit', resolve));
  const stop = () => {
    child.kill('SIGKILL');
    return ended;
  };
  await new Promise((resolve, reject) => {
    let said = '';
    child.stderr.on('data', (data) => {
      said += data;
      if (said.includes('ready for connections')) resolve();
    });
    child.once('exit', () => reject(new Error(`The database did not start:\n${said}`)));
  });
  return {socket, stop};
}

const settings = (socket, address) => `<?php
define('DB_NAME', 'wordpress');
define('DB_USER', 'root');
define('DB_PASSWORD', '');
define('DB_HOST', 'localhost:${socket}');
define('DB_CHARSET', 'utf8mb4');
define('WP_HOME', '${address}');
define('WP_SITEURL', '${address}');
define('WP_DEBUG', true);
define('WP_DEBUG_LOG', true);
define('WP_DEBUG_DISPLAY', false);
define('DISABLE_WP_CRON', true);
define('AUTOMATIC_UPDATER_DISABLED', true);
define('WP_HTTP_BLOCK_EXTERNAL', true);
define('WP_ACCESSIBLE_HOSTS', '127.0.0.1');
foreach (['AUTH', 'SECURE_AUTH', 'LOGGED_IN', 'NONCE'] as $name) {
  define($name . '_KEY', '${randomBytes(24).toString('hex')}');
  define($name . '_SALT', '${randomBytes(24).toString('hex')}');
}
$table_prefix = 'wp_';
if (!defined('ABSPATH')) define('ABSPATH', __DIR__ . '/');
require_once ABSPATH . 'wp-settings.php';
`;

async function install(php, folder, root) {
  const {editor, author} = PEOPLE;
  const create = `
    mysqli_report(MYSQLI_REPORT_ERROR | MYSQLI_REPORT_STRICT);
    define('WP_INSTALLING', true);
    preg_match("/localhost:(.*)'/", file_get_contents('wp-config.php'), $socket);
    (new mysqli('localhost', 'root', '', null, 0, $socket[1]))->query('CREATE DATABASE wordpress');
    require_once 'wp-load.php';
    require_once ABSPATH . 'wp-admin/includes/upgrade.php';
    wp_install('A paper', '${editor.name}', 'editor@paper.example', true, '', '${editor.password}');
    wp_create_user('${author.name}', '${author.password}', 'author@paper.example');
    get_user_by('login', '${author.name}')->set_role('author');
    require_once ABSPATH . 'wp-admin/includes/plugin.php';
    $failed = activate_plugin('unspool/unspool.php');
    if (is_wp_error($failed)) throw new Exception($failed->get_error_message());
  `;
  await run(php, ['-d', 'display_errors=stderr', '-r', create], {cwd: root}).catch(async ({stderr, message}) => {
    throw new Error(`WordPress could not be installed: ${message}\n${stderr}\n${await log(root)}`);
  });
}

/** What WordPress's own Network Setup does: its tables, and its lines in wp-config.php. */
async function becomeNetwork(php, root, host) {
  await php(`
    global $wpdb;
    foreach ($wpdb->tables('ms_global') as $table => $name) $wpdb->$table = $name;
    require_once ABSPATH . 'wp-admin/includes/upgrade.php';
    install_network();
    $failed = populate_network(1, '${host}', 'editor@paper.example', 'Papers', '/', false);
    if (is_wp_error($failed)) throw new Exception($failed->get_error_message());
  `);
  const config = join(root, 'wp-config.php');
  const lines = {MULTISITE: true, SUBDOMAIN_INSTALL: false, DOMAIN_CURRENT_SITE: `'${host}'`, PATH_CURRENT_SITE: "'/'"};
  const defined = Object.entries({...lines, SITE_ID_CURRENT_SITE: 1, BLOG_ID_CURRENT_SITE: 1})
    .map(([name, value]) => `define('${name}', ${value});\n`)
    .join('');
  await writeFile(config, (await readFile(config, 'utf8')).replace(/(?=\$table_prefix)/, defined));
}

/** What PHP had to say, also where WordPress shows a reader nothing of it. */
const log = (root) => readFile(join(root, 'wp-content/debug.log'), 'utf8').catch(() => '');

/** Runs PHP inside WordPress; what it returns comes back as data. */
async function evaluate(php, folder, root, host, code) {
  const file = join(folder, `run-${randomBytes(6).toString('hex')}.php`);
  await writeFile(
    file,
    `<?php $_SERVER['HTTP_HOST'] = '${host}'; require '${root}/wp-load.php'; echo "\\n<<<", wp_json_encode((function () { ${code} })()), ">>>";`,
  );
  const {stdout, stderr} = await run(php, ['-d', 'display_errors=stderr', file], {cwd: root, maxBuffer: 1 << 24});
  const answer = /<<<(.*)>>>$/s.exec(stdout)?.[1];
  if (answer === undefined) throw new Error(`PHP failed:\n${stdout}${stderr}`);
  return JSON.parse(answer);
}

/** PHP's own server, with processes enough for a page that asks its own site; in a group, to be ended together. */
function serve(php, root, host) {
  const opcache = ['-d', 'opcache.enable_cli=1', '-d', 'opcache.validate_timestamps=0'];
  return spawn(php, [...opcache, '-d', 'memory_limit=256M', '-S', host, '-t', root], {
    stdio: 'ignore',
    detached: true,
    env: {...process.env, PHP_CLI_SERVER_WORKERS: '4'},
  });
}

async function answers(address, server) {
  for (;;) {
    const response = await fetch(address).catch(() => undefined);
    if (response?.ok) return;
    if (response) throw new Error(`WordPress answers ${response.status}: ${(await response.text()).slice(0, 500)}`);
    if (server.exitCode !== null) throw new Error('PHP did not start');
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
