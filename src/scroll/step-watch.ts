import scrollama from 'scrollama';

type Setup = Parameters<ReturnType<typeof scrollama>['setup']>[0] & {root?: Element | null};

/** Told which step has come to lie on the line, or no longer does. */
type OnCross = (step: HTMLElement, isOnLine: boolean) => void;

/**
 * Calls back whenever one of a few steps crosses a line, whatever made it cross: also where no scroll event tells, as
 * when an image above arrives late. The only file that knows scrollama.
 *
 * scrollama says when to look, not what is true: it may report late, or not at all for steps that were jumped over.
 */
export class StepWatch {
  readonly #onCross: OnCross;
  #scroller: ReturnType<typeof scrollama> | undefined;
  #steps: readonly HTMLElement[] = [];

  constructor(onCross: OnCross) {
    this.#onCross = onCross;
  }

  /**
   * Replaces the watched steps.
   *
   * @param line - Distance of the line from the top of the viewport, in CSS px.
   * @param root - The scrolling element that the steps lie in; `null` for the page itself.
   */
  watch(steps: readonly HTMLElement[], line: number, root: Element | null): void {
    this.stop();
    // A `data-offset` is the page's own business, but scrollama would read it, and trips over some values.
    this.#steps = steps.filter((step) => !('offset' in step.dataset));
    if (this.#steps.length === 0) return; // scrollama calls an empty list an error
    const setup: Setup = {step: [...this.#steps], offset: `${Math.round(line)}px` as never, root};
    this.#scroller = scrollama();
    withoutScrollListener(() => this.#scroller?.setup(setup));
    this.#scroller
      .onStepEnter(({element}) => this.#onCross(element, true))
      .onStepExit(({element}) => this.#onCross(element, false));
  }

  /** Watches nothing and takes back what scrollama left on the steps. */
  stop(): void {
    this.#scroller?.destroy();
    this.#scroller = undefined;
    for (const step of this.#steps) step.removeAttribute('data-scrollama-index');
    this.#steps = [];
  }
}

/** scrollama's `setup()` listens to the document for ever, for a direction that is not used here: that one is left out. */
function withoutScrollListener(setup: () => void): void {
  const own = Object.getOwnPropertyDescriptor(document, 'addEventListener');
  Object.defineProperty(document, 'addEventListener', {value: () => undefined, configurable: true});
  try {
    setup();
  } finally {
    if (own) Object.defineProperty(document, 'addEventListener', own);
    else Reflect.deleteProperty(document, 'addEventListener');
  }
}
