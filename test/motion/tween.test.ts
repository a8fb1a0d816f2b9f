import {expect} from '@open-wc/testing';
import {loadMotion} from '../../src/motion/motion.js';
import {keyframesAlong} from '../../src/motion/animations.js';

describe('keyframes along an easing', () => {
  before(loadMotion); // the easings are gsap's

  const at = (share: number) => ({opacity: share});

  it('pass from the start to the end', () => {
    expect(keyframesAlong({duration: 50, ease: 'none'}, at)).to.deep.equal({opacity: ['0', '0.5', '1']});
  });

  it('go straight to the end where no time is wanted, as in the plain theme', () => {
    expect(keyframesAlong({duration: 0, ease: 'none'}, at)).to.deep.equal({opacity: ['0', '1']});
  });
});
