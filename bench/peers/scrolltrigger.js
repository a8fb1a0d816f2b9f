// gsap's ScrollTrigger, as its docs teach: a tween with a trigger for each event, and one for each figure.
import gsap from 'gsap';
import {ScrollTrigger} from 'gsap/ScrollTrigger';

gsap.registerPlugin(ScrollTrigger);

const number = new Intl.NumberFormat('en-GB', {maximumFractionDigits: 0});

gsap.utils.toArray('.event').forEach((event) => {
  gsap.from(event, {
    opacity: 0,
    y: 24,
    duration: 0.6,
    ease: 'power2.out',
    scrollTrigger: {trigger: event, start: 'top 90%', toggleClass: 'is-active'},
  });
});

gsap.utils.toArray('.event data').forEach((figure) => {
  const state = {value: 0};
  gsap.to(state, {
    value: Number(figure.value),
    duration: 1.4,
    ease: 'power1.inOut',
    scrollTrigger: {trigger: figure, start: 'top 90%'},
    onUpdate: () => (figure.textContent = number.format(state.value)),
  });
});
