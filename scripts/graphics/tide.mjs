import {readFileSync} from 'node:fs';

/**
 * The pictures of demo/tide.json: one harbour, cut open, at eight moments of a model tide. Low water at 05:48, high water
 * at 12:00, and a cosine between them.
 */
const SIZE = 1000;
const [LOW, HIGH, HALF_PERIOD] = [0.5, 4.5, 6.2]; // metres, metres, hours
const story = JSON.parse(readFileSync(new URL('../../demo/tide.json', import.meta.url), 'utf8'));

/** Metres on the gauge at an hour of the day. */
export const level = (hour) => (LOW + HIGH) / 2 + ((HIGH - LOW) / 2) * Math.cos(((hour - 12) / HALF_PERIOD) * Math.PI);

/** The hour of the day in a date such as 2025-03-20T05:48. */
export const hourOf = (date) => Number(date.slice(11, 13)) + Number(date.slice(14, 16)) / 60;

const HORIZON = 420;
const height = (metres) => Math.round((900 - metres * 92) * 10) / 10;

/** The light of each hour: sky from above to the horizon, sun or moon, land, water, ground and what stands on it. */
const LIGHT = {
  dawn: {
    sky: ['#3d5a78', '#6f7f93', '#c99a86', '#f0b88c'],
    disc: '#ffe1b0',
    far: '#35485c',
    sea: '#8b8f9c',
    cut: '#35586d',
    mud: '#4b4340',
    wall: '#3a424c',
    edge: '#59626c',
    ink: '#1e2731',
  },
  morning: {
    sky: ['#a8c9d6', '#bdd6dc', '#d8e4df', '#f3e9d2'],
    disc: '#fff6da',
    far: '#7f9aa3',
    sea: '#9cc3cb',
    cut: '#3f8396',
    mud: '#8d7b68',
    wall: '#7c776f',
    edge: '#9c968b',
    ink: '#2f3a40',
  },
  noon: {
    sky: ['#7fb7d3', '#97c5da', '#b5d6e2', '#d9e9ea'],
    disc: '#fffdf2',
    far: '#6d96a3',
    sea: '#6fb0c4',
    cut: '#23718c',
    mud: '#8a7660',
    wall: '#857d72',
    edge: '#aaa194',
    ink: '#26353d',
  },
  evening: {
    sky: ['#4f6a8c', '#93819a', '#dd9282', '#f7bd83'],
    disc: '#ffdf9c',
    far: '#4a506a',
    sea: '#c79688',
    cut: '#3f5670',
    mud: '#57474a',
    wall: '#4a4853',
    edge: '#6b6670',
    ink: '#232633',
  },
  night: {
    sky: ['#0d1b2e', '#12243a', '#182e47', '#213b55'],
    disc: '#f4f0dc',
    far: '#0d1826',
    sea: '#27435d',
    cut: '#122a40',
    mud: '#1d1f26',
    wall: '#1c2530',
    edge: '#33404d',
    ink: '#070d15',
  },
};

/** Light, and where sun or moon stands, of each event's picture. */
const PICTURES = {
  ebb: {light: 'dawn', disc: [830, 405, 46]},
  creeks: {light: 'morning', disc: [860, 270, 44]},
  half: {light: 'morning', disc: [800, 190, 44]},
  brim: {light: 'noon', disc: [690, 120, 42]},
  stand: {light: 'noon', disc: [540, 90, 42]},
  turn: {light: 'noon', disc: [330, 170, 44]},
  bare: {light: 'evening', disc: [650, 395, 50]},
  moon: {light: 'night', disc: [760, 170, 48]},
};

const BOAT = '#c8452f';
const LAMP = '#ffd27a';

/** Every file of the story's pictures. */
export const files = () =>
  Object.fromEntries(Object.keys(PICTURES).map((name) => [`demo/tide/${name}.svg`, picture(name)]));

