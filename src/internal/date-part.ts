import {html} from 'lit/html.js';
import type {DatePart} from '../format/dates.js';

/** A part of a date: with the date that a machine reads, where it is one by itself. */
export function renderDatePart({text, datetime}: DatePart): unknown {
  return datetime === undefined ? text : html`<time datetime=${datetime}>${text}</time>`;
}
