import {readFile, stat} from 'node:fs/promises';
import {parse, type ParseError} from 'jsonc-parser';
import {decodeText} from './decode.js';
import {Failure} from '../document/failure.js';
import {codeOf} from './error-code.js';

/** In bytes: far more than any story, and little enough to be read at once. */
const LARGEST = 200_000_000;

/**
 * Reads a text file.
 *
 * @throws {Failure} If it is missing, not a file, too large, or not a text.
 */
export async function readText(file: string): Promise<string> {
  return (await decodeText(await readBytes(file), file)).text;
}

/**
 * Reads a file.
 *
 * @throws {Failure} If it is missing, not a file, or too large.
 */
export async function readBytes(file: string): Promise<Uint8Array> {
  const {size} = await stat(file).catch((error: unknown) => {
    throw new Failure(
      codeOf(error) === 'ENOENT' ? `There is no file ${file}.` : `${file} can't be read (${codeOf(error)}).`,
    );
  });
  if (size > LARGEST) throw new Failure(`${file} has ${size} bytes; ${LARGEST} is the most that is read.`);
  return readFile(file).catch((error: unknown) => {
    throw new Failure(
      codeOf(error) === 'EISDIR'
        ? `${file} is a folder; name a file in it.`
        : `${file} can't be read (${codeOf(error)}).`,
    );
  });
}

/**
 * Reads JSON.
 *
 * @param name - Of the file or address, for the message.
 * @throws {Failure} If it is not JSON; the message names the line and column.
 */
export function parseJson(text: string, name: string): unknown {
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
