import {expect} from '@open-wc/testing';
import {choreograph} from '../../src/motion/choreograph.js';
import {frames, until} from '../helpers.js';

describe('choreograph', () => {
  it('waits for its cue, then moves the target to where it is at rest', async () => {
    const target = {x: 0};
    let completed = 0;
    const motion = await choreograph(target, {x: 100, duration: 60, onComplete: () => completed++});
    await frames(3);
    expect(target.x).to.equal(0);
    motion!.start();
    await until(() => completed > 0);
    expect(target.x).to.equal(100);
    expect(completed).to.equal(1);
  });

  it('comes to rest at once when it is told to', async () => {
    const target = {x: 0};
    const motion = await choreograph(target, {x: 100});
    motion!.start();
    motion!.finish();
    expect(target.x).to.equal(100);
  });

  it('moves nothing for longer than two seconds', async () => {
    const target = {x: 0};
    let completed = false;
    const motion = await choreograph(target, {x: 1, duration: 1e9, onComplete: () => (completed = true)});
    motion!.start();
    await until(() => completed); // or the test's own limit of ten seconds ends it
  });
});
