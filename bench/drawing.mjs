/** The states of the drawing, in the order of the story; after the last comes the first again. */
export const SCENES = ['chart', 'stone', 'water', 'lamp', 'vote', 'dredger', 'ice'];

/** The scene of an event, by its position in the story. */
export function sceneOf(index) {
  return SCENES[index % SCENES.length];
}

/**
 * What of the drawing a state changes, where `{scene}` stands for what has it: opacity and colour. Chromium lays out a page
 * anew for each frame in which a shape of an `<svg>` moves, and that would be all that is to be seen in the figures.
 */
const RULES = `
{chart} .line { opacity: 1; }
{stone} .quay { opacity: 1; }
{water} .flood { opacity: 1; }
{lamp} .sky { fill: #27364d; }
{lamp} .beam { opacity: 0.8; }
{vote} .flag { fill: #c2410c; }
{dredger} .boat { opacity: 1; }
{ice} .floe { opacity: 1; }
{ice} .sea { fill: #8fb3bf; }
`;

/** The drawing as it is where no state changes it. */
const LOOK = `
.harbour .sky { fill: #b9d3de; }
.harbour .sea { fill: #2b6a8c; }
.harbour .flood { fill: #2b6a8c; opacity: 0; }
.harbour .quay { fill: #77706a; opacity: 0; }
.harbour .tower { fill: #efe8da; }
.harbour .house { fill: #a34a36; }
.harbour .beam { fill: #f7d774; opacity: 0; }
.harbour .flag { fill: #efe8da; }
.harbour .pole { fill: #4b4440; }
.harbour .boat { fill: #4b4440; opacity: 0; }
.harbour .line { fill: none; stroke: #c2410c; stroke-width: 4; stroke-dasharray: 10 8; opacity: 0; }
.harbour .floe { fill: #f4f9fb; opacity: 0; }
`;

const SHAPES = `
<rect class="sky" width="800" height="600"/>
<path class="beam" d="M640 145 L120 60 L120 230 Z"/>
<rect class="pole" x="148" y="230" width="6" height="240"/>
<path class="flag" d="M154 236 L230 258 L154 280 Z"/>
<path class="tower" d="M604 470 L624 160 L656 160 L676 470 Z"/>
<rect class="tower" x="620" y="130" width="40" height="30"/>
<rect class="house" x="690" y="390" width="80" height="80"/>
<path class="flood" d="M0 420 Q50 405 100 420 T200 420 T300 420 T400 420 T500 420 T600 420 T700 420 T800 420 V480 H0 Z"/>
<rect class="quay" x="60" y="430" width="720" height="60"/>
<path class="boat" d="M320 440 L480 440 L454 480 L346 480 Z"/>
<path class="sea" d="M0 470 Q50 455 100 470 T200 470 T300 470 T400 470 T500 470 T600 470 T700 470 T800 470 V600 H0 Z"/>
<path class="line" d="M40 550 Q240 490 420 540 T780 510"/>
<path class="floe" d="M120 520 L220 510 L260 540 L150 556 Z"/>
<path class="floe" d="M420 540 L520 526 L560 560 L440 572 Z"/>
`.trim();

/** The drawing for a page, where a style sheet gives it its state. */
export const drawing = `<svg class="harbour" viewBox="0 0 800 600" aria-hidden="true">\n${SHAPES}\n</svg>`;

/** The drawing's style sheet: the same look at each step, whichever way a page names its state. */
export const drawingStyles = `${LOOK}${RULES.replace(/\{(\w+)\}/g, ":is([scene='$1'], .$1) .harbour")}
.harbour * { transition: 600ms ease-in-out; transition-property: opacity, fill; }
`;

/** The drawing in one state, as a picture. */
export function picture(scene) {
  const rules = RULES.replace(/\{(\w+)\}/g, '.$1');
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 800 600" class="harbour ${scene}">
<style>${LOOK}${rules}</style>
${SHAPES}
</svg>`;
}
