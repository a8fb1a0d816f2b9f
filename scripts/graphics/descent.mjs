import {readFileSync} from 'node:fs';
import {DEEPEST, SCENES} from '../../demo/graphics/descent-stage.js';

const story = JSON.parse(readFileSync(new URL('../../demo/descent.json', import.meta.url), 'utf8'));

/** What is let down: its place across the graphic in per cent, and what it hangs on or the track that it leaves. */
const THINGS = {
  tyre: {x: 44, trace: 'cable'},
  drebbel: {x: 44},
  halley: {x: 44, trace: 'cable'},
  challenger: {x: 24},
  line: {x: 24, trace: 'rope'},
  ball: {x: 34, trace: 'cable'},
  submersible: {x: 44, trace: 'track'},
  alvin: {x: 54, trace: 'track'},
  titanic: {x: 64, trace: 'cable'},
  kaiko: {x: 73, trace: 'cable'},
  cameron: {x: 82, trace: 'track'},
  fendouzhe: {x: 91, trace: 'track'},
};

/** What each scene names, and on which side of it. */
const LABELS = {
  tyre: ['tyre', 'A glass vessel, in a tale', 'right'],
  drebbel: ['drebbel', 'Drebbel’s boat', 'below'],
  halley: ['halley', 'Halley’s bell', 'left'],
  challenger: ['challenger', 'HMS Challenger', 'ship'],
  sounding: ['line', 'Challenger’s line', 'right'],
  bathysphere: ['ball', 'Bathysphere', 'right'],
  ponza: ['submersible', 'Trieste', 'right'],
  trieste: ['submersible', 'Trieste', 'right'],
  alvin: ['alvin', 'Alvin', 'right'],
  vents: ['alvin', 'Alvin', 'left'],
  titanic: ['titanic', 'Towed camera', 'left'],
  kaiko: ['kaiko', 'Kaikō', 'above'],
  cameron: ['cameron', 'Deepsea Challenger', 'above'],
  fendouzhe: ['fendouzhe', 'Fendouzhe', 'above'],
};

/** Whose depth stands beside it in the last scene, and how near, where there is room. */
const NAMED_LAST = {sounding: 'near', bathysphere: 'right', ponza: 'near', vents: 'right', titanic: 'right'};

/** The event whose year stands above each. */
const YEARS = {
  line: 'sounding',
  ball: 'bathysphere',
  submersible: 'trieste',
  alvin: 'vents',
  titanic: 'titanic',
  kaiko: 'kaiko',
  cameron: 'cameron',
  fendouzhe: 'fendouzhe',
};

/** What goes again, before there was a figure. */
const PASSING = ['tyre', 'drebbel', 'halley', 'challenger'];

