import {isObject, objectsIn} from '../story/loose.js';
import {Failure} from './failure.js';
import {parseJson, readText} from './read-text.js';

/**
 * Reads the data of a story document, which nobody has checked yet.
 *
 * @throws {Failure} If it is no JSON, or a spreadsheet or timeline, of which a story is yet to be made.
 */
export async function readDocument(file: string): Promise<unknown> {
  const text = await readText(file);
  if (/\.[ct]sv$/i.test(file)) throw importFirst(file, 'a spreadsheet');
  const data = parseJson(text, file);
  if (isTimeline(data)) throw importFirst(file, 'a timeline of TimelineJS');
  return data;
}

function isTimeline(data: unknown): boolean {
  if (!isObject(data) || 'unspool' in data) return false;
  const {events, timeline} = data as {events?: object[]; timeline?: unknown};
  return isObject(timeline) || objectsIn(events).some((event) => 'start_date' in event);
}

function importFirst(file: string, what: string): Failure {
  return new Failure(`${file} is ${what}, not a story; make one of it: unspool import ${file} --to story.json.`);
}
