import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {originalPositionFor, TraceMap} from '@jridgewell/trace-mapping';

const CDN = join(import.meta.dirname, '../dist/cdn');
const maps = new Map();

/**
 * What costs most in a processor profile, by function.
 *
 * @returns Rows of self time in milliseconds and a place in our sources, the costliest first. Time in no function of a
 *   page's, such as layout or garbage collection, has the browser's own name in brackets.
 */
export function costliest({nodes, samples, timeDeltas}, most = 15) {
  const places = new Map(nodes.map(({id, callFrame}) => [id, placeOf(callFrame)]));
  const totals = new Map();
  samples.forEach((id, index) => {
    const place = places.get(id);
    totals.set(place, (totals.get(place) ?? 0) + timeDeltas[index] / 1000);
  });
  totals.delete('(idle)');
  totals.delete('(root)');
  return [...totals].sort(([, a], [, b]) => b - a).slice(0, most);
}

function placeOf({functionName, url, lineNumber, columnNumber}) {
  if (!url) return functionName || '(anonymous)';
  const file = url.split('/').at(-1);
  if (!/\/unspool\/.*\.js$/.test(url)) return `${functionName || '(anonymous)'} ${file}`;
  const {source, line, name} = originalPositionFor(mapOf(file), {line: lineNumber + 1, column: columnNumber});
  const path = source?.replace(/^(\.\.\/)+/, '').replace(/^.*node_modules\//, '');
  return `${name ?? functionName ?? ''} ${path ?? file}:${line ?? lineNumber + 1}`;
}

function mapOf(file) {
  if (!maps.has(file)) maps.set(file, new TraceMap(readFileSync(join(CDN, `${file}.map`), 'utf8')));
  return maps.get(file);
}
