import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {renderToString} from '../../dist/ssr.js';
import {renderShare} from '../../dist/page/render-share.js';
import {oembedOf, snippetsOf, snippetsText} from '../../dist/page/snippets.js';
import {shareWords} from '../../dist/languages/share-words.js';
import {parseFragment} from 'parse5';

/** Those in which the elements name the rail and say that a story can't be loaded. */
const LANGUAGES = ['ar', 'de', 'en', 'es', 'fa', 'fr', 'he', 'hi', 'it', 'ja', 'ko', 'nl', 'pt', 'ru', 'zh'];

const at = 'https://paper.example/flood/';
const story = {
  title: 'The "night" the river <came>',
  summary: 'Six hours & a bridge.',
  url: at,
  embed: `${at}embed.html`,
  document: `${at}story.json`,
  markup: `<timeline-story>
      <ol><li><timeline-event date="2005-06"><h2>One</h2><p><a href="#two">Two</a><img src="a.jpg" alt=""></p></timeline-event></li></ol>
    </timeline-story>`,
  files: {
    elements: `${at}assets/unspool.js`,
    styles: `${at}assets/unspool.css`,
    host: `${at}assets/unspool-embed.js`,
    upgrade: `${at}assets/unspool-upgrade.js`,
  },
};
const code = (id) => snippetsOf(story).find((snippet) => snippet.id === id).code;

describe('snippets', () => {
  it('carry the language and direction of the story where it stands in another page', () => {
    for (const [more, attributes] of [
      [{lang: 'en-GB'}, ' lang="en-GB" dir="ltr"'],
      [{lang: 'fa'}, ' lang="fa" dir="rtl"'],
      [{lang: 'az-Arab'}, ' lang="az-Arab" dir="rtl"'],
      [{lang: 'en', dir: 'rtl'}, ' lang="en" dir="rtl"'],
      [{}, ''],
    ]) {
      const snippets = Object.fromEntries(snippetsOf({...story, ...more}).map(({id, code}) => [id, code]));
      assert.ok(snippets.elements.includes(`<timeline-story${attributes}>`), snippets.elements);
      assert.match(snippets.marks, new RegExp(`<section data-unspool-story=""${attributes}>`));
      assert.ok(snippets.text.startsWith(`<blockquote cite="${at}"${attributes}>`));
    }
  });

  it('keep a headline a headline, whatever is in it', () => {
    for (const {id, code} of snippetsOf(story)) {
      if (id === 'address' || id === 'shortcode') continue;
      const elements = elementsIn(parseFragment(code));
      assert.ok(!elements.some(({tagName}) => tagName === 'came'), id);
      const titles = elements.flatMap(({attrs}) => attrs.filter(({name}) => name === 'title'));
      for (const {value} of titles) assert.equal(value, story.title, id);
      const link = elements.find(({tagName, attrs}) => tagName === 'a' && attrs[0].value === at);
      if (link) assert.equal(textOf(link), story.title, id);
    }
  });

  it('name the frame for those who can not see it, and give readers a link', () => {
    for (const id of ['frame', 'host']) {
      assert.match(code(id), /<iframe src="https:\/\/paper\.example\/flood\/embed\.html" title="The &quot;night&quot;/);
      assert.match(code(id), /<a href="https:\/\/paper\.example\/flood\/">The/);
    }
    assert.match(code('element'), /<story-embed src="[^"]+" title="[^"]+">\n<blockquote/);
  });

  it('hold the whole text, with addresses that are right anywhere', () => {
    for (const id of ['text', 'marks', 'elements']) {
      assert.match(code(id), /<h2>One<\/h2>/);
      assert.match(code(id), /href="https:\/\/paper\.example\/flood\/#two"/);
      assert.match(code(id), /src="https:\/\/paper\.example\/flood\/a\.jpg"/);
    }
    assert.doesNotMatch(code('text') + code('marks'), /<timeline-/);
    assert.match(code('elements'), /<timeline-event date="2005-06">/);
  });

  it('bring the style sheet of a stage where the story has one', () => {
    const staged = {...story, files: {...story.files, stage: `${at}assets/unspool-stage.css`}};
    for (const {id, code} of snippetsOf(staged)) {
      const sheets = [...code.matchAll(/rel="stylesheet" href="[^"]*\/(.*?)"/g)].map(([, name]) => name);
      const needs = id === 'marks' || id === 'elements';
      assert.deepEqual(sheets, needs ? ['unspool.css', 'unspool-stage.css'] : [], id);
    }
    assert.equal(oembedOf(staged).stage, true);
  });

  it('give a shortcode whose attributes end where they should', () => {
    assert.equal(code('shortcode'), `[unspool url="${at}" title="The ”night” the river ‹came›"]`);
  });

  it('are all in the text', () => {
    const text = snippetsText(story);
    for (const {title, code} of snippetsOf(story)) assert.ok(text.includes(title) && text.includes(code), title);
  });

  it('are on the page, those that hold the whole story as a link', () => {
    const page = parseFragment(renderToString(renderShare(story, 'embed.txt')));
    const words = textOf(page);
    for (const {title, code, isWhole} of snippetsOf(story)) {
      assert.ok(words.includes(title), title);
      assert.equal(words.includes(code), !isWhole, title);
    }
  });

  it('are told of in the language of the story, and in English where that is none of ours', () => {
    const said = (lang) => {
      const page = parseFragment(renderToString(renderShare({...story, lang}, 'embed.txt')));
      const [control] = elementsIn(page);
      const attribute = (name) => control.attrs.find((one) => one.name === name).value;
      return {lang: attribute('lang'), dir: attribute('dir'), summary: textOf(elementsIn(control)[0])};
    };
    assert.deepEqual(said('zh-Hans'), {lang: 'zh', dir: 'ltr', summary: '分享或嵌入'});
    assert.deepEqual(said('ar-EG'), {lang: 'ar', dir: 'rtl', summary: 'مشاركة أو تضمين'});
    for (const lang of ['eo', undefined, 'constructor']) {
      assert.deepEqual(said(lang), {lang: 'en', dir: 'ltr', summary: 'Share or embed'});
    }
    assert.match(snippetsText({...story, lang: 'de-CH'}), /^## Der ganze Text$/m);
  });

  it('have words of their own in each language that the elements speak', () => {
    const wordsIn = (lang) => snippetsOf({...story, lang}).flatMap(({title, note}) => [title, note]);
    const english = wordsIn('en');
    for (const lang of LANGUAGES.filter((lang) => lang !== 'en')) {
      assert.equal(shareWords(lang).lang, lang);
      assert.ok(!wordsIn(lang).some((words, index) => words === english[index]), lang);
    }
  });

  it('answer oEmbed in what WordPress keeps of it', () => {
    const {html, ...rest} = oembedOf(story, 'A paper');
    assert.deepEqual(rest, {
      version: '1.0',
      type: 'rich',
      title: story.title,
      provider_name: 'A paper',
      width: 640,
      height: 640,
      unspool: 1,
      summary: story.summary,
      embed: story.embed,
      document: story.document,
    });
    assert.match(html, /^<blockquote>Six hours &amp; a bridge\. <a href=.*<\/blockquote><iframe .*<\/iframe>$/);
  });
});

function textOf(node) {
  return node.nodeName === '#text' ? node.value : (node.childNodes ?? []).map(textOf).join('');
}

function elementsIn(node) {
  return (node.childNodes ?? []).flatMap((child) => (child.tagName ? [child, ...elementsIn(child)] : []));
}
