import assert from 'node:assert/strict';
import {mkdtemp, rm, writeFile} from 'node:fs/promises';
import {createServer} from 'node:http';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {after, before, describe, it} from 'node:test';
import {chromium} from 'playwright-core';
import {chromiumArgs, findChromium} from '../../scripts/browsers.mjs';
import {testSanitisers} from './sanitisers.mjs';
import {randomFrom} from '../embed/letters.mjs';
import {SEED} from '../fuzz/support.mjs';
import {PEOPLE, serveFolder, startWordPress} from './site.mjs';
import {plainMarkup} from '../../dist/page/plain-markup.js';
import {snippetsOf} from '../../dist/page/snippets.js';
import {buildStory, markup, shared} from './story.mjs';

describe('WordPress', () => {
  let site, stories, folder, story, browser, editor, author, reader;
  const gone = new Set();

  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'unspool-stories-'));
    [site, stories, browser] = await Promise.all([
      startWordPress(),
      serveFolder(folder, (request, response, next) => {
        const isGone = [...gone].some((path) => request.url.startsWith(path));
        if (isGone) response.writeHead(404).end('No such page');
        else next();
      }),
      chromium.launch({executablePath: findChromium(), args: chromiumArgs}),
    ]);
    await buildStory(join(folder, 'deleted'), `${stories.address}deleted/`);
    story = await buildStory(join(folder, 'flood'), `${stories.address}flood/`);
    [editor, author, reader] = await Promise.all([signIn(PEOPLE.editor), signIn(PEOPLE.author), browser.newPage()]);
  });

  after(async () => {
    await browser?.close();
    stories?.close();
    await site?.close();
    await rm(folder, {recursive: true, force: true});
  });

  it('has the plugin switched on, with the script of its uploads', async () => {
    await editor.goto(`${site.address}/wp-admin/options-general.php?page=unspool`);
    assert.match(await editor.innerText('#unspool_address-help'), /In use now: .*\/wp-content\/uploads\/unspool\//);
  });

  it('keeps an address of the script that is one, and says what is wrong with another', async () => {
    const save = async (address) => {
      await editor.locator('#unspool_address').evaluate((field, value) => {
        field.type = 'text';
        field.value = value;
      }, address);
      await Promise.all([editor.waitForNavigation(), editor.click('#submit')]);
      return editor.innerText('.notice');
    };
    await editor.goto(`${site.address}/wp-admin/options-general.php?page=unspool`);
    assert.match(
      await save('javascript:alert(1)'),
      /“javascript:alert\(1\)” is no web address. It should look like https:/,
    );
    assert.match(await save(`${stories.address}nowhere`), /There is no script at .*nowhere\/unspool\.js yet/);
    assert.match(await save(`${site.address}/wp-content/uploads/unspool/unspool.js`), /Settings saved/);
    assert.equal(await editor.inputValue('#unspool_address'), `${site.address}/wp-content/uploads/unspool/`);
    await save('');
  });

  describe('the block', () => {
    let post;

    it('is put in by an editor, who sees the story and what will be read in its place', async () => {
      await openEditor(editor, `${site.address}/wp-admin/post-new.php`);
      await editor.getByRole('textbox', {name: 'Add title'}).fill('An article with a block');
      await editor.keyboard.press('Enter');
      await editor.keyboard.type('/unspool');
      await editor.getByRole('option', {name: 'Unspool story'}).click();
      await editor.getByLabel('Address of the story').fill(story.url);
      await editor.keyboard.press('Enter');
      const frame = editor.frameLocator('iframe.unspool-preview');
      await frame.getByRole('heading', {name: 'The first rain'}).waitFor();
      assert.equal(await editor.locator('iframe.unspool-preview').getAttribute('title'), story.title);
      assert.equal(await editor.getByLabel('Headline').inputValue(), story.title);
      assert.equal(await editor.getByLabel('Text', {exact: true}).inputValue(), story.summary);
      post = await publish(editor);
    });

    it('shows the story at its own height, driven by the scroll of the article', async () => {
      await reader.goto(post.link);
      await followsTheScroll(reader);
    });

    it('saves the text and a link, so that the article is whole without the plugin', async () => {
      const saved = await site.php(`return get_post(${post.id})->post_content;`);
      assert.match(saved, /<blockquote><p>Five days in the life of a town &amp; its river\.<\/p><\/blockquote>/);
      assert.match(saved, /<figcaption><a href="[^"]+\/flood\/">The night the river came<\/a><\/figcaption>/);
      assert.doesNotMatch(saved, /<script|<iframe|story-embed/);
    });

    it('is the same for an author, whose HTML WordPress filters', async () => {
      const {content} = await write(
        author,
        'By an author',
        await site.php(`return get_post(${post.id})->post_content;`),
      );
      assert.equal(content.raw, await site.php(`return get_post(${post.id})->post_content;`));
      assert.match(content.rendered, /<story-embed src="[^"]+embed\.html" title="The night the river came"/);
    });

    it('can show the story as part of the page', async () => {
      const saved = await site.php(`return get_post(${post.id})->post_content;`);
      const {link} = await write(editor, 'In the page', saved.replace('wp:unspool/story', '$& {"display":"page"}'));
      await reader.goto(link);
      await reader.locator('timeline-story[src] > timeline-rail').waitFor({state: 'attached'});
      assert.equal(await reader.locator('timeline-story timeline-event').count(), 5);
      assert.equal(await reader.locator('story-embed').count(), 0);
    });

    it('is text and a link in the feed', async () => {
      const feed = await (await fetch(`${site.address}/?feed=rss2`)).text();
      assert.match(feed, /<blockquote><p>Five days in the life of a town &amp; its river\.<\/p><\/blockquote>/);
      assert.match(feed, /<a href="[^"]+\/flood\/">The night the river came<\/a>/);
      assert.doesNotMatch(feed, /<script|<iframe|story-embed|timeline-story/);
    });

    it('leaves the text and the link when the plugin is switched off', async () => {
      const plugin = (act) =>
        site.php(`require_once ABSPATH . 'wp-admin/includes/plugin.php'; ${act}_plugins('unspool/unspool.php');`);
      await plugin('deactivate');
      await reader.goto(post.link);
      const text = await reader.innerText('.wp-block-unspool-story');
      const {pathname} = new URL(await reader.getByRole('link', {name: story.title}).getAttribute('href'));
      const count = await reader.locator('story-embed, timeline-story, iframe').count();
      await plugin('activate');
      assert.match(text, /Five days in the life of a town & its river\.\s+The night the river came/);
      assert.deepEqual([pathname, count], ['/flood/', 0]);
    });

    it('says that a story was deleted: to the editor in the block, and on the page to nobody else', async () => {
      const address = `${stories.address}deleted/`;
      const block = `<!-- wp:unspool/story {"display":"frame"} -->\n<figure class="wp-block-unspool-story"><blockquote><p>Told once.</p></blockquote><figcaption><a href="${address}">Once</a></figcaption></figure>\n<!-- /wp:unspool/story -->`;
      const {id, link} = await write(editor, 'A deleted story', block);
      gone.add('/deleted/');
      await openEditor(editor, `${site.address}/wp-admin/post.php?post=${id}&action=edit`);
      const notice = editor.locator('.wp-block-unspool-story .components-notice');
      assert.match(await notice.innerText(), /There is no story at .*\/deleted\/ any more/);
      await editor.goto(link);
      assert.match(await editor.innerText('.unspool-problem'), /There is no story at .*Give the story’s new address/);
      await reader.goto(link);
      assert.equal(await reader.locator('.unspool-problem, story-embed').count(), 0);
      assert.match(await reader.innerText('.wp-block-unspool-story'), /Told once\.\s+Once/);
    });

    it('says that the site of a story is down, and gives readers the text and a link', async () => {
      const down = await serveFolder(folder);
      const address = `${down.address}flood/`;
      down.close();
      await openEditor(editor, `${site.address}/wp-admin/post-new.php`);
      await editor.evaluate((url) => {
        const {blocks, data} = window.wp;
        const block = blocks.createBlock('unspool/story', {url, title: 'Far away', summary: 'A summary.'});
        data.dispatch('core/block-editor').insertBlocks(block);
      }, address);
      const notice = editor.locator('.wp-block-unspool-story .components-notice');
      assert.match(
        await notice.innerText(),
        /The site of the story does not answer: .*Readers get the text and a link/,
      );
      await editor.getByRole('textbox', {name: 'Add title'}).fill('A site that is down');
      const {link} = await publish(editor);
      await reader.goto(link);
      assert.match(await reader.innerText('.wp-block-unspool-story'), /A summary\.\s+Far away/);
      assert.equal(await reader.getByRole('link', {name: 'Far away'}).getAttribute('href'), address);
    });
  });

  describe('the shortcode', () => {
    it('shows the story around its text', async () => {
      const code = `[unspool url="${story.url}" title="A title of my own"]<p>Words for the way.</p>[/unspool]`;
      const {link} = await write(author, 'A shortcode', `<!-- wp:shortcode -->\n${code}\n<!-- /wp:shortcode -->`);
      await reader.goto(link);
      const embed = reader.locator('story-embed');
      assert.equal(await embed.getAttribute('src'), story.embed);
      assert.equal(await embed.getAttribute('title'), 'A title of my own');
      assert.match(await embed.textContent(), /Words for the way\./);
    });

    it('names what is wrong to those who can mend it, and gives readers the text', async () => {
      const bad = '[unspool url="javascript:alert(1)" hight="5" display="popup"]The text.[/unspool]';
      const {link} = await write(author, 'A bad shortcode', `<!-- wp:shortcode -->\n${bad}\n<!-- /wp:shortcode -->`);
      await author.goto(link);
      const message = await author.innerText('.unspool-problem');
      assert.match(message, /address of the story is missing, or is no web address. It should look like https:/);
      assert.match(message, /no attribute “hight”; it has url, title, display\./);
      assert.match(message, /display is “popup”; it can be “frame” or “page”/);
      await reader.goto(link);
      assert.equal(await reader.locator('.unspool-problem').count(), 0);
      assert.match(await reader.innerText('main'), /The text\./);
      assert.doesNotMatch(await reader.content(), /javascript:alert/);
    });

    it('can not be made to write markup', async () => {
      const bad = `[unspool url='https://x.example/"><img src=x onerror=alert(1)>' title='"><script>alert(1)</script>']`;
      const {link} = await write(
        editor,
        'A hostile shortcode',
        `<!-- wp:shortcode -->\n${bad}\n<!-- /wp:shortcode -->`,
      );
      await reader.goto(link);
      assert.equal(await reader.locator('main img[onerror], main script').count(), 0);
    });

    it('takes no frame from another site than the story’s', async () => {
      const [own, other] = await site.php(`
        $answer = fn($embed) => (object) ['unspool' => 1, 'title' => 'A title', 'embed' => $embed];
        $of = fn($embed) => \\Unspool\\story_from($answer($embed), 'https://paper.example/flood/');
        return [$of('https://paper.example/flood/embed.html'), $of('https://evil.example/embed.html')];
      `);
      assert.equal(own.embed, 'https://paper.example/flood/embed.html');
      assert.equal(other, null);
    });
  });

  describe('a pasted address', () => {
    it('becomes the story, also for an author', async () => {
      const block = `<!-- wp:embed {"url":"${story.url}"} -->\n<figure class="wp-block-embed"><div class="wp-block-embed__wrapper">\n${story.url}\n</div></figure>\n<!-- /wp:embed -->`;
      const {link} = await write(author, 'A pasted address', block);
      await reader.goto(link);
      const embed = reader.locator('story-embed');
      assert.equal(await embed.getAttribute('src'), story.embed);
      assert.match(await embed.textContent(), /Five days in the life of a town & its river\./);
    });
  });

  describe('plain HTML with marks', () => {
    it('is a story, whether an administrator wrote it or an author', async () => {
      for (const person of [editor, author]) {
        const {link} = await write(person, 'Marks', `<!-- wp:html -->\n${plainMarkup(markup)}\n<!-- /wp:html -->`);
        await reader.goto(link);
        await reader.locator('timeline-rail').waitFor({state: 'attached'});
        assert.equal(await reader.locator('timeline-story timeline-event').count(), 5);
        assert.equal(await reader.locator('stat-counter data').count(), 1);
        assert.equal(await reader.locator('quote-card blockquote').count(), 1);
        await reader.locator('timeline-event').last().scrollIntoViewIfNeeded();
        await reader.mouse.wheel(0, 5000);
        await reader.locator('timeline-event[phase=current] >> text=A garden by the river').waitFor();
      }
    });
  });

  describe('an address', () => {
    const waiting = () =>
      site.php(`$jobs = [];
        foreach (_get_cron_array() as $hooks) foreach ($hooks['unspool_look_up'] ?? [] as $job) $jobs[] = $job['args'][0];
        return $jobs;`);
    const runCron = () =>
      site.php(`foreach (_get_cron_array() as $at => $hooks) foreach ($hooks['unspool_look_up'] ?? [] as $job) {
        do_action('unspool_look_up', ...$job['args']);
        wp_unschedule_event($at, 'unspool_look_up', $job['args']);
      }`);
    const forget = () =>
      site.php(`global $wpdb; wp_unschedule_hook('unspool_look_up');
        $wpdb->query("DELETE FROM $wpdb->options WHERE option_name LIKE '%transient%unspool_%'");`);
    const post = (code) => write(author, 'A post', `<!-- wp:shortcode -->\n${code}\n<!-- /wp:shortcode -->`);

    for (const [what, change] of Object.entries({
      'with a space': (url) => `${url}?a b`,
      'with a scheme in capitals': (url) => url.replace('http:', 'HTTP:'),
      'with signs that are encoded': (url) => `${url}?^{|}ü`,
      'with parts of a query': (url) => `${url}?a=1&b=2&copy=3`,
    })) {
      it(`${what} leads to the story, and is looked up once`, async () => {
        const {link} = await post(`[unspool url='${change(story.url)}']Words.[/unspool]`);
        await forget(); // as when the story's site was down
        await reader.goto(link);
        await reader.goto(link);
        const asked = await waiting();
        assert.deepEqual(asked.map(decodeURIComponent), [decodeURIComponent(new URL(change(story.url)).href)]);
        await runCron();
        await reader.goto(link);
        assert.equal(await reader.locator('story-embed').getAttribute('src'), story.embed);
        assert.deepEqual(await waiting(), []);
      });
    }

    it('that hangs keeps an author waiting for all of them together, not for each', async () => {
      let asked = 0;
      const silent = createServer(() => asked++);
      await new Promise((resolve) => silent.listen(0, '127.0.0.1', resolve));
      const {port} = silent.address();
      const codes = [1, 2, 3, 4].map((n) => `[unspool url="http://127.0.0.1:${port}/${n}/"]Words ${n}.[/unspool]`);
      await forget();
      await post(codes.join('\n'));
      silent.close();
      silent.closeAllConnections();
      assert.equal(asked, 1);
      assert.equal((await waiting()).length, 3);
      await forget();
    });

    it('is not asked where it leads into a private network, by whatever name or redirect', async () => {
      const led = createServer((request, response) =>
        response.writeHead(302, {location: decodeURIComponent(request.url.slice(2))}).end(),
      );
      await new Promise((resolve) => led.listen(0, '127.0.0.1', resolve));
      const hosts = [
        ...['169.254.169.254', '169.254.169.254.', '100.64.0.1', '100.127.255.254', '0.0.0.0', '0.1.2.3', '224.0.0.1'],
        ...['2852039166', '0251.0376.0251.0376', '0xa9fea9fe', '0xA9.254.43518', '[fe80::1]', '[fc00::1]', '[fd00::1]'],
        ...['[::ffff:169.254.169.254]', '[::1]', '[::]', '255.255.255.255', '198.18.0.1', '10.0.0.1', '192.168.0.1'],
        ...['172.16.0.1', '127.0.0.2', '2130706434', 'metadata.example', 'one-of-two.example'],
      ];
      const by = `http://127.0.0.1:${led.address().port}/?`;
      const urls = hosts.flatMap((host) => [
        `http://${host}/latest/`,
        by + encodeURIComponent(`http://${host}/latest/`),
      ]);
      const {asked, states} = await site.php(`
        eval('namespace Unspool; function gethostbynamel($host) {
          $names = ["metadata.example" => ["169.254.169.254"], "one-of-two.example" => ["93.184.216.34", "10.0.0.7"]];
          return $names[$host] ?? \\gethostbynamel($host);
        }');
        $asked = [];
        add_filter('pre_http_request', function ($answer, $options, $url) use (&$asked) {
          if (wp_http_validate_url($url)) $asked[] = $url;
          return $answer;
        }, 10, 3);
        add_action('requests-requests.before_request', function ($url) use (&$asked) { $asked[] = $url; });
        $states = [];
        foreach (json_decode(base64_decode('${Buffer.from(JSON.stringify(urls)).toString('base64')}')) as $url) {
          if (function_exists('Unspool\\renew_time')) \\Unspool\\renew_time();
          $states[] = \\Unspool\\look_up_story($url)['state'];
        }
        return compact('asked', 'states');`);
      led.close();
      led.closeAllConnections();
      assert.deepEqual(
        asked.filter((url) => !url.startsWith(by)),
        [],
      );
      assert.ok(
        states.every((state) => /^(private|down)$/.test(state)),
        states.join(),
      );
      await forget();
    });

    it('is told to an author where it leads into a private network', async () => {
      const {link} = await post('[unspool url="http://169.254.169.254/latest/"]Words.[/unspool]');
      await author.goto(link);
      assert.match(
        await author.innerText('.unspool-problem'),
        /169\.254\.169\.254\/latest\/ leads into a private network/,
      );
    });

    it('in the shortcode of embed.txt is read back as it was, whatever is in it', async () => {
      const random = randomFrom(SEED);
      const signs = [
        ...[
          '"',
          ']',
          '[',
          '\n',
          '\r\n',
          '\\',
          '\\n',
          '\\x41',
          '&',
          '&amp;',
          '&copy;',
          '&#93;',
          '<',
          '>',
          "'",
          ' ',
          '\t',
        ],
        ...[
          '/',
          '/]',
          '%22',
          '[/unspool]',
          '[unspool url="x"]',
          '=',
          '?',
          '#',
          'ü',
          '文',
          '\u00a0',
          '\u200b',
          '{',
          '^',
        ],
        ...['|', '`', '--', '...', '\u0001', 'a', '1', ';'],
      ];
      const text = () =>
        Array.from({length: 1 + Math.floor(random() * 8)}, () => signs[Math.floor(random() * signs.length)]).join('');
      const count = Number(process.env.UNSPOOL_FUZZ_RUNS ?? 2000);
      const all = Array.from({length: count}, () => ({url: `https://paper.example/${text()}`, title: `A ${text()}`}));
      all.push({url: 'http://[2001:db8::1]:8080/a[b]', title: 'A host that is a number'});
      const codes = all.map(
        (each) => snippetsOf({...shared(story.url), ...each}).find(({id}) => id === 'shortcode').code,
      );
      const file = join(folder, 'codes.json');
      await writeFile(file, JSON.stringify(codes));
      const read = await site.php(`return array_map(function ($code) {
          preg_match_all('/' . get_shortcode_regex(['unspool']) . '/', $code, $found);
          $attributes = (array) shortcode_parse_atts($found[3][0] ?? '');
          return [$found[0] === [$code], array_keys($attributes), \\Unspool\\address_in($attributes)];
        }, json_decode(file_get_contents('${file}')));`);
      // Some signs mean the same in per cent, where a shortcode can't hold them.
      const plain = (url) => url.replaceAll(/%(3B|22|3C|3E|5B|5C|5D)/g, decodeURIComponent);
      for (const [index, [isWhole, names, address]] of read.entries()) {
        assert.ok(isWhole, codes[index]);
        assert.deepEqual(names, ['url', 'title'], codes[index]);
        assert.equal(plain(address), plain(new URL(all[index].url).href), codes[index]);
      }
    });
  });

  describe('the address of the script', () => {
    const page = () => editor.goto(`${site.address}/wp-admin/options-general.php?page=unspool`);
    const kept = () => site.php(`return get_option('unspool_address', '');`);

    it('is set by nobody who may not write scripts into posts', async () => {
      const guard = join(site.root, 'wp-content/mu-plugins/no-scripts');
      await page();
      await editor.fill('#unspool_address', `${stories.address}evil/`);
      await writeFile(guard, '');
      try {
        await Promise.all([editor.waitForNavigation(), editor.click('#submit')]);
        assert.equal(await kept(), '');
        await page();
        assert.match(await editor.innerText('.wrap'), /Only who may write unfiltered HTML can set the address/);
        assert.equal(await editor.locator('#unspool_address').count(), 0);
      } finally {
        await rm(guard);
      }
    });

    it('is not one that no reader can reach', async () => {
      await page();
      await editor.fill('#unspool_address', 'http://169.254.169.254/unspool/');
      await Promise.all([editor.waitForNavigation(), editor.click('#submit')]);
      assert.match(await editor.innerText('.notice'), /No reader can reach http:\/\/169\.254\.169\.254\/unspool\//);
      assert.equal(await kept(), '');
    });
  });

  describe('marks of an author who may not write scripts', () => {
    it('run none in the browser of the administrator who reads them', async () => {
      const attack = `<div data-unspool-story data-unspool-tabindex="0" data-unspool-autofocus="1" data-unspool-onfocus="document.title = 'pwned'" data-unspool-src="${stories.address}flood/story.json"><ol><li data-unspool-event="2001">One</li><li data-unspool-event="2002">Two</li></ol></div>`;
      const {link} = await write(author, 'An attack', `<!-- wp:html -->\n${attack}\n<!-- /wp:html -->`);
      const asked = [];
      const note = (request) => asked.push(request.url());
      editor.on('request', note);
      await editor.goto(link);
      await editor.locator('timeline-rail').waitFor({state: 'attached'});
      await editor.locator('timeline-story').evaluate((story) => story.dispatchEvent(new FocusEvent('focus')));
      editor.off('request', note);
      assert.match(await editor.content(), /data-unspool-onfocus/); // WordPress keeps it
      assert.notEqual(await editor.title(), 'pwned');
      assert.deepEqual(
        asked.filter((url) => url.startsWith(stories.address)),
        [],
      );
    });

    it('may lead to another site that the site allows by a filter', async () => {
      const allow = join(site.root, 'wp-content/mu-plugins/allow.php');
      await writeFile(allow, `<?php add_filter('unspool_allow_src', fn() => ['${stories.address}']);`);
      try {
        const marks = `<div data-unspool-story data-unspool-src="${stories.address}flood/story.json">Words</div>`;
        const {link} = await write(author, 'Allowed', `<!-- wp:html -->\n${marks}\n<!-- /wp:html -->`);
        await reader.goto(link);
        await reader.getByRole('heading', {name: 'The first rain'}).waitFor();
      } finally {
        await rm(allow);
      }
    });
  });

  describe('sanitisers', () => {
    let blank;
    before(async () => {
      blank = await browser.newPage();
    });
    testSanitisers(
      () => site,
      () => blank,
    );
  });

  describe('a network of sites', () => {
    before(() => site.makeNetwork());

    it('has the address of the script set by its super admin alone', async () => {
      const may = await site.php(`
        $person = fn($login) => get_user_by('login', $login);
        $person('${PEOPLE.author.name}')->set_role('administrator');
        return [user_can($person('${PEOPLE.editor.name}'), 'unspool_set_address'),
          user_can($person('${PEOPLE.author.name}'), 'unspool_set_address'), user_can($person('${PEOPLE.author.name}'), 'manage_options')];`);
      assert.deepEqual(may, [true, false, true]);
    });

    it('has nothing left of the plugin on any site when it is uninstalled', async () => {
      const [before, after] = await site.php(`
        foreach (['/second/', '/third/'] as $path) wp_insert_site(['domain' => get_network()->domain, 'path' => $path, 'network_id' => 1, 'user_id' => 1]);
        $each = function ($act) {
          foreach (get_sites(['fields' => 'ids']) as $id) { switch_to_blog($id); $found[] = $act(); restore_current_blog(); }
          return $found;
        };
        $each(function () {
          update_option('unspool_address', 'https://paper.example/');
          set_transient('unspool_' . md5('a'), ['state' => 'ok'], 1000);
          wp_schedule_single_event(time() + 1000, 'unspool_look_up', ['https://paper.example/']);
        });
        $count = fn() => $each(function () {
          global $wpdb;
          $kept = $wpdb->get_var("SELECT COUNT(*) FROM $wpdb->options WHERE option_name LIKE '%unspool\\_%'");
          return $kept + (wp_next_scheduled('unspool_look_up', ['https://paper.example/']) ? 1 : 0);
        });
        $before = $count();
        define('WP_UNINSTALL_PLUGIN', 'unspool/unspool.php');
        require WP_PLUGIN_DIR . '/unspool/uninstall.php';
        return [$before, $count()];`);
      assert.equal(before.length, 3);
      assert.ok(
        before.every((count) => count >= 4),
        before.join(),
      );
      assert.deepEqual(after, [0, 0, 0]);
    });
  });

  it('had nothing to complain of in the plugin', async () => {
    const said = (await site.log()).split('\n').filter((line) => line.includes('/unspool/'));
    assert.deepEqual(said, []);
  });

  /** The framed story has its own height, and its current event follows the page's scroll. */
  async function followsTheScroll(page) {
    const element = page.locator('story-embed');
    const frame = await (await element.locator('iframe').elementHandle()).contentFrame();
    await frame.waitForURL(/embed\.html/);
    await element.evaluate(async (embed) => {
      while (embed.getBoundingClientRect().height < innerHeight) await new Promise(requestAnimationFrame);
    });
    await frame.waitForFunction(() => document.documentElement.scrollHeight <= innerHeight + 1);
    await page.mouse.move(640, 400);
    await element.evaluate((embed) => scrollTo(0, scrollY + embed.getBoundingClientRect().bottom - innerHeight));
    await page.mouse.wheel(0, 10_000);
    await frame.locator('timeline-event[phase=current] >> text=A garden by the river').waitFor();
    await page.mouse.wheel(0, -100_000);
    await frame.locator('timeline-event[phase=passed]').first().waitFor({state: 'detached'});
  }

  /** A page of someone who has signed in, in a browser of their own. */
  async function signIn({name, password}) {
    const context = await browser.newContext({viewport: {width: 1280, height: 900}});
    const page = await context.newPage();
    await page.goto(`${site.address}/wp-login.php`);
    await page.fill('#user_login', name);
    await page.fill('#user_pass', password);
    await Promise.all([page.waitForURL(/wp-admin/), page.click('#wp-submit')]);
    return page;
  }

  async function openEditor(page, address) {
    page.on('dialog', (dialog) => dialog.accept());
    await page.goto(address);
    await page.waitForFunction(() => window.wp?.data?.select('core/editor')?.getCurrentPostId?.());
    await page.evaluate(() => {
      window.wp.data.dispatch('core/preferences').set('core/edit-post', 'welcomeGuide', false);
      window.wp.data.dispatch('core/preferences').set('core/edit-post', 'fullscreenMode', false);
    });
    await page.getByRole('textbox', {name: 'Add title'}).waitFor();
  }

  async function publish(page) {
    await page.getByRole('button', {name: 'Publish', exact: true}).first().click();
    await page.locator('.editor-post-publish-panel').getByRole('button', {name: 'Publish', exact: true}).click();
    await page.getByText('is now live').waitFor();
    return page.evaluate(() => {
      const {getCurrentPostId, getPermalink} = window.wp.data.select('core/editor');
      return {id: getCurrentPostId(), link: getPermalink()};
    });
  }

  /** Publishes a post in someone's name, as the editor's own save does. */
  async function write(page, title, content) {
    if (!page.url().includes('/wp-admin/')) await page.goto(`${site.address}/wp-admin/`);
    const nonce = await page.evaluate(async () => (await fetch('/wp-admin/admin-ajax.php?action=rest-nonce')).text());
    return page.evaluate(
      async ([title, content, nonce]) => {
        const response = await fetch('/index.php?rest_route=/wp/v2/posts&context=edit', {
          method: 'POST',
          headers: {'content-type': 'application/json', 'x-wp-nonce': nonce},
          body: JSON.stringify({title, content, status: 'publish'}),
        });
        const post = await response.json();
        if (!response.ok) throw new Error(post.message);
        return post;
      },
      [title, content, nonce],
    );
  }
});
