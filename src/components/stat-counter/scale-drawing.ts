import {formatFigure, type FigureOptions} from '../../format/figures.js';
import {adoptStyles} from '../../internal/adopt-styles.js';
import {warn} from '../../internal/warn.js';
import type {Motion} from '../../motion/animations.js';
import type {motion} from '../../motion/motion.js';
import {scaleDrawingStyles} from './scale-drawing-styles.js';

/** What a figure says of itself, for its drawing. */
export interface Size {
  value: number;
  show: string | null;
  /** Name of the scale; figures of the same name share it. */
  scale: string;
  options: FigureOptions;
  locale: string | undefined;
  /** Where it is drawn. */
  root: () => ShadowRoot;
}

interface Drawn extends Size {
  /** Where the figure keeps to in its line: 0 for the start, 1 for the end. */
  side: number;
  host: HTMLElement;
  /** Size of the largest figure on its scale, without its sign. */
  most: number;
  isAlone: boolean;
}

const SHOWS: readonly unknown[] = ['bar', 'dots'];
const SVG = 'http://www.w3.org/2000/svg';

/** Dots stand in columns of so many, and so many columns at most: a figure's dots grow along the line, as a bar does. */
const ROWS = 5;
const COLUMNS = 20;
/** From here on a legend has its number in words: "5 million". */
const LARGE = 1e6;

const readers = new Map<HTMLElement, () => Size>();
let pending = 0;

/**
 * Draws a figure to scale beside the others of its story with the same `show` and the same scale, and these again.
 *
 * @param read - Asked whenever something is drawn.
 */
export function drawToScale(host: HTMLElement, read: () => Size): void {
  readers.set(host, read);
  if (document.readyState !== 'complete') addEventListener('load', drawSoon, {once: true}); // others are still to come
  drawSoon();
}

/** Takes a figure off its scale. */
export function erase(host: HTMLElement): void {
  readers.delete(host);
  host.shadowRoot?.querySelector('[part=drawing]')?.remove();
  drawSoon();
}

/** Has a figure's drawing grow, once, together with its count, from its start to its end. */
export function growing(
  host: HTMLElement,
  {countTiming, keyframesAlong, play}: NonNullable<ReturnType<typeof motion>>,
  duration: number | undefined,
  count: Motion | undefined,
): Motion | undefined {
  const drawn = host.shadowRoot?.querySelector<HTMLElement>('.window');
  const timing = countTiming(host, duration);
  if (!drawn || timing.duration === 0) return count;
  // A window slides in from the start, and what is drawn slides against it, so that it keeps its place.
  const along = (way: number) =>
    keyframesAlong(timing, (share) => ({transform: `translateX(${way * 100 * (1 - share)}%)`}));
  const slides = (
    [
      [drawn, -1],
      [drawn.firstElementChild!, 1],
    ] as const
  ).map(([element, way]) => play(element, along(way), {duration: timing.duration}, () => undefined, host));
  const moving = count ? [count, ...slides] : slides;
  return {
    start: () => moving.forEach((one) => one.start()),
    finish: () => moving.forEach((one) => one.finish()),
  };
}

function drawSoon(): void {
  cancelAnimationFrame(pending);
  pending = requestAnimationFrame(drawAll); // what is rendered in one go is drawn in one go
}

function drawAll(): void {
  const figures = [...readers].flatMap(([host, read]) => {
    const size = read();
    return canDraw(host, size) ? [{host, ...size, side: sideOf(host)}] : []; // all reads come before all writes
  });
  const key = ({host, show, scale}: (typeof figures)[number]) => {
    return JSON.stringify([stories.indexOf(host.closest('timeline-story')), show, scale]);
  };
  const stories = [...new Set(figures.map(({host}) => host.closest('timeline-story')))];
  for (const group of Object.values(grouped(figures, key))) {
    const most = Math.max(...group.map(({value}) => Math.abs(value)));
    for (const figure of group) draw({...figure, most, isAlone: group.length === 1});
  }
}

function grouped<T>(all: readonly T[], key: (one: T) => string): Record<string, T[]> {
  const groups: Record<string, T[]> = {};
  for (const one of all) (groups[key(one)] ??= []).push(one);
  return groups;
}