/** Drawn about the point that hangs on the line, in CSS pixels. */
const ICONS = {
  tyre: `<path class="tale" d="M-11-20q11-6 22 0l4 26q-15 10-30 0z"/><path class="ink" d="M-4-9a4 4 0 1 1 8 0 4 4 0 1 1-8 0zM-7 6q0-9 7-9t7 9z"/>`,
  drebbel: `<path class="body" d="M-30 0q4-13 30-13T30 0q-6 11-30 11T-30 0z"/><path class="oar" d="M-14 6l-9 15M0 8v16M14 6l9 15"/><circle class="ink" cx="-12" cy="-2" r="2.5"/><circle class="ink" cy="-3" r="2.5"/><circle class="ink" cx="12" cy="-2" r="2.5"/>`,
  halley: `<path class="body" d="M-9-18q9-5 18 0l7 34h-32z"/><path class="ink" d="M-4-2a4 4 0 1 1 8 0 4 4 0 1 1-8 0zM-8 16q0-12 8-12t8 12z"/><path class="body" d="M26 8h10v13h-10z"/><path class="oar" d="M31 8q0-16-18-14"/>`,
  challenger: `<path class="hull" d="M-34-7h64l8-5-8 13h-58z"/><path class="rig" d="M-20-7v-27M0-7v-33M18-7v-28M30-8l12-6"/><path class="sail" d="M-28-31h16v8h-16zM-29-20h18v9h-18zM-9-37h18v10h-18zM-10-24h20v12h-20zM11-32h15v8h-15zM10-21h17v9h-17z"/>`,
  line: `<path class="body" d="M-3-8h6l2 12q-5 4-10 0z"/>`,
  ball: `<path class="oar" d="M0-19v8M-5-12h10"/><circle class="body" r="11"/><circle class="pane" cx="-4" r="3.5"/><path class="seam" d="M4-9.500q4 9 0 19"/>`,
  submersible: `<path class="body" d="M-24-18q24-7 48 0v10q-24 6-48 0z"/><path class="oar" d="M-6-6v4M6-6v4M-10-20v-6h12"/><circle class="body" cy="1" r="6"/><circle class="pane" cx="2" cy="1" r="2"/>`,
  alvin: `<path class="body" d="M-18-1q0-11 13-11H6q14 0 14 10 0 8-12 8H-8q-10 0-10-7zM-5-12v-6H7v6z"/><circle class="pane" cx="-11" cy="-2" r="3.500"/><path class="oar" d="M-12 6l-7 5M-4 7v4H8V7"/>`,
  titanic: `<path class="beam" d="M-7 6l-22 42h58L7 6z"/><path class="frame" d="M-12-8h24V6h-24zM-12-8l24 14M12-8L-12 6M0-8v-8"/>`,
  kaiko: `<path class="body" d="M-13-10h26v7h-26z"/><path class="frame" d="M-13-3h26V8h-26z"/><circle class="pane" cx="-6" cy="2" r="2.500"/><path class="oar" d="M-13 6l-7 3"/>`,
  cameron: `<path class="body" d="M-5-30q5-7 10 0V2H-5z"/><circle class="body" cy="4" r="5.500"/><circle class="pane" cy="4" r="2"/><path class="oar" d="M5-16l8 6"/>`,
  fendouzhe: `<path class="body" d="M-20-2q0-11 14-12H8q12 0 12 11 0 9-12 9H-6q-14 0-14-8zM-4-14v-5H8v5z"/><circle class="pane" cx="-13" cy="-1" r="2.200"/><circle class="pane" cx="-7" cy="1" r="2.200"/><path class="oar" d="M-14 7l-7 4M-6 7l-3 5"/>`,
};

/** The graphic of demo/descent.json, in its last state: all that went down, each beside its year. */
function descentGraphic() {
  const ticks = Array.from({length: Math.floor(DEEPEST / 250) + 1}, (_, i) => i * 250);
  return `<div class="descent-frame">
<svg class="descent" xmlns="http://www.w3.org/2000/svg" role="img" aria-label="A scale from the surface of the sea down to −10,916 metres, and what was let down along it">
  <defs>
    <linearGradient id="descent-water" x2="0" y2="1"><stop class="stop-0"/><stop class="stop-1" offset=".085"/><stop class="stop-2" offset=".32"/><stop class="stop-3" offset=".72"/><stop class="stop-4" offset="1"/></linearGradient>
    <linearGradient id="descent-ray" x2="0" y2="1"><stop class="ray-0"/><stop class="ray-1" offset="1"/></linearGradient>
    <pattern id="descent-wave" width="28" height="8" patternUnits="userSpaceOnUse"><path class="wave" d="M0 3q7 5 14 0t14 0"/></pattern>
    <radialGradient id="descent-glow"><stop class="glow-0"/><stop class="glow-1" offset="1"/></radialGradient>
  </defs>
  <rect class="sky" width="100%" height="100%"/>
  <svg id="descent-camera" width="100%" y="16%" height="76%" overflow="visible">
    <svg width="100%" height="100%" overflow="visible"><rect class="deepest" y="99.9%" width="100%" height="30"/><rect width="100%" height="100%" fill="url(#descent-water)"/></svg>
    <svg y="100%" width="100%" height="100%" overflow="visible"><rect class="floor" y="26" width="100%" height="100%"/></svg>
    <svg class="bed" y="100%" width="100%" height="26" viewBox="0 0 1000 26" preserveAspectRatio="none" overflow="visible"><path class="floor" d="M0 40V12c60-7 130 5 210 3s90-9 160-6 140 6 250 5 130-7 210-6 120 4 170-1V40z"/></svg>
    <svg width="100%" height="9%" viewBox="0 0 100 100" preserveAspectRatio="none"><path fill="url(#descent-ray)" d="M10 0h9L5 100H-9zM36 0h5l-6 100H24zM57 0h11l7 100H57zM83 0h5l16 100H93z"/></svg>
    <svg y="0" width="100%" height="8" overflow="visible"><rect width="100%" height="8" fill="url(#descent-wave)"/></svg>
    <g class="ruler">
      ${ticks.map(tick).join('\n      ')}
    </g>
    ${Object.keys(THINGS).map(thing).join('\n    ')}
    <g id="descent-depths">${Object.entries(NAMED_LAST).map(lastDepth).join('')}${Object.keys(YEARS).map(lastYear).join('')}</g>
  </svg>
</svg>
</div>
`;
}

