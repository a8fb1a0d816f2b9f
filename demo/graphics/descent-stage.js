/** The deepest depth that the story tells, in metres: the whole height of the water. */
export const DEEPEST = 10916;

/** What part of the water is in view: where its surface is and how high all of it is, in per cent of the stage. */
const VIEWS = {
  near: {y: '26%', height: '620%'},
  middle: {y: '20%', height: '196%'},
  whole: {y: '16%', height: '76%'},
  floor: {y: '-516%', height: '600%'},
};

/**
 * The scenes, each named as its event: the view, how deep in metres a thing has come, and what goes. Where the story tells
 * no depth, the thing hangs just under the surface. The last one is the graphic as it is without script.
 */
export const SCENES = {
  tyre: {view: 'near', depths: {tyre: 190}},
  drebbel: {view: 'near', depths: {drebbel: 60}, gone: 'tyre'},
  halley: {view: 'near', depths: {halley: 230}, gone: 'drebbel'},
  challenger: {view: 'near', depths: {challenger: 0, line: 300}, gone: 'halley'},
  sounding: {view: 'whole', depths: {line: 8184}},
  bathysphere: {view: 'near', depths: {ball: 923}, gone: 'challenger'},
  ponza: {view: 'middle', depths: {submersible: 3150}},
  trieste: {view: 'whole', depths: {submersible: 10916}},
  alvin: {view: 'near', depths: {alvin: 40}},
  vents: {view: 'middle', depths: {alvin: 2500}},
  titanic: {view: 'middle', depths: {titanic: 3800}},
  kaiko: {view: 'floor', depths: {kaiko: 10911}},
  cameron: {view: 'floor', depths: {cameron: 10908}},
  fendouzhe: {view: 'whole', depths: {fendouzhe: 10909}},
};

/** Of words, which are there in every scene. */
const SEEN = {'fill-opacity': 1, 'stroke-opacity': 1};
const CLEAR = {'fill-opacity': 0, 'stroke-opacity': 0};

/** Share of the way from one event to the next in which the graphic moves; before that it stands still. */
const MOVE = 0.55;

/**
 * Sinks what the story lets down, for `stage.timeline()`: one label a scene, a second apart.
 *
 * @param timeline - The stage's, empty.
 * @param gsap - Its core is enough: only attributes move.
 */
export function descent(timeline, gsap) {
  const scenes = Object.entries(SCENES);
  const things = new Set(scenes.flatMap(([, {depths}]) => Object.keys(depths)));
  for (const thing of things) {
    gsap.set(`.descent-${thing}-drawn`, {attr: {opacity: 0}});
    gsap.set(`#descent-${thing}`, {attr: {y: '0%'}});
    gsap.set(`#descent-${thing}-trace`, {attr: {y2: '0%'}});
  }
  gsap.set(['#descent-depths', '.descent .label'], {attr: CLEAR});

  scenes.forEach(([scene, {view, depths, gone}], i) => {
    const move = (target, attr, start = 1 - MOVE, end = 1) =>
      timeline.to(target, {attr, duration: end - start, ease: 'sine.inOut'}, i + start);
    move('#descent-camera', VIEWS[view]);
    for (const [thing, depth] of Object.entries(depths)) {
      const y = `${(depth / DEEPEST) * 100}%`;
      move(`.descent-${thing}-drawn`, {opacity: 1}, 1 - MOVE, 1 - MOVE / 2);
      move(`#descent-${thing}`, {y});
      move(`#descent-${thing}-trace`, {y2: y});
    }
    if (gone) move(`.descent-${gone}-drawn`, {opacity: 0});
    // A depth is told only while the thing is there.
    if (i > 0) move(`#descent-label-${scenes[i - 1][0]}`, CLEAR, 0.8 - MOVE, 1 - MOVE);
    move(`#descent-label-${scene}`, SEEN, 0.9);
    timeline.addLabel(scene, i + 1);
  });
  timeline.to('#descent-depths', {attr: SEEN, duration: 0.3}, scenes.length - 0.3);
}
