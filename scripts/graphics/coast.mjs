import {readFileSync} from 'node:fs';
import {geoIdentity, geoMercator, geoPath} from 'd3-geo';
import {feature} from 'topojson-client';

/** The side of the map, in its own units. */
export const SIDE = 1000;
const [SOUTH, NORTH, MIDDLE] = [25.4, 31.8, 120.85];
/** How far a simplified coast may be from the real one; well under a pixel at the closest view. */
const TOLERANCE = 0.18;
const SMALLEST = 0.6; // islands below so many square units are left out
const MARGIN = 20; // beyond the edge, so that no stroke shows where the land is cut

const projection = geoMercator().scale(1).translate([0, 0]);
const [, south] = projection([MIDDLE, SOUTH]);
const [x, north] = projection([MIDDLE, NORTH]);
const scale = SIDE / (south - north);
projection.scale(scale).translate([SIDE / 2 - x * scale, -north * scale]);

/** Where a place given in degrees north and east is on the map. */
export const onMap = ([latitude, longitude]) => projection([longitude, latitude]);

/** The land of Natural Earth, 1:10 million, without any line on land, as the `d` of a path in tenths of a unit. */
export function coast() {
  const topology = JSON.parse(
    readFileSync(new URL('../../node_modules/world-atlas/land-10m.json', import.meta.url), 'utf8'),
  );
  const coordinates = feature(topology, topology.objects.land)
    .features.flatMap(({geometry: {type, coordinates}}) => (type === 'Polygon' ? [coordinates] : coordinates))
    .filter(([outline]) => outline.some(isNear))
    .map((polygon) => polygon.map((ring) => ring.map((point) => projection(point))));
  const rings = [];
  const collect = {
    beginPath() {},
    moveTo: (...point) => rings.push([point]),
    lineTo: (...point) => rings.at(-1).push(point),
    closePath() {},
  };
  // Cut in the plane: on the sphere an outline that winds the wrong way is all the world but an islet.
  const frame = geoIdentity().clipExtent([
    [-MARGIN, -MARGIN],
    [SIDE + MARGIN, SIDE + MARGIN],
  ]);
  geoPath(frame, collect)({type: 'MultiPolygon', coordinates});
  return rings
    .filter((ring) => Math.abs(area(ring)) >= SMALLEST)
    .map((ring) => drawn(simplified(ring)))
    .join('');
}

const isNear = ([longitude, latitude]) =>
  Math.abs(longitude - MIDDLE) < 5 && latitude > SOUTH - 1 && latitude < NORTH + 1;

const area = (ring) =>
  ring.reduce(
    (sum, [ax, ay], i) => sum + ax * ring[(i + 1) % ring.length][1] - ring[(i + 1) % ring.length][0] * ay,
    0,
  ) / 2;

/** Douglas and Peucker's: keeps the point farthest from a chord, as long as it is far enough. */
function simplified(points) {
  if (points.length < 3) return points;
  const distances = points.map((point) => distance(point, points[0], points.at(-1)));
  const farthest = distances.indexOf(Math.max(...distances));
  if (distances[farthest] <= TOLERANCE) return [points[0], points.at(-1)];
  return [...simplified(points.slice(0, farthest + 1)).slice(0, -1), ...simplified(points.slice(farthest))];
}

function distance([px, py], [ax, ay], [bx, by]) {
  const length = Math.hypot(bx - ax, by - ay);
  if (length === 0) return Math.hypot(px - ax, py - ay);
  return Math.abs((bx - ax) * (ay - py) - (ax - px) * (by - ay)) / length;
}

/** Whole numbers, each from the one before: as short as a path can be. */
function drawn(ring) {
  const whole = ring.map(([px, py]) => [Math.round(px * 10), Math.round(py * 10)]);
  const steps = whole.slice(1).map(([px, py], i) => [px - whole[i][0], py - whole[i][1]]);
  const line = steps.filter(([dx, dy]) => dx !== 0 || dy !== 0).map(([dx, dy]) => `${dx}${dy < 0 ? '' : ' '}${dy}`);
  return `M${whole[0].join(' ')}l${line.join(' ').replaceAll(' -', '-')}z`;
}
