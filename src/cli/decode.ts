import {isUtf8} from 'node:buffer';
import iconv from 'iconv-lite';
import {Failure} from '../document/failure.js';

/** A text, and how it was found to be written where the file does not say. */
export interface Decoded {
  text: string;
  /** Name of an encoding that was only recognised by its letters. */
  guess?: string;
}

/** Bytes in which a binary file shows itself. */
const FIRST_BYTES = 8000;
/** In bytes: enough text to recognise an encoding by. */
const SAMPLE = 60_000;
/** What spreadsheet programs write where nobody asks them for UTF-8; weighed even where nothing points to it. */
const USUAL = ['windows-1252', 'macintosh', 'windows-1250', 'cp850'];
/** Below this, the detector is guessing. */
const LIKELY = 0.08;
/** Encodings in which there are files today. A detector knows many more, which short texts seem to be in. */
const ALIVE =
  /^(windows-(125\d|874)|cp(866|874|949|850)|ibm866|mac(intosh|cyrillic|centeuro|greek|turkish)|iso-?8859-?\d+|koi8-[ru]|shift_jis|euc-(jp|kr)|gb18030|big5)$/;
/** Names of encodings as people know them, and as the decoders do. */
const NAMES: Readonly<Record<string, string>> = {
  'iso-8859-1': 'windows-1252',
  'iso-8859-9': 'windows-1254',
  ascii: 'windows-1252',
  macroman: 'macintosh',

  maclatin2: 'maccenteuro',
  cp437: 'cp850',
  cp874: 'windows-874',
  ibm866: 'cp866',
  cp949: 'euc-kr',
};
const SHOWN: Readonly<Record<string, string>> = {
  macintosh: 'Mac Roman',
  maccenteuro: 'Mac Central European',
  maccyrillic: 'Mac Cyrillic',
  shift_jis: 'Shift JIS',
  'koi8-r': 'KOI8-R',
  'euc-jp': 'EUC-JP',
  'euc-kr': 'EUC-KR',
  gb18030: 'GB18030',
  cp866: 'DOS code page 866',
  cp850: 'DOS code page 850',
};

/**
 * Bytes as text: in the encoding that they or their server name, else in UTF-8, else in the one that gives the likeliest
 * words.
 *
 * @param name - Of the file or address, for the message.
 * @param charset - What a server says.
 * @throws {Failure} If they are not a text.
 */
export async function decodeText(bytes: Uint8Array, name: string, charset?: string): Promise<Decoded> {
  const marked = markOf(bytes) ?? charset;
  const told = marked === undefined ? undefined : decodeStrictly(bytes, marked);
  if (told !== undefined) return {text: told};
  if (bytes.subarray(0, FIRST_BYTES).includes(0)) return wide(bytes, name);
  if (isUtf8(bytes)) return {text: new TextDecoder().decode(bytes)};
  const lines = linesOf(bytes);
  const strange = lines.filter((line) => !isUtf8(line));
  const guess = await guessEncoding(sampleOf(strange));
  const others = lines.filter((line) => isUtf8(line) && line.some((byte) => byte > 127));
  // Where most lines are in UTF-8, the rest was pasted in from elsewhere.
  const isMixed = others.length > strange.length;
  const text = isMixed
    ? lines.map((line) => (isUtf8(line) ? new TextDecoder().decode(line) : decodeAs(line, guess)!)).join('')
    : decodeAs(bytes, guess)!;
  return {text, guess: SHOWN[guess] ?? guess.replace(/^[a-z]/, (letter) => letter.toUpperCase())};
}

/** What a byte order mark says. */
function markOf([a, b, c, d]: Uint8Array): string | undefined {
  if (a === 0xff && b === 0xfe) return c === 0 && d === 0 ? undefined : 'utf-16le';
  if (a === 0xfe && b === 0xff) return 'utf-16be';
  return a === 0xef && b === 0xbb && c === 0xbf ? 'utf-8' : undefined;
}

/** Without a mark, every second byte of most letters in UTF-16 is zero; a binary file has zeros anywhere. */
function wide(bytes: Uint8Array, name: string): Decoded {
  const start = bytes.subarray(0, FIRST_BYTES);
  const zeros = [0, 1].map((side) => start.filter((byte, index) => byte === 0 && index % 2 === side).length);
  const [even = 0, odd = 0] = zeros;
  const text =
    even + odd > start.length / 4 && even * odd === 0
      ? decodeStrictly(bytes, even > 0 ? 'utf-16be' : 'utf-16le')
      : undefined;
  if (text !== undefined) return {text};
  throw new Failure(
    `${name} is not a text file or a spreadsheet; save the sheet as .xlsx, .ods or CSV and name that file.`,
  );
}

