import {expect} from '@open-wc/testing';
import {Pace} from '../../src/scroll/pace.js';

/** Moves on at so many screens a second for a second, in frames of so many milliseconds. */
function flightAt(speed: number, frame: number): boolean {
  const pace = new Pace();
  let isFlight = false;
  for (let now = 0; now <= 1000; now += frame) isFlight = pace.isFlight((speed * now) / 1000, now);
  return isFlight;
}

describe('the pace of a reader', () => {
  for (const frame of [8, 16, 33, 80]) {
    it(`is a flight from a screen in 0.4 s on, in frames of ${frame} ms`, () => {
      expect(flightAt(2, frame)).to.equal(false);
      expect(flightAt(-2, frame)).to.equal(false);
      expect(flightAt(4, frame)).to.equal(true);
      expect(flightAt(-4, frame)).to.equal(true);
    });
  }

  it('is no flight in one jump, however far, nor a screen at a time', () => {
    const pace = new Pace();
    expect(pace.isFlight(0, 0)).to.equal(false);
    expect(pace.isFlight(100, 16)).to.equal(false);
    for (let step = 1; step <= 12; step++) expect(pace.isFlight(100 + 0.075 * step, 1000 + 16 * step)).to.equal(false);
  });

  it('is one no more soon after the landing', () => {
    const pace = new Pace();
    for (let now = 0; now <= 2000; now += 16) pace.isFlight(now / 10, now);
    expect(pace.isFlight(200, 2016)).to.equal(true);
    expect(pace.isFlight(200, 2200)).to.equal(false);
  });
});
