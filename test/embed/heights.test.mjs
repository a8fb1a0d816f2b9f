import assert from 'node:assert/strict';
import {beforeEach, describe, it, mock} from 'node:test';
import {createDamper} from '../../dist/embed/heights.js';

const SECOND = 1000;
const HOUR = 3600 * SECOND;

describe('the heights of a frame, as a host follows them', () => {
  let followed, tell, now;

  beforeEach(() => {
    mock.timers.reset();
    mock.timers.enable({apis: ['setTimeout']});
    followed = [];
    now = 0;
    tell = createDamper((height) => followed.push({height, now}));
  });

  const wait = (time) => {
    // In small steps, so that what is due is followed at its time.
    for (let left = time; left > 0; left -= Math.ceil(time / 50)) {
      const step = Math.min(Math.ceil(time / 50), left);
      now += step;
      mock.timers.tick(step);
    }
  };
  const last = () => followed.at(-1);
  const tellEach = (heights, apart, isReaders = false) => {
    for (const height of heights) {
      tell(height, isReaders);
      wait(apart);
    }
  };
  const turns = (count, ...heights) => Array.from({length: count}, (_, i) => heights[i % heights.length]);

  for (const apart of [16, 100, 520, 3 * SECOND, 60 * SECOND, HOUR]) {
    it(`that go up and down every ${apart} ms come to rest at the higher one`, () => {
      tellEach(turns(400, 900, 700), apart);
      assert.equal(last().height, 900);
      assert.ok(followed.length <= 20, `${followed.length} were followed`);
      assert.ok(last().now < 20 * apart);
    });

    it(`that go round three of them every ${apart} ms come to rest, too`, () => {
      tellEach(turns(600, 900, 700, 800), apart);
      assert.ok(last().now < 40 * apart, `the last after ${last().now} ms`);
      assert.equal(last().height, 900);
    });

    it(`that each answer the last with more, ${apart} ms later, are followed ever more slowly`, () => {
      const told = 24 * HOUR;
      for (let height = 700, heard = 0; now < told; wait(apart)) {
        if (followed.length > heard || heard === 0) tell((height += 20), false);
        heard = followed.length;
      }
      assert.ok(followed.length < 16, `${followed.length} were followed in a day`);
    });
  }

  it('that are a story which grows all day are all shown, each before the next but one has come', () => {
    for (let post = 1; post <= 500; post++) {
      tell(700 + 100 * post, false);
      wait(30 * SECOND);
      assert.ok(last().height >= 700 + 100 * (post - 1), `post ${post}`);
    }
  });

  it('that grow in each frame are right 100 ms after the last', () => {
    for (let steps = 1; steps <= 40; steps++) {
      const from = last()?.height ?? 700;
      tellEach(
        Array.from({length: steps}, (_, i) => from + 10 * (i + 1)),
        16,
      );
      wait(100);
      assert.equal(last().height, from + 10 * steps);
    }
  });

  it('that the reader is behind are followed at once, however often an accordion is opened and closed', () => {
    tellEach(turns(400, 700, 1200), 600, true);
    assert.equal(followed.length, 400);
  });

  it('that the reader is behind are followed at once after a loop that has come to rest', () => {
    tellEach(turns(50, 900, 700), 520);
    tell(600, true);
    assert.equal(last().height, 600);
  });

  it('that stand are followed in the end', () => {
    tellEach(turns(9, 900, 700, 900, 700), 60 * SECOND);
    tell(650, false);
    wait(24 * HOUR);
    assert.equal(last().height, 650);
  });

  it('that are none, or the same again, change nothing', () => {
    tellEach([700, 0, 700, 700, 0], 16);
    assert.deepEqual(
      followed.map(({height}) => height),
      [700],
    );
  });
});
