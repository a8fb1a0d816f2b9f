import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {event} from './support.mjs';

const body = (text) => event({text: {text}, autolink: false}).body;
const report = (text) => event({text: {text}}).report;

describe('HTML in a timeline', () => {
  for (const [html, blocks] of [
    ['Plain words', 'Plain words'],
    ['<p>One</p><p>Two</p>', 'One\n\nTwo'],
    ['One\n\nTwo', 'One\n\nTwo'],
    ['  Spaces \n and   lines ', 'Spaces and lines'],
    ['5 < 6 &amp; 7', '5 < 6 & 7'],
    ['A <b>bold</b>, <i>slanted</i> word', [{paragraph: ['A ', {strong: ['bold']}, ', ', {em: ['slanted']}, ' word']}]],
    ['<b>x<i>y</b>z</i>', [{paragraph: [{strong: ['x', {em: ['y']}]}, 'z']}]],
    ['One<br>two', [{paragraph: ['One', {br: true}, 'two']}]],
    ['<a href="/a">a</a>', [{paragraph: [{link: ['a'], href: '/a'}]}]],
    ['<cite>A book</cite>', [{paragraph: [{cite: ['A book']}]}]],
    ['<time datetime="2004">then</time>', [{paragraph: [{time: ['then'], datetime: '2004'}]}]],
    ['<span lang="zh">文</span>', [{paragraph: [{text: ['文'], lang: 'zh'}]}]],
    ['<h3>A heading</h3>Words', [{heading: 'A heading'}, 'Words']],
    ['<ol><li>One</li><li>Two</li></ol>', [{list: ['One', 'Two'], ordered: true}]],
    ['<blockquote>Words<footer>— A name</footer></blockquote>', [{quote: {quote: 'Words', speaker: 'A name'}}]],
    ['<blockquote>Words.<cite>A name</cite></blockquote>', [{quote: {quote: 'Words.', speaker: 'A name'}}]],
    ['<blockquote>Words<br><cite>A name</cite></blockquote>', [{quote: {quote: 'Words', speaker: 'A name'}}]],
    ['<blockquote>I read <cite>A book</cite></blockquote>', [{quote: {quote: ['I read ', {cite: ['A book']}]}}]],
    [
      '<figure><img src="a.jpg" alt="A" width="3" height="2"><figcaption>C</figcaption></figure>',
      [{media: {src: 'a.jpg', kind: 'image', alt: 'A', width: 3, height: 2, caption: 'C'}}],
    ],
    ['<video><source src="a.mp4">words</video>', [{media: {src: 'a.mp4', kind: 'video'}}]],
    ['H<sub>2</sub>O, m<sup>2</sup>', 'H₂O, m²'],
    ['<q>Words</q>', '“Words”'],
    ['1 * 2 * 3 [x]', [{paragraph: ['1 * 2 * 3 [x]']}]],
  ]) {
    it(`becomes the inline tree: ${JSON.stringify(html)}`, () => assert.deepEqual(body(html), blocks));
  }

  it('that a story has no mark for keeps its words, and is named', () => {
    const text = '<font color=red onclick=x>Red</font> <u style="color:red">line</u>';
    assert.equal(body(text), 'Red line');
    assert.deepEqual(report(text), [
      'warning events[0].text.text: <font>, the attribute onclick, <u>, the attribute style',
    ]);
  });

  it('that is no words is left out, and is named', () => {
    const text = 'a<script>alert(1)</script>b<style>p {}</style>c<a href="javascript:alert(1)">d</a>';
    assert.equal(body(text), 'abcd');
    assert.deepEqual(report(text), [
      'error events[0].text.text: <script>',
      'error events[0].text.text: <style>',
      'error events[0].text.text: "javascript:alert(1)"',
    ]);
  });

  it('in a headline becomes one line', () => {
    const {heading, report: found} = event({text: {headline: '<p>One</p><p>Two <img src="a.jpg"></p>'}});
    assert.deepEqual(heading, ['One', {br: true}, 'Two']);
    assert.deepEqual(found, ['error events[0].text.headline: "a.jpg"']);
  });

  for (const [name, html] of [
    ['marks within marks', '<b><i>'.repeat(16000)],
    ['lists within lists', '<ul><li>'.repeat(12000)],
    ['quotations within quotations', '<blockquote>x'.repeat(7000)],
    ['tags that match none', '<b>x</i>'.repeat(12000)],
    ['open brackets', '<'.repeat(99000)],
    ['entities', '&amp;'.repeat(19000)],
    ['addresses', 'http://a.b/@'.repeat(8000)],
    ['dots', 'www.'.repeat(24000)],
  ]) {
    it(`ends, whatever it holds: ${name}`, () => {
      assert.ok(event({text: {headline: 'x', text: html}}).heading === 'x');
    });
  }
});
