import {isObject} from '../document/unchecked.js';
import {Fields} from './fields.js';
import type {Findings} from './findings.js';
import {MESSAGES} from '../document/messages.js';

/** The slide at a JSON path; none where there is nothing, or no object. */
export function slideAt(path: string, value: unknown, findings: Findings): Fields[] {
  if (value === undefined || value === null || value === '') return [];
  if (isObject(value)) return [new Fields(value, (inner) => (inner ? `${path}.${inner}` : path), findings)];
  findings.tell(path, MESSAGES.notSlide(value));
  return [];
}

/** The slides in the list at a JSON path. One that is no object takes none of the others down. */
export function slidesAt(path: string, value: unknown, findings: Findings): Fields[] {
  if (value === undefined || value === null) return [];
  if (!Array.isArray(value)) {
    findings.tell(path, MESSAGES.notSlides(value));
    return [];
  }
  return value.flatMap((item, index) => slideAt(`${path}[${index}]`, item, findings));
}
