import {createHash} from 'node:crypto';
import {readFileSync, readdirSync} from 'node:fs';

/** Where the package keeps the files for script tags. */
const CDN = new URL('../cdn/', import.meta.url);

/** A file that a page loads. */
export interface Asset<Content extends string | Uint8Array = string> {
  /** Its name, which holds a hash of its content: it never changes. */
  name: string;
  content: Content;
  /** For `integrity`. */
  integrity: string;
}

/** Whether Windows takes a name, whatever its ending, for a device such as the printer. */
export function isDevice(name: string): boolean {
  return /^(?:con|prn|aux|nul|(?:com|lpt)[\d¹²³])(?:\.|$)/i.test(name);
}

/** A style sheet or script of a newsroom's own. */
export interface OwnFile {
  /** Name of the file, without its folder. */
  name: string;
  content: string;
}

/**
 * A file of a newsroom's own. Its name is written in letters and digits, since what else a file may be called does not pass
 * every host, and has the ending by which hosts know its type.
 */
export function ownAsset({name, content}: OwnFile, type: 'css' | 'js'): Asset {
  const words = name
    .replace(/\.(?:css|m?js)$/i, '')
    .normalize('NFC')
    .replaceAll(/[^\p{L}\p{M}\p{N}_.-]+/gu, '-')
    .replaceAll(/^[-.]+|[-.]+$/g, '');
  const kind = type === 'css' ? 'styles' : 'script';
  const short = Array.from(words).slice(0, 50).join('') || kind;
  return assetOf(`${isDevice(short) ? `${kind}-` : ''}${short}.${type}`, content);
}

/** @param name - Without its hash: `story.css`. */
export function assetOf<Content extends string | Uint8Array>(name: string, content: Content): Asset<Content> {
  const digest = (algorithm: string) => createHash(algorithm).update(content).digest();
  const hash = digest('sha256').toString('hex').slice(0, 10);
  return {
    name: name.replace(/(\.\w+)$/, `.${hash}$1`),
    content,
    integrity: `sha384-${digest('sha384').toString('base64')}`,
  };
}

/** Unspool's scripts, each under a name with its hash, by which they also fetch one another. */
export function scriptAssets(): Map<string, Asset> {
  const names = readdirSync(CDN)
    .filter((name) => name.endsWith('.js'))
    .sort();
  const assets = new Map<string, Asset>();
  const add = (name: string): Asset => {
    const known = assets.get(name);
    if (known) return known;
    const source = readFileSync(new URL(name, CDN), 'utf8').replace(/\n?\/\/# sourceMappingURL=.*\s*$/, '\n');
    const content = names
      .filter((other) => other !== name && source.includes(`./${other}`))
      .reduce((text, other) => text.replaceAll(`./${other}`, `./${add(other).name}`), source);
    const asset = assetOf(name, content);
    assets.set(name, asset);
    return asset;
  };
  for (const name of names) add(name);
  return assets;
}

/** The licence texts of what the scripts hold. */
export function licenceTexts(): string {
  return readFileSync(new URL('LICENSES.txt', CDN), 'utf8');
}

/** A style sheet of the package: `unspool.css`. */
export function packageStyles(name: string): string {
  return readFileSync(new URL(name, CDN), 'utf8');
}

/** The style sheet of a theme that comes along; nothing where there is none of the name. */
export function themeStyles(name: string): string | undefined {
  return themeNames().includes(name) ? packageStyles(`themes/${name}.css`) : undefined;
}

export function themeNames(): string[] {
  return readdirSync(new URL('themes/', CDN))
    .map((file) => file.replace(/\.css$/, ''))
    .sort();
}
