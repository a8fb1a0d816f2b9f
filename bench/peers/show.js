// What a step changes on the pages by hand: the class of the drawing, or which of the pictures is shown.
const stage = document.querySelector('.stage');
const pictures = stage.querySelectorAll('figure');
let scene = stage.classList.item(1);
let shown = pictures[0];

export function show(step, index) {
  if (shown) {
    shown.classList.remove('is-shown');
    shown = pictures[index];
    shown.classList.add('is-shown');
    return;
  }
  stage.classList.replace(scene, step.dataset.scene);
  scene = step.dataset.scene;
}
