// What stands beside the text sticks by CSS, and scrollama changes it at each step: the sticky example of its README.
import scrollama from 'scrollama';
import {show} from './show.js';

scrollama()
  .setup({step: '.event', offset: 0.4})
  .onStepEnter(({element, index}) => show(element, index));
