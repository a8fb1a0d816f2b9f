import {createHash} from 'node:crypto';

/**
 * For hosts that read `_headers`: what has a hash in its name stays for a year, pages for a minute. In comments, what a
 * content security policy has to allow of the styles in each page.
 */
export function headerRules(names: readonly string[], html: Readonly<Record<string, string>>): string {
  const pages = names.includes('index.html') ? ['', ...names] : names;
  const short = 'Cache-Control: public, max-age=60, stale-while-revalidate=600';
  const rules = pages.map((name) => `/${name}\n  ${short}\n  Access-Control-Allow-Origin: *\n`);
  const policies = Object.entries(html).map(
    ([name, page]) =>
      `# Styles in /${name}, for a content security policy:\n  # style-src 'self' ${styleHashes(page).join(' ')}\n`,
  );
  const long = 'Cache-Control: public, max-age=31536000, immutable';
  return [`/assets/*\n  ${long}\n  Access-Control-Allow-Origin: *\n`, ...rules, ...policies].join('\n');
}

/** What names each style element of a page in a policy. */
function styleHashes(page: string): string[] {
  const styles = [...page.matchAll(/<style\b[^>]*>(.*?)<\/style>/gs)].map(([, css = '']) =>
    css.replaceAll(/\r\n?/g, '\n'),
  );
  return [...new Set(styles)].map((css) => `'sha256-${createHash('sha256').update(css).digest('base64')}'`);
}

/**
 * The rules of a folder after one more story is built into it. Those of other stories and of the newsroom stay where they
 * are; those for the same path are renewed.
 */
export function joinRules(before: string, added: string): string {
  return [...new Map([...rulesIn(before), ...rulesIn(added)]).values()].join('\n\n').concat('\n');
}

/** Each rule by its path, which is the line that is not indented; a comment counts as one. */
function rulesIn(text: string): [path: string, rule: string][] {
  return text
    .split(/\r?\n(?=\S)/)
    .map((rule) => rule.trim())
    .filter((rule) => rule !== '')
    .map((rule) => [/^.*/.exec(rule)![0].trim(), rule]);
}