function canDraw(host: HTMLElement, {value, show}: Size): boolean {
  if (!SHOWS.includes(show)) warn(host, 'show', 'show is bar or dots; drawing nothing.');
  else if (getComputedStyle(host).display === 'inline') {
    warn(host, 'show', 'a figure in a sentence has no room for a drawing; put it beside the paragraph.');
  } else return !Number.isNaN(value);
  return false;
}

function draw(figure: Drawn): void {
  const {host, show, value, most, isAlone} = figure;
  if (show === 'bar' && isAlone && document.readyState === 'complete') {
    warn(host, 'show', 'a bar needs another to be beside; give both the same unit, or the same scale-with.');
  }
  const drawing = drawingIn(figure.root());
  const [plot, legend] = drawing.firstElementChild!.children as unknown as [HTMLElement, HTMLElement];
  plot.className = `plot ${show}`;
  const svg = plot.querySelector('svg')!;
  const path = svg.firstElementChild!;
  legend.hidden = show === 'bar';
  if (show === 'bar') {
    svg.setAttribute('viewBox', '0 0 1000 1');
    svg.setAttribute('preserveAspectRatio', 'none');
    path.setAttribute('d', `M0 0H${(1000 * Math.abs(value)) / (most || 1)}V1H0Z`);
    return;
  }
  const worth = worthOf(most, Number.isInteger(value));
  const count = Math.abs(value) / worth;
  const blank = COLUMNS - Math.ceil(count / ROWS);
  svg.setAttribute('viewBox', `${-blank * figure.side} 0 ${COLUMNS} ${ROWS}`);
  path.setAttribute('d', dotsOf(count));
  legend.textContent = `= ${written(worth, figure)}`;
}

/** Where a figure keeps to in its line: 0 for the start, 1 for the end. */
function sideOf(host: HTMLElement): number {
  const {textAlign, direction} = getComputedStyle(host);
  if (textAlign.includes('center')) return 0.5;
  return textAlign === 'end' || textAlign === (direction === 'rtl' ? 'left' : 'right') ? 1 : 0;
}

/** The drawing in a figure's root, made where there is none. */
function drawingIn(root: ShadowRoot): Element {
  const known = root.querySelector('[part=drawing]');
  if (known) return known;
  adoptStyles(root, scaleDrawingStyles);
  const drawing = document.createElement('div');
  drawing.setAttribute('part', 'drawing');
  drawing.setAttribute('aria-hidden', 'true'); // the figure beside it says its number
  const [drawn, plot, slide, legend] = ['div', 'div', 'div', 'span'].map((name) => document.createElement(name));
  drawn!.className = 'drawn';
  slide!.className = 'window';
  legend!.setAttribute('part', 'scale');
  const svg = document.createElementNS(SVG, 'svg');
  svg.append(document.createElementNS(SVG, 'path'));
  slide!.append(svg);
  plot!.append(slide!);
  drawn!.append(plot!, legend!);
  drawing.append(drawn!);
  root.prepend(drawing);
  return drawing;
}

/** The least round number that the largest figure has room for in dots; whole things are not cut up. */
function worthOf(most: number, isWhole: boolean): number {
  const least = most / (ROWS * COLUMNS);
  if (isWhole && least <= 1) return 1;
  const power = 10 ** Math.floor(Math.log10(least));
  const step = [1, 2, 5, 10].find((one) => one * power >= least * (1 - 1e-9))!;
  return Number((step * power).toPrecision(1));
}

/** The outline of so many dots, the last of them cut off where there is a part of one. */
function dotsOf(count: number): string {
  const radius = 0.4;
  return Array.from({length: Math.ceil(count - 1e-9)}, (_, at) => {
    const [x, y] = [Math.floor(at / ROWS) + 0.5, (at % ROWS) + 0.5];
    const share = Math.min(count - at, 1);
    const cut = radius * (2 * share - 1);
    if (share === 1) return `M${x - radius} ${y}a${radius} ${radius} 0 1 1 0 .001Z`;
    const half = Math.sqrt(radius ** 2 - cut ** 2);
    return `M${x + cut} ${y - half}A${radius} ${radius} 0 ${share > 0.5 ? 1 : 0} 0 ${x + cut} ${y + half}Z`;
  }).join('');
}

function written(worth: number, {options, locale}: Size): string {
  try {
    return formatFigure(worth, worth < LARGE ? options : {...options, notation: 'compact'}, locale);
  } catch {
    return `${worth}`; // the figure itself says what is wrong
  }
}