function thing(id) {
  const {x, trace = 'none'} = THINGS[id];
  const told = Object.entries(SCENES).filter(([, {depths}]) => id in depths);
  const y = share(told.at(-1)[1].depths[id]);
  const line = `<line class="${trace}" id="descent-${id}-trace" x1="${x}%" x2="${x}%" y2="${y}"/>`;
  const glow =
    told.some(([scene]) => figureOf(scene)) && id !== 'line'
      ? '<circle class="glow" r="46" fill="url(#descent-glow)"/>'
      : '';
  const labels = Object.entries(LABELS).filter(([, [one]]) => one === id);
  const opacity = PASSING.includes(id) ? 0 : 1;
  return `<g class="descent-${id}-drawn" opacity="${opacity}">${line}</g><svg id="descent-${id}" x="${x}%" y="${y}" overflow="visible"><g class="icon descent-${id}-drawn${PASSING.includes(id) ? ' large' : ''}" opacity="${opacity}">${glow}${ICONS[id]}</g>${labels.map(label).join('')}</svg>`;
}

function label([scene, [, name, side]]) {
  const depth = figureOf(scene);
  const isLast = scene === Object.keys(SCENES).at(-1);
  return `<g class="label ${side}" id="descent-label-${scene}" fill-opacity="${isLast ? 1 : 0}" stroke-opacity="${isLast ? 1 : 0}"><text class="name">${name}</text>${depth ? `<text y="16">${depth}</text>` : ''}</g>`;
}

function lastDepth([scene, side]) {
  const [id] = LABELS[scene];
  const y = share(SCENES[scene].depths[id]);
  return `<svg x="${THINGS[id].x}%" y="${y}" overflow="visible"><path class="mark" d="M-5 0H5"/><g class="depth ${side}"><text>${figureOf(scene)}</text></g></svg>`;
}

function lastYear(id) {
  const year = story.events.find((event) => event.id === YEARS[id]).date.slice(0, 4);
  return `<svg x="${THINGS[id].x}%" overflow="visible"><text class="year" y="-12">${year}</text></svg>`;
}

const share = (depth) => `${Number(((depth / DEEPEST) * 100).toFixed(3))}%`;

/** The depth that an event of the story tells, with its qualifier. */
function figureOf(event) {
  const depth = story.events.find(({id}) => id === event).body.find((block) => block.figure?.value < 0)?.figure;
  return depth && [depth.qualifier, `${depth.text} m`].filter(Boolean).join(' ');
}

function tick(metres) {
  const isLong = metres % 1000 === 0;
  const text = isLong
    ? `<text${metres === 0 ? ' class="zero"' : ''} x="20" y="${metres === 0 ? -9 : 4}">${metres === 0 ? '0 m' : `−${metres.toLocaleString('en')}`}</text>`
    : '';
  const line = isLong ? `<line class="grid" x2="100%"/>` : '';
  return `<svg y="${share(metres)}" width="100%" overflow="visible">${line}<path d="M0 0h${isLong ? 14 : 6}"/>${text}</svg>`;
}

/** Every file of the graphic that is drawn here. */
export const files = () => ({'demo/graphics/descent.html': descentGraphic()});
