import {quoteValue} from '../report.js';
import {Fields} from './fields.js';
import {Findings} from './findings.js';
import {slideAt, slidesAt} from './slide-list.js';
import {storyOfSlides, type Imported, type ImportOptions} from './slides.js';

const SCALES = ['human', 'cosmological'];

/** Reads a timeline in the JSON of TimelineJS3: its title slide, events and eras. */
export function importTimelineJs(data: object, options: ImportOptions): Imported {
  const findings = new Findings();
  const timeline = new Fields(data, (path) => path, findings);
  timeline.expect('title', 'events', 'eras', 'scale');
  const title = timeline.raw('title');
  const scale = timeline.text('scale');
  if (scale && !SCALES.includes(scale))
    findings.warn('scale', quoteValue(scale), 'TimelineJS3 knows "human" and "cosmological"; read as "human".');
  const slides = {
    titles: Array.isArray(title) ? slidesAt('title', title, findings) : slideAt('title', title, findings),
    events: slidesAt('events', timeline.raw('events'), findings),
    eras: slidesAt('eras', timeline.raw('eras'), findings),
    scale,
  };
  return {document: storyOfSlides(slides, options, findings), report: findings.report};
}
