// scrollama with gsap, as scrollama's README sets steps up and gsap's teaches a tween and a counting number.
import gsap from 'gsap';
import scrollama from 'scrollama';

const scroller = scrollama();
const number = new Intl.NumberFormat('en-GB', {maximumFractionDigits: 0});

gsap.set('.event', {opacity: 0, y: 24});

scroller
  .setup({step: '.event', offset: 0.9})
  .onStepEnter(({element}) => {
    element.classList.add('is-active');
    if (element.dataset.shown) return;
    element.dataset.shown = 'true';
    gsap.to(element, {opacity: 1, y: 0, duration: 0.6, ease: 'power2.out'});
    const figure = element.querySelector('data');
    if (figure) count(figure);
  })
  .onStepExit(({element}) => element.classList.remove('is-active'));

function count(figure) {
  const state = {value: 0};
  gsap.to(state, {
    value: Number(figure.value),
    duration: 1.4,
    ease: 'power1.inOut',
    onUpdate: () => (figure.textContent = number.format(state.value)),
  });
}
