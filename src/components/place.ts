/** Where an element is, for those who know no element by its name. */
export interface Place {
  /** The event that it is in; itself where it is in none. */
  event: Element;
  /** Whether it is in a story, which sees to what is in it. */
  isInStory: boolean;
}

/** Finds where an element is. */
export function placeOf(element: Element): Place {
  return {event: element.closest('timeline-event') ?? element, isInStory: element.closest('timeline-story') !== null};
}
