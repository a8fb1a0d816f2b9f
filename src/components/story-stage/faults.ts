import {faultInChoice} from '../../internal/choices.js';
import {warn} from '../../internal/warn.js';
import {around} from '../../scroll/reader-band.js';

const CHOICES = {stage: 'end, start or behind', narrow: 'top, behind or flow', transition: 'fade, wipe or cut'};
const BESIDES = 'figcaption, noscript, script, style, template';

/** Tells a story's author what about its stage is wrong, and what would be right. */
export function checkStage(story: HTMLElement, events: readonly HTMLElement[], scroller: Element | null): void {
  for (const [attribute, words] of Object.entries(CHOICES)) {
    const value = story.getAttribute(attribute);
    const fault = value === null ? undefined : faultInChoice(attribute, value, words);
    if (fault) warn(story, attribute, fault);
  }
  const [stage, second] = story.querySelectorAll<HTMLElement>(':scope > story-stage');
  if (second) warn(second, '', 'a story has one stage; put the graphics of both into one <svg> or <div>.');
  if (stage) checkGraphic(stage, events);
  for (const scene of story.querySelectorAll('[slot=scene]')) {
    if (!events.includes(scene.parentElement!))
      warn(story, '', 'a scene stands in the event that shows it; make it a child of its <timeline-event>.');
  }
  const clip = clipOf(story, scroller);
  if (clip) {
    const {overflowX, overflowY} = getComputedStyle(clip);
    const overflow = overflowX === overflowY ? overflowX : `${overflowX} ${overflowY}`;
    warn(
      story,
      'stage',
      `the stage can't stay in view, since ${nameOf(clip)} has "overflow: ${overflow}"; write "overflow: clip" there.`,
    );
  }
}

function checkGraphic(stage: HTMLElement, events: readonly HTMLElement[]): void {
  const [graphic, second] = [...stage.children].filter((child) => !child.matches(BESIDES));
  if (second)
    warn(stage, '', `<${second.localName}> is a second graphic in one stage; put both into one <svg> or <div>.`);
  if (!graphic) warn(stage, '', 'has no graphic; put an <svg>, <canvas>, <video> or <img> into it.');
  else if (graphic.getBoundingClientRect().height === 0)
    warn(stage, '', `<${graphic.localName}> is 0 px high, so that the stage is empty; give it a height, or a viewBox.`);
  const nameless = events.find((event) => !event.getAttribute('scene'));
  if (!nameless) return;
  if (events.some((event) => event.getAttribute('scene')))
    warn(
      nameless,
      'scene',
      'names no scene, so that the graphic stays as it was; write scene="…", also where it does not change.',
    );
  else
    warn(stage, 'scene', 'no event names a scene; write scene="…" on each event, with the state that it is to show.');
}

/** What around a story scrolls or cuts off, and so has what sticks stick to it, though the reader scrolls something else. */
function clipOf(story: Element, scroller: Element | null): Element | undefined {
  return around(story)
    .slice(1)
    .find(
      (box) =>
        box !== scroller &&
        box !== document.documentElement &&
        box !== document.body &&
        /auto|scroll|hidden/.test(getComputedStyle(box).overflow),
    );
}

function nameOf(element: Element): string {
  const name = element.id ? `#${element.id}` : [...element.classList].map((each) => `.${each}`).join('');
  return `<${element.localName}>${name && ` (${name})`}`;
}
