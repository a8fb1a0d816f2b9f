import {readFile, stat} from 'node:fs/promises';
import {parse, type ParseError} from 'jsonc-parser';
import {Failure} from './failure.js';

/** In bytes: far more than any story, and little enough to be read at once. */
const LARGEST = 200_000_000;

/**
 * Reads a text file.
 *
 * @throws {Failure} If it is missing, no file, too large, or no text in UTF-8 or UTF-16.
 */
export async function readText(file: string): Promise<string> {
  const {size} = await stat(file).catch((error: unknown) => {
    throw new Failure(
      codeOf(error) === 'ENOENT' ? `There is no file ${file}.` : `${file} can't be read (${codeOf(error)}).`,
    );
  });
  if (size > LARGEST) throw new Failure(`${file} has ${size} bytes; ${LARGEST} is the most that is read.`);
  const bytes = await readFile(file).catch((error: unknown) => {
    throw new Failure(
      codeOf(error) === 'EISDIR'
        ? `${file} is a folder; name a file in it.`
        : `${file} can't be read (${codeOf(error)}).`,
    );
  });
  return decodeText(bytes, file);
}

function codeOf(error: unknown): string {
  return (error as NodeJS.ErrnoException).code ?? String(error);
}

/**
 * Bytes as text: UTF-8, or UTF-16 where it says so itself.
 *
 * @param name - Of the file or address, for the message.
 * @throws {Failure} If they are no text, or in another encoding.
 */
export function decodeText(bytes: Uint8Array, name: string): string {
  const [first, second] = bytes;
  const encoding =
    first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8';
  if (encoding === 'utf-8' && bytes.subarray(0, 8000).includes(0)) {
    throw new Failure(`${name} is not a text file; name the JSON or CSV file of a story.`);
  }
  try {
    return new TextDecoder(encoding, {fatal: true}).decode(bytes);
  } catch {
    throw new Failure(`${name} is not written in UTF-8; save it again with the encoding UTF-8.`);
  }
}

/**
 * Reads JSON.
 *
 * @param name - Of the file or address, for the message.
 * @throws {Failure} If it is not JSON; the message names the line and column.
 */
export function parseJson(text: string, name: string): unknown {
  if (text.trim() === '') throw new Failure(`${name} is empty; a story begins with {"unspool": 1, …}.`);
  if (/^\s*</.test(text))
    throw new Failure(`${name} holds HTML, not JSON; look whether it is the right file or address.`);
  try {
    return JSON.parse(text);
  } catch (error) {
    const isCut = /Unterminated|Unexpected end/.test((error as Error).message);
    throw new Failure(`${name} is not sound JSON${placeOf(text, isCut ? text.length : firstSlip(text))}.`);
  }
}

function placeOf(text: string, at: number): string {
  const lines = text.slice(0, at).split('\n');
  const place = ` at line ${lines.length}, column ${lines.at(-1)!.length + 1}`;
  if (text.slice(at).trim() === '') return `: it breaks off${place}`;
  return `${place}: ${JSON.stringify(text.slice(at, at + 20))} was not expected there`;
}

/** Where the first slip is. JavaScript's own message does not always tell, so that a second parser is asked. */
function firstSlip(text: string): number {
  const slips: ParseError[] = [];
  try {
    parse(text, slips);
  } catch {
    return text.length; // nested so deeply that the parser ran out of stack
  }
  const [slip] = slips;
  if (!slip) return text.length;
  const isCutText = text[slip.offset] === '"' && slip.offset + slip.length >= text.length;
  return isCutText ? text.length : slip.offset;
}
