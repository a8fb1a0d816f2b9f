import {Fields} from './fields.js';
import {Findings} from './findings.js';
import {MESSAGES} from '../document/messages.js';
import {slideAt, slidesAt} from './slide-list.js';
import {storyOfSlides} from './slides.js';
import type {Imported, ImportOptions} from './types.js';

const SCALES = ['human', 'cosmological'];

/** Reads a timeline in the JSON of TimelineJS3: its title slide, events and eras. */
export function importTimelineJs(data: object, options: ImportOptions): Imported {
  const findings = new Findings();
  const timeline = new Fields(data, (path) => path, findings);
  timeline.expect('title', 'events', 'eras', 'scale');
  const title = timeline.raw('title');
  const scale = timeline.text('scale');
  if (scale && !SCALES.includes(scale)) findings.tell('scale', MESSAGES.unknownScale(scale));
  const events = slidesAt('events', timeline.raw('events'), findings);
  if (events.length > 0 && !events.some(isSlide)) {
    const keys = [...new Set(events.flatMap((event) => event.keys()))];
    findings.tell('events', MESSAGES.otherSchema(events.length, keys));
    return {report: findings.report};
  }
  const slides = {
    titles: Array.isArray(title) ? slidesAt('title', title, findings) : slideAt('title', title, findings),
    events,
    eras: slidesAt('eras', timeline.raw('eras'), findings),
    scale,
  };
  return {document: storyOfSlides(slides, options, findings), report: findings.report};
}

/** Whether a slide has anything that TimelineJS3 shows. */
function isSlide(slide: Fields): boolean {
  return ['start_date', 'text', 'media', 'display_date'].some((key) => slide.has(key));
}
