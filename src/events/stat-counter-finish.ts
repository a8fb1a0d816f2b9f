/** Fired by `<stat-counter>` once, when its count has ended on the author's figure. Bubbles, is composed, can't be cancelled. */
export class StatCounterFinishEvent extends Event {
  static readonly type = 'stat-counter-finish';

  /** The figure now shown, as a number. */
  readonly value: number;

  constructor(value: number) {
    super(StatCounterFinishEvent.type, {bubbles: true, composed: true});
    this.value = value;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'stat-counter-finish': StatCounterFinishEvent;
  }
}
