import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {parse} from 'parse5';
import {checkDocument} from '../../dist/document/index.js';
import {buildStory} from '../../dist/page/build-story.js';

const url = 'https://paper.example/flood/?a=1&b=2';
const story = {
  unspool: 1,
  lang: 'de',
  title: 'Die *Flut* & mehr',
  url,
  events: [
    {date: '2001', sources: ['Ein Buch', '[Bericht](https://example.org/)']},
    {date: '2002', sources: ['Ein Buch']},
    {date: '2003'},
  ],
};

/** What stands under each heading of the ending, as text. */
function endingOf(ending, more = {}) {
  const html = buildStory({...story, ...more, ending}, {scripts: '/'}).get('index.html');
  const footer = elementsIn(parse(html)).find((one) => classOf(one) === 'ending');
  if (!footer) return undefined;
  return elementsIn(footer)
    .filter(({tagName}) => tagName === 'section')
    .map((section) => {
      const inside = elementsIn(section);
      return [
        textOf(inside.find(({tagName}) => tagName === 'h2')),
        ...inside.filter(({tagName}) => tagName === 'li').map(textOf),
      ];
    });
}

describe('the ending of a page', () => {
  it('collects the sources of the events, each once', () => {
    assert.deepEqual(endingOf({sources: true}), [['Quellen', 'Ein Buch', 'Bericht']]);
  });

  it('has the sources and credits that the story lists', () => {
    const ending = {credits: ['Text: A. Weber', 'Karten: J. Klein'], sources: ['Archiv']};
    assert.deepEqual(endingOf(ending), [
      ['Quellen', 'Archiv'],
      ['Mitarbeit', 'Text: A. Weber', 'Karten: J. Klein'],
    ]);
  });

  it('links to more, and says where that leads', () => {
    const related = [{title: 'Die Mauer', url: 'mauer.html', note: '12. Mai'}];
    assert.deepEqual(endingOf({related}), [['Mehr zum Thema', 'Die Mauer 12. Mai']]);
  });

  it('can be shared by links that carry its title and address, and asks nobody before', () => {
    const html = buildStory({...story, ending: {share: true}}, {scripts: '/'}).get('index.html');
    const section = elementsIn(parse(html)).find((one) => classOf(one) === 'pass-on');
    const links = elementsIn(section).filter(({tagName}) => tagName === 'a');
    assert.deepEqual(links.map(textOf), ['Per E-Mail', 'WhatsApp', 'Bluesky', 'Facebook']);
    const [mail, ...others] = links.map(({attrs}) => new URL(attrs.find(({name}) => name === 'href').value));
    assert.equal(mail.searchParams.get('subject'), 'Die Flut & mehr');
    assert.equal(mail.searchParams.get('body'), url);
    for (const {search} of others) assert.ok(decodeURIComponent(search).includes(url));
    assert.ok(textOf(section).endsWith(url));
    assert.ok(!elementsIn(section).some(({tagName}) => /^(script|img|iframe)$/.test(tagName)));
  });

  it('has no links to share a page without an address, and no heading without a list', () => {
    const {document} = checkDocument({...story, ending: {share: true, sources: [], related: []}});
    assert.equal(endingOf(document.ending, {url: undefined}), undefined);
  });

  it('has headings in the language of the story, and says where they are English', () => {
    const headings = (lang) => endingOf({sources: true}, {lang})[0][0];
    assert.deepEqual(['zh-Hans', 'fa', 'fr-CA'].map(headings), ['来源', 'منابع', 'Sources']);
    const page = buildStory({...story, lang: 'sv', ending: {sources: true}}, {scripts: '/'}).get('index.html');
    assert.match(page, /<h2 lang="en">Sources<\/h2>/);
  });

  it('tells what is not known or lacks an address', () => {
    const {document, report} = checkDocument({...story, ending: {related: [{title: 'Ohne'}], sources: 'Ein Buch'}});
    assert.deepEqual(report.map(({place}) => place).sort(), ['ending.related[0]', 'ending.sources']);
    assert.ok(document);
  });
});

function elementsIn(node) {
  return (node.childNodes ?? []).flatMap((one) => [...(one.tagName ? [one] : []), ...elementsIn(one)]);
}

function classOf({attrs}) {
  return attrs.find(({name}) => name === 'class')?.value;
}

function textOf(node) {
  const words = (one) => one.value ?? (one.childNodes ?? []).map(words).join('');
  return words(node).replaceAll(/\s+/g, ' ').trim();
}
