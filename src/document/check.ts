import type {ErrorObject} from 'ajv/dist/2020.js';
import {faultIn} from '../format/parse-date.js';
import type {StoryDocument} from './document.js';
import {guardData, join} from './guard.js';
import {MESSAGES, type Message} from './messages.js';
import {keepOrigin} from './origins.js';
import type {ReportItem} from './report.js';
import {documentValidator} from './schema.js';

/** A document as far as it can be told, and what was left out of it. */
export interface CheckedDocument {
  /** Missing where the data is not a story at all. */
  document?: StoryDocument;
  report: ReportItem[];
}

/** A fault removed may bare another, such as a figure without its value; this many rounds are enough for any. */
const ROUNDS = 12;

/**
 * Checks data against the schema of a story document. What is wrong is left out and told of; the rest stays.
 *
 * @param data - What a JSON file holds. It is not changed.
 */
export function checkDocument(data: unknown): CheckedDocument {
  try {
    guardData(data);
  } catch (error) {
    return {report: [{place: '', ...MESSAGES.unguarded((error as Error).message)}]};
  }
  const validate = documentValidator();
  const document = structuredClone(data);
  const report = new Map<string, ReportItem>();
  for (let round = 0; round < ROUNDS; round++) {
    if (validate(document)) return {document: document as StoryDocument, report: [...report.values()]};
    const faults = (validate.errors ?? []).filter(({keyword}) => keyword !== 'if');
    for (const fault of faults) {
      const item = describe(fault);
      report.set(`${item.place} ${fault.keyword} ${item.found}`, item);
    }
    if (faults.some((fault) => placeOf(fault).length === 0 || isNeeded(placeOf(fault)))) break;
    if (round === 0) keepPaths(document, '');
    leaveOut(document, faults.map(placeOf));
  }
  return {report: [...report.values()]};
}

/** Without these there is no story. */
function isNeeded([key, ...more]: readonly (string | number)[]): boolean {
  return more.length === 0 && (key === 'unspool' || key === 'title' || key === 'events');
}

type Place = readonly (string | number)[];

/** The place of what has to go: a key too many itself, else the value at fault. */
function placeOf({instancePath, keyword, params}: ErrorObject): Place {
  const place = instancePath
    .split('/')
    .slice(1)
    .map((key) => key.replaceAll('~1', '/').replaceAll('~0', '~'))
    .map((key) => (/^\d+$/.test(key) ? Number(key) : key));
  if (keyword === 'additionalProperties') return [...place, String(params.additionalProperty)];
  return place;
}

/** Notes where each part was written, since those behind one that is left out move up. */
function keepPaths(value: unknown, path: string): void {
  if (typeof value !== 'object' || value === null) return;
  if (path !== '' && !Array.isArray(value))
    keepOrigin(value, (field = '') => (Object.hasOwn(value, field) ? join(path, field) : path));
  for (const [key, inner] of Object.entries(value))
    keepPaths(inner, join(path, Array.isArray(value) ? Number(key) : key));
}

function leaveOut(document: unknown, places: readonly Place[]): void {
  const holders = new Map<object, Set<string | number>>();
  for (const place of places) {
    const holder = place.slice(0, -1).reduce<unknown>((node, key) => (node as Record<string, unknown>)[key], document);
    const keys = holders.get(holder as object) ?? new Set();
    holders.set(holder as object, keys.add(place.at(-1)!));
  }
  for (const [holder, keys] of holders) {
    if (Array.isArray(holder)) {
      const kept = (holder as unknown[]).filter((_, index) => !keys.has(index));
      kept.forEach((value, index) => void (holder[index] = value));
      holder.length = kept.length;
    } else for (const key of keys) Reflect.deleteProperty(holder, key);
  }
}

const TYPES: Record<string, string> = {
  string: 'a text in quotation marks',
  number: 'a number without quotation marks',
  integer: 'a whole number without quotation marks',
  boolean: 'true or false',
  array: 'a list in square brackets',
  object: 'an object in curly brackets',
};

function describe(fault: ErrorObject): ReportItem {
  return {place: placeOf(fault).reduce<string>(join, ''), ...messageOf(fault)};
}

function messageOf(fault: ErrorObject): Message {
  const params = fault.params as Record<string, unknown>;
  const value: unknown = fault.data;
  switch (fault.keyword) {
    case 'type':
      return MESSAGES.wrongType(
        value,
        [params.type].flat().map((type) => TYPES[String(type)]!),
      );
    case 'required':
      return MESSAGES.missingKey(String(params.missingProperty));
    case 'const':
      return MESSAGES.wrongConstant(value, JSON.stringify(params.allowedValue));
    case 'enum':
      return MESSAGES.notInList(value, params.allowedValues as string[]);
    case 'additionalProperties': {
      const known = Object.keys((fault.parentSchema?.properties as object | undefined) ?? {});
      return MESSAGES.unknownKey(String(params.additionalProperty), known);
    }
    case 'format':
      return ofFormat(String(params.format), String(value));
    case 'maxLength':
      return MESSAGES.tooLong(value, Number(params.limit));
    case 'minimum':
    case 'maximum':
      return MESSAGES.outOfBounds(value, String(params.comparison), Number(params.limit));
    case 'pattern':
      return MESSAGES.otherRule(value, String(fault.parentSchema?.description ?? `Match ${String(params.pattern)}.`));
    default:
      return MESSAGES.otherRule(
        value,
        String(
          fault.parentSchema?.description ??
            'Write a text in quotation marks, or what docs/story-document.md shows here.',
        ),
      );
  }
}

function ofFormat(format: string, text: string): Message {
  if (format === 'address') return MESSAGES.notAddress(text);
  if (format === 'language') return MESSAGES.notLanguage(text);
  if (format === 'day') return MESSAGES.notDay(text);
  return MESSAGES.notStoryDate(text, faultIn(text));
}
