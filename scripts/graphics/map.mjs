import {AREAS, CHARTS, LANGUAGES, PLACES, VIEWS, WORDS} from './visits.mjs';
import {SIDE, coast, onMap} from './coast.mjs';

const round = (number, digits = 1) => Number(number.toFixed(digits));
const at = (place) =>
  onMap(place)
    .map((one) => round(one))
    .join(' ');
const box = `viewBox="0 0 ${SIDE} ${SIDE}"`;
const land = coast();

/** The graphic of the visits in a language: a map that a camera moves over, and figures drawn to scale. */
function visitsGraphic(lang) {
  const words = WORDS[lang];
  return `<div class="visits-frame">
<svg class="visits" xmlns="http://www.w3.org/2000/svg" role="img" aria-label="${words.label}">
  <defs><path id="visits-land" vector-effect="non-scaling-stroke" transform="scale(.1)" d="${land}"/></defs>
  <g class="map">
    <svg ${box} preserveAspectRatio="xMidYMid slice">
      <rect class="sea" width="${SIDE}" height="${SIDE}"/>
      <g class="camera">
        <g class="shores">${[3, 2, 1].map((n) => `<use href="#visits-land" class="shore shore-${n}"/>`).join('')}</g>
        <use href="#visits-land" class="land"/>
        <path class="graticule" d="${graticule()}"/>
        ${AREAS.map((area) => `<g class="area area-${area.id}" transform="translate(${at(area.at)})"><text class="fixed">${area[lang]}</text></g>`).join('\n        ')}
        ${PLACES.map((place) => placeMark(place, lang)).join('\n        ')}
      </g>
    </svg>
    <g class="legend">
      <circle class="dot visit" cx="100%" cy="100%" r="5"/><text x="100%" y="100%">${words.visit}</text>
      <circle class="tenth" cx="100%" cy="100%" r="6.5"/><text x="100%" y="100%">${words.tenth}</text>
    </g>
  </g>
  <g class="charts">
    <rect class="paper" width="100%" height="100%"/>
    <svg viewBox="0 0 800 800">
      ${Object.entries(CHARTS)
        .map(([scene, field]) => chart(scene, field, lang))
        .join('\n      ')}
    </svg>
  </g>
</svg>
</div>
`;
}

/** Where the camera is in each scene, and what it names. */
function visitsCameras() {
  const rules = Object.entries(VIEWS).map(([scene, {at: centre, zoom, areas, names, notes}]) => {
    const [x, y] = onMap(centre).map((one) => round(SIDE / 2 - one * zoom));
    const shown = [
      ...names.map((name) => `.place-${name} .name`),
      ...Object.keys(notes).map((name) => `.place-${name} .note-${scene}`),
      ...areas.map((area) => `.area-${area}`),
    ];
    const here = `story-stage[scene='${scene}']`;
    return `${here} .visits {
  --map-x: ${x};
  --map-y: ${y};
  --map-zoom: ${zoom};
}

${here} :is(${shown.join(', ')}) {
  fill-opacity: 1;
  stroke-opacity: 1;
}
`;
  });
  const charts = Object.keys(CHARTS).map((scene) => `story-stage[scene='${scene}']`);
  return `/* Made by scripts/graphics/run.mjs; change scripts/graphics/visits.mjs. */

${rules.join('\n')}
:is(${charts.join(', ')}) .charts,
${charts.map((here, i) => `${here} .chart-${Object.keys(CHARTS)[i]}`).join(',\n')} {
  fill-opacity: 1;
  stroke-opacity: 1;
}
`;
}

function placeMark({id, at: position, visit = false, side = 'right', ...names}, lang) {
  const [, top] = onMap([position[0] + 0.05, position[1]]);
  const [, y] = onMap(position);
  const notes = Object.entries(VIEWS)
    .filter(([, {notes}]) => notes[id])
    .flatMap(([scene, {notes}]) =>
      notes[id][lang].map((line, i) => `<text class="note note-${scene}" y="${21 + i * 16}">${line}</text>`),
    );
  const ring = visit ? `<circle class="tenth" r="${round(y - top)}"/>` : '';
  const dot = `<circle class="dot${visit ? ' visit' : ''}" r="${visit ? 5 : 3}"/>`;
  return `<g id="place-${id}" class="place place-${id} ${side}" transform="translate(${at(position)})">${ring}<g class="fixed">${dot}<text class="name" y="5">${names[lang]}</text>${notes.join('')}</g></g>`;
}

function graticule() {
  const lines = [
    ...degrees(26, 31).map((latitude) => `M0 ${round(onMap([latitude, 120])[1])}H${SIDE}`),
    ...degrees(118, 124).map((longitude) => `M${round(onMap([28, longitude])[0])} 0V${SIDE}`),
  ];
  return lines.join('');
}

/** A field of marks with its words above it, in the middle. */
function chart(scene, {fact, mark, columns, pitch, key, ...texts}, lang) {
  const {[lang]: lines} = texts;
  const head = 60 + 32 * (lines.length - 1);
  const high = Math.ceil(fact.value / columns) * pitch;
  const x = (800 - Math.max(columns * pitch, 560)) / 2;
  const y = (800 - high - head) / 2 - 14 + head;
  const words = lines.map((line, n) => {
    const up = 12 + (lines.length - 1 - n) * 15;
    return n === 0
      ? `<text class="figure" y="-${up + 4}">${line}</text>`
      : `<text class="unit" y="-${up}">${line}</text>`;
  });
  const rest = `<text class="words key" y="17">${key[lang]}</text>`;
  return `<g class="chart chart-${scene}" transform="translate(${round(x)} ${round(y)})"><g class="words">${words.join('')}</g>${marks(mark, fact.value, columns, pitch)}<g transform="translate(0 ${high})">${rest}</g></g>`;
}

/** A field of equal marks, left to right and down, as one dashed line to a row. */
function marks(mark, count, columns, pitch) {
  const rows = Array.from({length: Math.ceil(count / columns)}, (_, row) => Math.min(columns, count - row * columns));
  const size = round(mark === 'dot' ? pitch * 0.72 : pitch - 3);
  const dash = mark === 'dot' ? `.01 ${round(pitch - 0.01, 2)}` : `${size} ${pitch - size}`;
  const start = mark === 'dot' ? pitch / 2 : 0;
  const d = rows.map(
    (n, row) => `M${start} ${row * pitch + pitch / 2}h${mark === 'dot' ? (n - 1) * pitch + 1 : n * pitch}`,
  );
  return `<path class="marks" data-count="${count}" stroke-width="${size}" stroke-dasharray="${dash}" stroke-linecap="${mark === 'dot' ? 'round' : 'butt'}" d="${d.join('')}"/>`;
}

const degrees = (from, to) => Array.from({length: to - from + 1}, (_, i) => from + i);

/** Every file of the graphic. */
export function files() {
  return {
    ...Object.fromEntries(LANGUAGES.map((lang) => [`demo/graphics/visits.${lang}.html`, visitsGraphic(lang)])),
    'demo/graphics/visits-cameras.css': visitsCameras(),
  };
}
