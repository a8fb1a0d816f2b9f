import {allowedAddress} from './address.js';
import type {Media, StoryDocument, StoryEvent} from './document.js';
import {kindOf} from './media-kind.js';
import {isObject, objectsIn} from './unchecked.js';

/** The one picture or film on the stage of a whole story. */
export function graphicOf({stage}: StoryDocument): Media | undefined {
  return isObject(stage) && isObject(stage.graphic) && isForStage(stage.graphic) ? stage.graphic : undefined;
}

/** The picture or film that an event puts on the stage: its first, where there is a stage without a graphic. */
export function sceneOf(document: StoryDocument, event: StoryEvent): Media | undefined {
  return isObject(document.stage) && !graphicOf(document) ? objectsIn(event.media).find(isForStage) : undefined;
}

/** Whether a medium is a picture that can stand in the place of a graphic. */
export function isStill(media: Media): boolean {
  return allowedAddress(media.src) !== undefined && kindOf(media) === 'image';
}

function isForStage(media: Media): boolean {
  return allowedAddress(media.src) !== undefined && /^(image|video)$/.test(kindOf(media));
}
