import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {pastedMarkup, plainMarkup} from '../../dist/page/plain-markup.js';

describe('plainMarkup', () => {
  it('makes plain elements of ours, with marks that say what they were', () => {
    const html = `
      <timeline-story layout="end" class="deep">
        <ol>
          <li>
            <timeline-event id="office" date="2005-06" place="Zhejiang" lang="en">
              <p slot="dateline"><time datetime="2005-06">June 2005</time></p>
              <h2>An office</h2>
              <stat-counter from="10">
                <p><span class="qualifier">more than</span> <data value="8000">8,000</data> venues</p>
              </stat-counter>
              <quote-card><figure><blockquote><p>each time</p></blockquote></figure></quote-card>
            </timeline-event>
          </li>
        </ol>
      </timeline-story>`;
    assert.equal(
      plainMarkup(html),
      `<section data-unspool-story="" data-unspool-layout="end" class="deep">
<ol>
<li>
<section data-unspool-event="2005-06" id="office" data-unspool-place="Zhejiang" lang="en">
<p data-unspool-slot="dateline"><time datetime="2005-06">June 2005</time></p>
<h2>An office</h2>
<div data-unspool-figure="" data-unspool-from="10">
<p><span class="qualifier">more than</span> <span data-unspool-stat="8000">8,000</span> venues</p>
</div>
<div data-unspool-quote=""><figure><blockquote><p>each time</p></blockquote></figure></div>
</section>
</li>
</ol>
</section>`,
    );
  });

  it('keeps what a stage was, with its picture and without a drawing', () => {
    const html = `
      <timeline-story stage="end" narrow="flow">
        <story-stage scene="sea" scrub><svg><text>Sea</text></svg><img src="a.png" alt="A map"></story-stage>
        <ol><li><timeline-event scene="sea" scene-alt="The sea."><figure slot="scene"><svg></svg></figure></timeline-event></li></ol>
      </timeline-story>`;
    assert.equal(
      plainMarkup(html),
      `<section data-unspool-story="" data-unspool-stage="end" data-unspool-narrow="flow">
<div data-unspool-graphic="" data-unspool-scene="sea" data-unspool-scrub=""><img src="a.png" alt="A map"></div>
<ol><li><section data-unspool-event="" data-unspool-scene="sea" data-unspool-scene-alt="The sea."><figure data-unspool-slot="scene"><svg></svg></figure></section></li></ol>
</section>`,
    );
  });

  it('keeps every space between words, and a line that is whole', () => {
    const html = `<p>one\n  <em>two</em>\n  three\u00a0four <a href="#x">five</a>,\n  <br />\n six </p>`;
    assert.equal(plainMarkup(html), '<p>one <em>two</em> three&nbsp;four <a href="#x">five</a>, <br> six</p>');
  });

  it('leaves out what a server renders for script alone', () => {
    const html = `<timeline-event date="2006"><template shadowrootmode="open"><p>shadow</p></template><!--lit--><p>One</p></timeline-event><script>1</script>`;
    assert.equal(plainMarkup(html), '<section data-unspool-event="2006"><p>One</p></section>');
  });

  it('can keep our elements', () => {
    const html = `<timeline-story> <ol> <li>\n<timeline-event>\n<p>One</p></timeline-event></li></ol></timeline-story>`;
    assert.equal(
      pastedMarkup(html),
      '<timeline-story>\n<ol>\n<li>\n<timeline-event>\n<p>One</p></timeline-event></li></ol></timeline-story>',
    );
  });

  it('leaves text as text', () => {
    assert.equal(plainMarkup('<p>1 &lt; 2 &amp; "3"</p>'), '<p>1 &lt; 2 &amp; "3"</p>');
  });
});
