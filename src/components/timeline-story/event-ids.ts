const known = new WeakSet<HTMLElement>();

/**
 * Gives an `id` to an event that has none of its own: one that stays the same from visit to visit, so that a link to one
 * event can be shared. A copy of an event comes with the id that we gave to the first, which keeps it.
 */
export function giveId(event: HTMLElement, index: number): void {
  const root = event.getRootNode() as Document | ShadowRoot;
  const isFree = (id: string) => !document.getElementById(id) && !root.getElementById(id);
  const {id} = event;
  const date = event.getAttribute('date')?.replaceAll(/[^\d-]+/g, '_');
  const wanted = date ? `event-${date}` : `event-${index + 1}`;
  if (!known.has(event) && new RegExp(`^${wanted}(-\\d+)?$`).test(id)) {
    event.id = '';
    if (isFree(id)) event.id = id;
  }
  known.add(event);
  if (event.id) return;
  let free = wanted;
  for (let copy = 2; !isFree(free); copy++) free = `${wanted}-${copy}`;
  event.id = free;
}
