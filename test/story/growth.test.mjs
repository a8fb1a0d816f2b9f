import assert from 'node:assert/strict';
import {Session} from 'node:inspector';
import {describe, it} from 'node:test';
import {setFlagsFromString} from 'node:v8';
import {adviseOn} from '../../dist/document/advise.js';
import {checkDocument} from '../../dist/document/index.js';
import {formatReport} from '../../dist/cli/output.js';
import {buildStory} from '../../dist/page/build-story.js';
import {renderEvents} from '../../dist/render/render-story.js';
import {importData, importSheet} from '../../dist/import/index.js';

const SMALL = 300;
for (const flag of ['--no-opt', '--no-maglev']) setFlagsFromString(flag); // what is optimised is not counted

const list = (length, make) => Array.from({length}, (_, index) => make(index));
const event = (index, more) => ({date: `${1000 + (index % 1000)}`, heading: `Event ${index}`, body: 'Told.', ...more});
const story = (events, more) => ({unspool: 1, lang: 'en', title: 'A title', events, ...more});

const check = (data) => {
  const {document, report} = checkDocument(data);
  formatReport('story.json', [...report, ...(document ? adviseOn(document) : [])], process.stdout);
};
const build = (data) => void buildStory(checkDocument(data).document);

/** What a large story may have very many of; each takes `count` of them. */
const CASES = {
  'events with errors': (count) => check(story(list(count, (index) => event(index, {date: '2006-13', nonsense: 1})))),
  'events that are none': (count) => check(story(list(count, () => 'no event'))),
  'blocks with errors in one event': (count) => check(story([event(1, {body: list(count, () => ({paragraph: 3}))})])),
  'groups with errors': (count) => check(story([event(1)], {groups: list(count, (id) => ({id, label: id}))})),
  'keys that are not known': (count) =>
    check(story([event(1)], Object.fromEntries(list(count, (key) => [`k${key}`, 1])))),
  'events of groups that are not known': (count) =>
    check(
      story(
        list(count, (index) => event(index, {group: `x${index}`})),
        {groups: list(count, (index) => ({id: `g${index}`, label: 'A group'}))},
      ),
    ),
  'events with one id': (count) => build(story(list(count, (index) => event(index, {id: 'same'})))),
  'eras and events': (count) =>
    renderEvents(
      story(list(count, event), {
        eras: list(count, (index) => ({label: 'An era', date: `${1000 + index}/${1010 + index}`})),
      }),
    ),
  'eras of one event': (count) =>
    renderEvents(story([event(1)], {eras: list(count, () => ({label: 'An era', date: '0900/2010'}))})),
  'eras without an event': (count) =>
    renderEvents(story(list(count, event), {eras: list(count, () => ({label: 'An era', date: '2500'}))})),
  'rows of a spreadsheet with errors': (count) =>
    importSheet(`Date,Heading,Text,Group\n${list(count, (index) => `no date ${index},,t,g${index}`).join('\n')}`),
  'slides of a timeline with errors': (count) =>
    importData({events: list(count, () => ({start_date: {year: 'x'}, unique_id: 'same', text: 3}))}),
};

describe('Four times as much of anything takes about four times the work', () => {
  for (const [what, work] of Object.entries(CASES)) {
    it(what, () => {
      work(1); // what is made on first use
      const [few, many] = [operations(() => work(SMALL)), operations(() => work(4 * SMALL))];
      assert.ok(many < 6 * few, `${few} steps for ${SMALL}, ${many} for ${4 * SMALL}`);
    });
  }

  it('a list with more faults than a call takes arguments is read to its end', () => {
    const {document, report} = checkDocument(story([...list(150_000, () => 0), event(1)]));
    assert.equal(document.events.length, 1);
    assert.equal(report.length, 150_000);
  });
});

/** How often each piece of the code ran in all, and how many elements and characters were copied besides. Takes no time. */
function operations(work) {
  const session = new Session();
  const post = (method, params) => {
    let answer;
    session.post(method, params, (error, result) => {
      if (error) throw error;
      answer = result;
    });
    return answer;
  };
  let copied = 0;
  const restore = ['concat', 'slice', 'splice', 'join'].map((name) => {
    const method = Array.prototype[name];
    Array.prototype[name] = function (...args) {
      const result = method.apply(this, args);
      copied += result.length;
      return result;
    };
    return () => (Array.prototype[name] = method);
  });
  const {values} = Array.prototype;
  Array.prototype[Symbol.iterator] = function () {
    const iterator = values.call(this); // what is spread is copied, too
    const next = () => {
      copied++;
      return iterator.next();
    };
    return {next, return: () => ({done: true}), [Symbol.iterator]: () => ({next})};
  };
  restore.push(() => (Array.prototype[Symbol.iterator] = values));
  session.connect();
  post('Profiler.enable');
  post('Profiler.startPreciseCoverage', {callCount: true, detailed: true});
  try {
    work();
    const scripts = post('Profiler.takePreciseCoverage').result;
    const ranges = scripts.flatMap(({functions}) => functions.flatMap((one) => one.ranges));
    return copied + ranges.reduce((sum, {count}) => sum + count, 0);
  } finally {
    session.disconnect();
    for (const undo of restore) undo();
  }
}
