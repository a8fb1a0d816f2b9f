import type {motion as Moving} from '../../motion/motion.js';
import type {Motion} from '../../motion/animations.js';
import {motionAllowed, savesData} from '../../motion/preference.js';

/**
 * The scenes in a story's events. The style sheet shows that of the current event and none of the others; this has one come
 * in the place of the other, loads the next ones ahead, and plays films only while they are shown.
 */
export class Scenes {
  readonly #motion: typeof Moving;
  #shown: Element | undefined;
  #moving: readonly Motion[] = [];

  constructor(motion: typeof Moving) {
    this.#motion = motion;
  }

  /**
   * Shows the scene of an event.
   *
   * @param isJump - Whether the reader has come here at a bound: then at once.
   */
  show(events: readonly HTMLElement[], index: number, isJump: boolean, transition: string): void {
    const going = this.#shown;
    const coming = sceneOf(events[index]);
    if (coming === going) return;
    this.#shown = coming;
    this.#moving.forEach((motion) => motion.finish());
    const isLater = !going || !coming || (going.compareDocumentPosition(coming) & Node.DOCUMENT_POSITION_FOLLOWING) > 0;
    this.#moving =
      isJump || transition === 'cut'
        ? []
        : (this.#motion()?.changeScene(coming, going, transition === 'wipe' ? 'wipe' : 'fade', isLater) ?? []);
    for (const film of filmsIn(going)) film.pause();
    if (motionAllowed() && !savesData()) filmsIn(coming).forEach(playStill);
    for (const near of [events[index - 1], events[index + 1]])
      for (const picture of sceneOf(near)?.querySelectorAll('img') ?? []) picture.loading = 'eager';
  }
}

/** The scene that is in an event. */
function sceneOf(event: Element | undefined): Element | undefined {
  return event?.querySelector(':scope > [slot=scene]') ?? undefined;
}

function filmsIn(scene: Element | undefined): HTMLVideoElement[] {
  return [...(scene?.querySelectorAll('video') ?? [])];
}

/** Without sound, and with what stops it. */
function playStill(film: HTMLVideoElement): void {
  film.muted = true;
  film.controls = true;
  void film.play().catch(() => undefined); // where the browser does not let it, the reader may
}
