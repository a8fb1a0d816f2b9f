// ScrollTrigger pins what stands beside the text, and a trigger for each event changes it, as gsap's docs teach.
import gsap from 'gsap';
import {ScrollTrigger} from 'gsap/ScrollTrigger';
import {show} from './show.js';

gsap.registerPlugin(ScrollTrigger);

ScrollTrigger.create({trigger: '.scrolly', start: 'top top', end: 'bottom bottom', pin: '.stage', pinSpacing: false});

gsap.utils.toArray('.event').forEach((event, index) => {
  const change = () => show(event, index);
  ScrollTrigger.create({trigger: event, start: 'top 40%', end: 'bottom 40%', onEnter: change, onEnterBack: change});
});