function picture(name) {
  const {light, disc} = PICTURES[name];
  const colours = LIGHT[light];
  const {media, date} = story.events.find(({id}) => id === name);
  const metres = level(hourOf(date));
  const y = height(metres);
  const isNight = light === 'night';
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${SIZE}" height="${SIZE}" viewBox="0 0 ${SIZE} ${SIZE}" role="img">
<title>${media[0].alt}</title>
${sky(colours, disc, isNight)}
${farShore(colours, isNight)}
${surface(colours, y, metres, disc)}
${jetty(colours)}
${mooring(y, colours)}
${boat({x: 500, water: y, floor: mudAt(500), colour: BOAT, length: 150, colours, isNight, lean: -11})}
${boat({x: 735, water: y, floor: mudAt(735), colour: colours.ink, length: 104, colours, isNight: false, lean: 9, mast: false})}
${water(colours, y)}
${ground(colours)}
${wall(colours, isNight)}
</svg>
`;
}

function sky({sky: bands, disc: colour}, [cx, cy, r], isNight) {
  const tops = [0, 190, 300, 372];
  const stars = [
    [300, 70],
    [420, 150],
    [560, 60],
    [640, 240],
    [880, 90],
    [930, 250],
    [480, 270],
    [350, 220],
    [690, 40],
  ];
  return [
    ...bands.map((band, i) => `<path fill="${band}" d="M0 ${tops[i]}h1000v${HORIZON + 6 - tops[i]}H0z"/>`),
    ...(isNight
      ? [
          `<path stroke="#dfe7ee" stroke-width="4" stroke-linecap="round" d="${stars.map(([x, y]) => `M${x} ${y}h.1`).join('')}"/>`,
        ]
      : []),
    `<circle cx="${cx}" cy="${cy}" r="${r}" fill="${colour}"/>`,
    isNight ? `<circle cx="${cx + 20}" cy="${cy - 10}" r="${r - 6}" fill="${bands[0]}"/>` : gulls(),
  ].join('');
}

const gulls = () =>
  `<path fill="none" stroke="#fff" stroke-width="5" stroke-linecap="round" stroke-linejoin="round" opacity=".85" d="M560 250q14-14 22 2q10-16 24-4M640 300q10-10 16 2q8-12 18-3M470 205q9-9 14 1q7-10 15-3"/>`;

function farShore({far, disc}, isNight) {
  const lamp = isNight
    ? `<linearGradient id="beam" x1="1" x2="0"><stop stop-color="${LAMP}" stop-opacity=".4"/><stop offset="1" stop-color="${LAMP}" stop-opacity="0"/></linearGradient><path fill="url(#beam)" d="M934 321L470 240v130z"/>`
    : '';
  return `${lamp}<path fill="${far}" d="M430 ${HORIZON}q70-26 150-24t130-14 120-22 70-8l100 10v58z"/><path fill="${far}" d="M925 350l4-26h12l4 26z"/><path fill="${isNight ? LAMP : disc}" d="M929 316h12v9h-12z"/><path fill="${far}" d="M926 316l9-9 9 9z"/>`;
}

/** The water as seen from above, to the horizon: the less of it there is, the more sandbanks show. */
function surface({sea, mud, disc, sky: bands}, y, metres, [cx]) {
  const depth = y - HORIZON;
  const banks = [
    [760, 0.3, 210, 0.05],
    [600, 0.55, 190, 0.08],
    [880, 0.62, 150, 0.07],
    [420, 0.78, 170, 0.09],
  ]
    .filter((_, i) => metres < 2 - i * 0.3)
    .map(([x, at, width, thick]) => {
      const top = HORIZON + depth * at;
      return `<path fill="${mud}" opacity=".85" d="M${x - width} ${top}q${width}-${depth * thick * 1.6} ${width * 2} 0q-${width} ${depth * thick * 0.8}-${width * 2} 0z"/>`;
    });
  const glints = Array.from({length: 9}, (_, i) => {
    const at = HORIZON + 8 + (depth - 12) * (i / 9) ** 1.25;
    const half = 16 + i * 5 + (i % 3) * 12;
    return at < y - 4 ? `M${cx - half + ((i * 37) % 23)} ${at.toFixed(1)}h${half * 2}` : '';
  });
  const ripples = [
    [320, 0.5],
    [420, 0.34],
    [930, 0.42],
    [560, 0.82],
    [880, 0.86],
  ].map(([x, at]) => `M${x} ${(HORIZON + depth * at).toFixed(1)}h${40 + at * 70}`);
  return `<path fill="${sea}" d="M0 ${HORIZON}h1000V920H0z"/><path stroke="${bands[3]}" stroke-width="4" stroke-linecap="round" opacity=".5" d="${ripples.join('')}"/>${banks.join('')}<path stroke="${disc}" stroke-width="5" stroke-linecap="round" opacity=".75" d="${glints.join('')}"/>`;
}

/** Where the ground lies below a place across. */
const mudAt = (x) => 800 + ((x - 260) / 740) * 90;

const ground = ({mud, ink}) =>
  `<path fill="${mud}" d="M0 800H260C420 822 560 836 700 854S930 882 1000 890V1000H0z"/><path fill="none" stroke="${ink}" stroke-opacity=".28" stroke-width="4" stroke-linecap="round" d="M330 862h36M450 890h60M300 914h70M620 910h44M780 922h70M420 936h40"/><path fill="${ink}" opacity=".3" d="M0 985q250-22 520-8t480-4v27H0z"/>`;

/** The front of the water, through which one sees the ground and the hulls. */
const water = ({cut, sky: bands}, y) =>
  `<path fill="${cut}" opacity=".74" d="M0 ${y}h1000V1000H0z"/><path fill="none" stroke="${bands[3]}" stroke-width="4" d="M0 ${y}h1000"/>`;

function jetty({ink, edge}) {
  const piles = [872, 930, 988].map((x) => `M${x} 388V950`);
  return `<path stroke="${ink}" stroke-width="15" d="${piles.join('')}"/><path stroke="${ink}" stroke-width="6" d="M872 470l58 120M930 470l58 120"/><path fill="${edge}" d="M842 374h158v20H842z"/><path stroke="${edge}" stroke-width="5" fill="none" d="M856 374v-40M920 374v-40M984 374v-40M846 338h154"/>`;
}

function mooring(y, {ink}) {
  const floats = y < mudAt(625) - 8;
  const at = floats ? y : mudAt(625) - 12;
  return `<path fill="none" stroke="${ink}" stroke-width="3" d="M625 ${mudAt(625).toFixed(1)}${floats ? `L618 ${at}` : `q-14-8-20-2`}"/><circle cx="618" cy="${at.toFixed(1)}" r="13" fill="#f2c14e"/>`;
}

/** A boat that floats where there is water enough, and otherwise lies on its side. */
function boat({x, water: y, floor, colour, length, colours, isNight, lean, mast = true}) {
  const draught = length * 0.2;
  const floats = y + draught < floor;
  const at = floats ? y : floor - draught + 4;
  const turn = floats ? '' : ` rotate(${lean} 0 ${draught})`;
  const half = length / 2;
  const rig = mast
    ? `<path stroke="${colours.ink}" stroke-width="6" stroke-linecap="round" fill="none" d="M-12 ${-half * 0.42}V-210M-12-196L${half - 6} ${-half * 0.5}M-12-196L${-half + 4} ${-half * 0.45}M-12-70L58-104"/><path fill="${colours.edge}" d="M-58 ${-half * 0.4}h40v-44h-34z"/><path fill="${isNight ? LAMP : colours.sky[3]}" d="M-50-62h12v14h-12z"/><path fill="${isNight ? LAMP : colour}" d="M-12-214l${isNight ? '0 0' : '34 10-34 10'}z"/>`
    : `<path stroke="${colours.ink}" stroke-width="5" stroke-linecap="round" d="M-20 -18L-62-40"/>`;
  const hull = `<path fill="${colour}" d="M${-half} ${-half * 0.42}Q0 ${-half * 0.22} ${half + 8} ${-half * 0.56}L${half * 0.72} ${draught}H${-half * 0.74}z"/><path fill="#f3ead7" d="M${-half} ${-half * 0.42}Q0 ${-half * 0.22} ${half + 8} ${-half * 0.56}l-4 11Q0 ${-half * 0.1} ${-half + 3} ${-half * 0.42 + 11}z"/>`;
  return `<g transform="translate(${x} ${at.toFixed(1)})${turn}">${rig}${hull}</g>`;
}

/** The quay, with the weed that shows where high water is, a ladder and the gauge. */
function wall({wall: stone, edge, ink, sky: bands}, isNight) {
  const top = 400;
  const courses = [470, 540, 610, 680, 750].map(
    (y, i) => `M0 ${y}h250M${70 + (i % 2) * 60} ${y}v-70M${190 - (i % 2) * 30} ${y}v-70`,
  );
  const marks = Array.from({length: 6}, (_, i) => `M214 ${height(i)}h26${i < 5 ? `M224 ${height(i + 0.5)}h16` : ''}`);
  const digits = Array.from({length: 6}, (_, i) => `<text x="206" y="${height(i) + 9}">${i}</text>`);
  const lamp = isNight ? `<circle cx="92" cy="238" r="60" fill="${LAMP}" opacity=".22"/>` : '';
  return `<path fill="${stone}" d="M0 ${top}h250v520H0z"/><path fill="none" stroke="${ink}" stroke-opacity=".3" stroke-width="3" d="${courses.join('')}"/><path fill="#5c6b3c" opacity=".55" d="M0 ${height(4.4)}q60 14 125 2t125 6V920H0z"/><path fill="${edge}" d="M-4 ${top - 22}h264v26H-4z"/><path fill="none" stroke="${ink}" stroke-width="6" d="M108 ${top}v430M148 ${top}v430${Array.from({length: 12}, (_, i) => `M108 ${430 + i * 34}h40`).join('')}"/><path fill="#f3ead7" d="M180 ${height(5.1)}h62V${height(-0.1)}h-62z" opacity=".94"/><path stroke="#23303a" stroke-width="4" fill="none" d="${marks.join('')}"/><g fill="#23303a" font-family="Helvetica, Arial, sans-serif" font-size="27" font-weight="700" text-anchor="end">${digits.join('')}</g>${lamp}<path stroke="${ink}" stroke-width="8" fill="none" d="M92 ${top - 22}V244"/><path fill="${isNight ? LAMP : bands[3]}" d="M78 226h28l-5 24H83z"/><path fill="${ink}" d="M72 226l20-14 20 14zM196 ${top - 22}v-22q-8-2-8-12h32q0 10-8 12v22z"/>`;
}
