import {expect} from '@open-wc/testing';
import {currentIndex, progressAt, triggerLine} from '../../src/scroll/position.js';

describe('where the reader is', () => {
  it('finds the last event whose top has reached the line', () => {
    const tops = [-900, -200, 300, 301, 800];
    const at = (line: number) => currentIndex(tops.length, line, (index) => tops[index]!);
    expect(at(-901)).to.equal(-1);
    expect(at(-900)).to.equal(0);
    expect(at(299)).to.equal(1);
    expect(at(301)).to.equal(3);
    expect(at(5000)).to.equal(4);
  });

  it('finds it in a thousand events with a dozen reads', () => {
    let reads = 0;
    const index = currentIndex(1000, 12345, (i) => {
      reads++;
      return i * 100;
    });
    expect(index).to.equal(123);
    expect(reads).to.be.at.most(12);
  });

  it('keeps the line at its share of the band while there is far to scroll', () => {
    expect(triggerLine({top: 0, bottom: 1000, remaining: 5000}, 0.4)).to.equal(400);
    expect(triggerLine({top: 100, bottom: 1100, remaining: 5000}, 0.5)).to.equal(600);
  });

  it('slides the line to the bottom where the page ends', () => {
    const line = (remaining: number) => triggerLine({top: 0, bottom: 1000, remaining}, 0.4);
    expect(line(600)).to.equal(400);
    expect(line(300)).to.equal(700);
    expect(line(0)).to.equal(1000);
  });

  it('slides the line from the first event to its share where the page begins', () => {
    const line = (scrolled: number, first = 100 - scrolled) =>
      triggerLine({top: 0, bottom: 1000, remaining: 5000, scrolled}, 0.4, first);
    expect(line(0)).to.equal(100);
    expect(line(100)).to.equal(200);
    expect(line(300)).to.equal(400);
    expect(line(900)).to.equal(400);
    expect(line(0, 600)).to.equal(400);
  });

  it('slides the line faster where the page is too short for both', () => {
    const line = (scrolled: number) =>
      triggerLine({top: 0, bottom: 1000, remaining: 300 - scrolled, scrolled}, 0.4, 100 - scrolled);
    expect([0, 100, 200, 300].map(line)).to.deep.equal([100, 400, 700, 1000]);
    expect(triggerLine({top: 0, bottom: 1000, remaining: 0, scrolled: 0}, 0.4, 100)).to.equal(1000);
  });

  it('leaves the line at its share while the page around a frame has not told how far it is scrolled', () => {
    expect(triggerLine({top: 0, bottom: 1000, remaining: 5000}, 0.4, 20)).to.equal(400);
    expect(triggerLine({top: 0, bottom: 1000, remaining: Infinity}, 0.4, 20)).to.equal(400);
  });

  it('gives progress as a share, never below 0 or above 1', () => {
    expect(progressAt(400, 500, 900)).to.equal(0);
    expect(progressAt(400, 200, 1000)).to.equal(0.25);
    expect(progressAt(400, -900, 100)).to.equal(1);
    expect(progressAt(400, 300, 300)).to.equal(1);
  });
});
