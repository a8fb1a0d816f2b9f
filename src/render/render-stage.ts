import {html, nothing} from 'lit/html.js';
import type {Media, StoryDocument} from '../document/document.js';
import {graphicOf, isStill} from '../document/stage.js';
import {isObject, objectsIn, stringOr} from '../document/unchecked.js';
import {renderForStage, renderMedia} from './media.js';

/**
 * The attributes of `<timeline-story>` that say where its stage is.
 *
 * @param hasGraphic - Whether there is one also where the document says nothing of it.
 */
export function stageAttributes(
  {stage}: StoryDocument,
  hasGraphic = false,
): Record<'stage' | 'narrow' | 'transition', string | undefined> {
  const {side, narrow, transition} = isObject(stage) || hasGraphic ? {side: 'end', ...stage} : {};
  return {stage: side, narrow, transition};
}

/** A picture or film that is on the stage while its event is the current one: in markup a figure of the event. */
export function renderScene(media: Media): unknown {
  return html`<figure slot="scene" class="media">${renderForStage(media)}</figure>`;
}

/** The picture that stands for the graphic where that does not move; what can't is shown as any other medium. */
export function renderStill(media: Media, hasGraphic: boolean): unknown {
  if (!hasGraphic || !isStill(media)) return renderMedia(media);
  return html`<figure slot="still" class="media">${renderForStage(media)}</figure>`;
}

/**
 * The one graphic of a story, in the state that its document names, or else that of the last event: what stands where
 * nothing follows the reader.
 *
 * @param own - What a page has in place of the document's own graphic.
 */
export function renderGraphic(document: StoryDocument, own?: unknown): unknown {
  const graphic = graphicOf(document);
  if (own === undefined && !graphic) return nothing;
  const last = objectsIn(document.events).findLast((event) => stringOr(event.scene, undefined))?.scene;
  const whole = stringOr(document.stage?.scene, undefined);
  return html`<story-stage
    class="media"
    scene=${whole ?? last ?? nothing}
    opening-scene=${whole ?? nothing}
    ?scrub=${document.stage?.scrub === true}
    >${own ?? renderForStage(graphic!)}</story-stage
  >`;
}