/** Text in an encoding; nothing where the bytes can't be in it, or it is not known. */
function decodeStrictly(bytes: Uint8Array, encoding: string): string | undefined {
  const text = decodeAs(bytes, encoding.toLowerCase());
  return text?.includes('\uFFFD') ? undefined : text;
}

/**
 * Text in an encoding that iconv-lite or `TextDecoder` knows, with `\uFFFD` for what can't be in it. iconv-lite first: the
 * `windows-1252` of Node 20 is ISO-8859-1.
 */
function decodeAs(bytes: Uint8Array, encoding: string): string | undefined {
  const name = NAMES[encoding] ?? encoding;
  if (iconv.encodingExists(name)) return iconv.decode(Buffer.from(bytes), name);
  try {
    return new TextDecoder(name).decode(bytes);
  } catch {
    return undefined;
  }
}

/** The lines of a text, each with its end. */
function linesOf(bytes: Uint8Array): Uint8Array[] {
  const lines: Uint8Array[] = [];
  for (let at = 0; at < bytes.length;) {
    const end = bytes.indexOf(10, at);
    const next = end < 0 ? bytes.length : end + 1;
    lines.push(bytes.subarray(at, next));
    at = next;
  }
  return lines;
}

function sampleOf(lines: readonly Uint8Array[]): Uint8Array {
  let size = 0;
  const some = lines.filter((line) => (size += line.length) < SAMPLE);
  return Buffer.concat(some.length > 0 ? some : [lines[0]!.subarray(0, SAMPLE)]);
}

/** The encoding in which a text has the fewest oddities; of several, the one that its letters speak for most. */
async function guessEncoding(sample: Uint8Array): Promise<string> {
  const {detectAll} = await import('jschardet'); // its tables take a tenth of a second to load
  const found = detectAll(sample);
  const likely = found.filter(({confidence}) => confidence > LIKELY);
  const names = [...likely, {encoding: 'windows-1252'}, ...found].map(({encoding}) => encoding?.toLowerCase() ?? '');
  let best = {encoding: 'windows-1252', odd: Infinity};
  for (const name of new Set([...names, ...USUAL].map((name) => NAMES[name] ?? name))) {
    const text = ALIVE.test(name) ? decodeAs(sample, name) : undefined;
    const odd = text === undefined ? Infinity : oddities(text);
    if (odd < best.odd) best = {encoding: name, odd};
  }
  return best.encoding;
}

const ODD: readonly [pattern: RegExp, weight: number][] = [
  [/[\uFFFD\u0080-\u009F]|(?![\t\n\r])\p{Cc}|\p{Co}|\p{Cn}/gu, 5],
  [/\p{Script=Latin}(?=[\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Thai}])/gu, 3],
  [/[\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Thai}](?=\p{Script=Latin})/gu, 3],
  [
    /[a-z](?=[\p{Script=Han}\p{Script=Hangul}\p{Script=Katakana}])|[\p{Script=Han}\p{Script=Hangul}\p{Script=Katakana}](?=[a-z])/gu,
    1,
  ],
  [/\p{Ll}(?=\p{Lu})(?![A-Z])|(?![a-z])\p{Ll}(?=\p{Lu})/gu, 2],
  // A sign that is neither letter nor mark of punctuation beside a letter.
  [/\p{L}(?=(?![°²³©®™€£¥]|\p{ASCII})[\p{S}\p{No}])|(?![°²³©®™€£¥]|\p{ASCII})[\p{S}\p{No}](?=\p{L})/gu, 2],
  [/[‚„¿¡](?=\s|$|[,;.])|\p{L}(?=[‚„¿¡‰‡†•¶§]\p{L})/gmu, 2],
  [/(?<=\p{L})[“”«»…–](?=\p{Ll})/gu, 2],
];

/** How much of a text no language would have, by weight. */
function oddities(text: string): number {
  return ODD.reduce((sum, [pattern, weight]) => sum + weight * (text.match(pattern)?.length ?? 0), 0);
}
