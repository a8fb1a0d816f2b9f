import {Failure} from '../document/failure.js';

/** How far a request may go. */
export interface FetchLimits {
  /** In milliseconds, from the request to the last byte. Default 30,000. */
  timeout?: number;
  /** In bytes. Default 50,000,000. */
  largest?: number;
}

/** What a server sends. */
export interface Fetched {
  bytes: Uint8Array;
  /** The encoding, where it says so. */
  charset?: string | undefined;
}

/**
 * Fetches a file.
 *
 * @throws {Failure} If there is no answer in time, another answer than the file, or more than the limit; the message
 * says which, and what to do.
 */
export async function fetchBytes(address: string, limits: FetchLimits = {}): Promise<Fetched> {
  const {timeout = 30_000, largest = 50_000_000} = limits;
  try {
    const response = await fetch(address, {
      signal: AbortSignal.timeout(timeout),
      headers: {accept: 'text/csv, application/json, text/plain;q=0.9, */*;q=0.5'},
    });
    if (!response.ok)
      throw new Failure(`${address} answers ${response.status}; ${adviceFor(address, response.status)}`);
    const type = response.headers.get('content-type') ?? '';
    if (/\bhtml\b/i.test(type))
      throw new Failure(`${address} answers with a web page, not with CSV or JSON; ${adviceFor(address, 403)}`);
    const charset = /;\s*charset="?([\w:-]+)/i.exec(type)?.[1];
    return {bytes: await readAll(response, address, largest), charset};
  } catch (error) {
    throw error instanceof Failure ? error : new Failure(`${address} ${reasonOf(error as Error, timeout)}`);
  }
}

async function readAll(response: Response, address: string, largest: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of response.body ?? []) {
    const bytes = chunk as Uint8Array;
    size += bytes.length;
    if (size > largest) throw new Failure(`${address} has more than ${largest} bytes; that is too large for a story.`);
    chunks.push(bytes);
  }
  return Buffer.concat(chunks);
}

function adviceFor(address: string, status: number): string {
  if (new URL(address).hostname === 'docs.google.com')
    return 'in Google Sheets choose File, Share, Publish to web, then CSV, and take the address that it gives.';
  if (status === 401 || status === 403) return 'download the file, and import that.';
  return status >= 500 ? 'try again later.' : 'look whether the address is right.';
}

function reasonOf({name, message, cause}: Error, timeout: number): string {
  if (name === 'TimeoutError')
    return `did not answer in full within ${timeout / 1000} seconds; try again, or download the file and import that.`;
  const {code, message: reason = message} = (cause ?? {}) as {code?: string; message?: string};
  return `can't be reached (${code ?? reason}); look whether the address is right.`;
}
