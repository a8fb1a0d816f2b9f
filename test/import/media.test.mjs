import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {importData} from '../../dist/import/index.js';
import {event, slide} from './support.mjs';

const media = (more) => event({media: more});

describe('Media of a timeline', () => {
  for (const [url, kind, provider] of [
    ['https://example.org/a.jpg', 'image'],
    ['https://example.org/a.JPEG?w=3', 'image'],
    ['https://example.org/a.webp', 'image'],
    ['https://example.org/a?format=png', 'image'],
    ['pictures/a.svg', 'image'],
    ['https://example.org/a.mp4', 'video'],
    ['https://example.org/a.webm?t=3', 'video'],
    ['https://example.org/a.mp3', 'audio'],
    ['https://example.org/a.m4a', 'audio'],
    ['https://www.youtube.com/watch?v=a', 'link', 'YouTube'],
    ['https://youtu.be/a.jpg', 'link', 'YouTube'],
    ['https://player.vimeo.com/video/1', 'link', 'Vimeo'],
    ['https://dai.ly/a', 'link', 'Dailymotion'],
    ['https://www.tiktok.com/@a/video/1', 'link', 'TikTok'],
    ['https://bsky.app/profile/a/post/b', 'link', 'Bluesky'],
    ['https://soundcloud.com/a/b', 'link', 'SoundCloud'],
    ['https://twitter.com/a/status/1', 'link', 'X'],
    ['https://x.com/a/status/1', 'link', 'X'],
    ['https://www.google.com/maps/@1,2,3z', 'link', 'Google Maps'],
    ['https://www.google.co.uk/maps/place/A/@1,2,3z', 'link', 'Google Maps'],
    ['https://www.flickr.com/photos/a/1/', 'link', 'Flickr'],
    ['https://flic.kr/p/a', 'link', 'Flickr'],
    ['https://www.instagram.com/p/a/', 'link', 'Instagram'],
    ['https://www.documentcloud.org/documents/1.html', 'link', 'DocumentCloud'],
    ['https://en.wikipedia.org/wiki/Moon', 'link', 'Wikipedia'],
    ['https://commons.wikimedia.org/wiki/File:A.jpg', 'link', 'Wikimedia Commons'],
    ['https://upload.wikimedia.org/wikipedia/commons/a.jpg', 'image'],
    ['https://imgur.com/a', 'link', 'Imgur'],
    ['https://i.imgur.com/a.jpg', 'image'],
    ['https://docs.google.com/document/d/a/edit?usp=sharing', 'link', 'Google Docs'],
    ['https://example.org/a.pdf', 'link', 'PDF'],
    ['https://open.spotify.com/track/a', 'link', 'Spotify'],
    ['https://home.wistia.com/medias/a', 'link', 'Wistia'],
    ['https://example.org/story', 'link'],
    ['https://notyoutube.com/a', 'link'],
  ]) {
    it(`are told by their address: ${url}`, () => {
      assert.deepEqual(media({url}).media, [{src: url, kind, ...(provider && {provider})}]);
    });
  }

  it('have their address completed', () => {
    const [first] = media({url: 'youtube.com/watch?v=a'}).media;
    assert.equal(first.src, 'https://youtube.com/watch?v=a');
    assert.equal(media({url: '//example.org/a.jpg'}).media[0].src, '//example.org/a.jpg');
    assert.equal(
      media({url: 'https://www.dropbox.com/s/a/b.jpg'}).media[0].src,
      'https://dl.dropboxusercontent.com/s/a/b.jpg',
    );
  });

  it('keep every field', () => {
    const fields = {
      caption: '<i>Here</i>',
      credit: 'Someone',
      alt: 'A hall',
      title: 'T',
      thumbnail: 't.jpg',
      link: '/l',
    };
    assert.deepEqual(media({url: 'a.jpg', ...fields}).media, [
      {src: 'a.jpg', kind: 'image', alt: 'A hall', caption: [{em: ['Here']}], credit: 'Someone', link: '/l'},
    ]);
    assert.deepEqual(media({url: 'https://vimeo.com/1', ...fields, link: ''}).media, [
      {
        src: 'https://vimeo.com/1',
        kind: 'link',
        provider: 'Vimeo',
        title: 'T',
        alt: 'A hall',
        caption: [{em: ['Here']}],
        credit: 'Someone',
        thumbnail: 't.jpg',
      },
    ]);
    assert.equal(media({url: 'a.jpg', title: 'T'}).media[0].caption, 'T');
  });

  it('that are a quotation become one, with its speaker', () => {
    const tweet =
      '<blockquote class="twitter-tweet"><p lang="en">Hello</p>&mdash; A name (@a) <a href="https://twitter.com/a/status/1">1 May</a></blockquote> <script async src="https://platform.twitter.com/widgets.js"></script>';
    const {quotes, report} = media({url: tweet});
    assert.deepEqual(quotes, [
      {
        quote: [{text: ['Hello'], lang: 'en'}],
        speaker: ['A name (@a) ', {link: ['1 May'], href: 'https://twitter.com/a/status/1'}],
        url: 'https://twitter.com/a/status/1',
      },
    ]);
    assert.deepEqual(report, []);
    assert.deepEqual(media({url: '<blockquote>Words</blockquote>', credit: 'A name'}).quotes, [
      {quote: 'Words', speaker: 'A name'},
    ]);
  });

  it('that are a quotation show what else is told of them as their source, and name what has no place', () => {
    const more = {url: '<blockquote>Words</blockquote>', caption: 'A name', credit: 'C', alt: 'A', thumbnail: 't.jpg'};
    const {quotes, sources, report} = media(more);
    assert.deepEqual(quotes, [{quote: 'Words', speaker: 'A name'}]);
    assert.deepEqual(sources, ['C']);
    assert.deepEqual(report, [
      'warning events[0].media.credit: "C"',
      'error events[0].media.thumbnail: "t.jpg"',
      'error events[0].media.alt: "A"',
    ]);
    const named = media({url: '<blockquote>Words<footer>— A name</footer></blockquote>', caption: 'C'});
    assert.equal(named.quotes[0].speaker, 'A name');
    assert.deepEqual(named.sources, ['C']);
    assert.deepEqual(named.report, ['warning events[0].media.caption: "C"']);
  });

  it('that are a frame become a link to what is in it', () => {
    const {media: made} = media({url: '<iframe src="https://example.org/map" title="A map"></iframe>', caption: 'C'});
    assert.deepEqual(made, [{src: 'https://example.org/map', title: 'A map', kind: 'link', caption: 'C'}]);
  });

  it('without an address that is allowed are left out, and named', () => {
    for (const url of [
      'javascript:alert(1)',
      ' JavaScript:alert(1)',
      'data:image/png;base64,AAAA',
      'vbscript:x',
      'java\tscript:x',
    ]) {
      const {
        media: made,
        body,
        report,
      } = media({url, caption: 'A caption', credit: '<i>Me</i>', alt: 'A', thumbnail: 't'});
      assert.equal(made, undefined);
      assert.deepEqual(body, ['A text', 'A caption', {paragraph: [{em: ['Me']}]}]);
      assert.match(report[0], /^error events\[0\]\.media\.url: /);
      assert.deepEqual(report.slice(1), [
        'error events[0].media.caption: "A caption"',
        'error events[0].media.credit: "<i>Me</i>"',
        'error events[0].media.alt: "A"',
        'error events[0].media.thumbnail: "t"',
      ]);
    }
    const alone = media({caption: 'C'});
    assert.equal(alone.body, 'A text\n\nC');
    assert.deepEqual(alone.report, ['error events[0].media.caption: "C"']);
    assert.deepEqual(media({url: 'a.jpg', link: 'javascript:x'}).report, [
      'error events[0].media.link: "javascript:x"',
    ]);
  });

  it('that are neither an address nor a quotation keep their words in the text', () => {
    const {body, report} = media({url: '<p>Look <b>here</b></p>', credit: 'Me'});
    assert.deepEqual(body, ['A text', {paragraph: ['Look ', {strong: ['here']}]}, 'Me']);
    assert.deepEqual(report, [
      'warning events[0].media.url: "<p>Look <b>here</b></p>"',
      'error events[0].media.credit: "Me"',
    ]);
  });

  it('of a title that are a quotation keep their credit behind it', () => {
    const title = {
      text: {headline: 'T', text: 'Lead'},
      media: {url: '<blockquote>W</blockquote>', caption: 'S', credit: 'C'},
    };
    const {document} = importData({title, events: [slide()]});
    assert.deepEqual(document.opening.body, [{quote: {quote: 'W', speaker: 'S'}}, 'C']);
  });
});
