/** Whether an event is held back or on its way in; one that is not alive yet holds nothing back. */
export function isHeld(event: Element): boolean {
  return 'held' in event && event.held === true;
}
