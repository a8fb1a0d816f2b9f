import {readdir, readFile} from 'node:fs/promises';

/** What an element's code offers, whatever its docs say: parts (also those that are there only while it moves), slots, events. */
export async function readSource(tag) {
  const folder = `src/components/${tag}`;
  const names = (await readdir(folder)).filter((name) => name.endsWith('.ts'));
  const text = (await Promise.all(names.map((name) => readFile(`${folder}/${name}`, 'utf8')))).join('\n');
  const shown = await readFile('src/render/show-story.ts', 'utf8');
  const moved = tag === 'stat-counter' ? text + (await readFile('src/motion/count.ts', 'utf8')) : '';
  const all = (pattern, text) => [...new Set([...text.matchAll(pattern)].map(([, found = '']) => found))];
  return {
    parts: all(/<[^>]*\spart="([\w-]+)"/g, text),
    movedParts: all(/setAttribute\('part', '([\w-]+)'\)/g, moved),
    slots: all(/<slot(?: name="([\w-]+)")?[\s>]/g, text),
    eventClasses: all(/dispatchEvent\(\s*new (\w+Event)\(/g, tag === 'timeline-story' ? text + shown : text),
  };
}

/** Every custom property that a style sheet or code reads, and those that code writes. */
export async function readCustomProperties() {
  const names = (await readdir('src', {recursive: true})).filter((name) => /\.(ts|css)$/.test(name));
  const texts = await Promise.all(names.map((name) => readFile(`src/${name}`, 'utf8')));
  // Without docstrings, which would answer for themselves.
  const code = texts.map((text) => text.replace(/\/\*[^]*?\*\//g, '')).join('\n');
  const literal = [...code.matchAll(/--unspool(?:-[a-z]+)+(?![-\w$])/g)].map(([name]) => name);
  const timed = [...code.matchAll(/timingOf\(\w+, '(\w+)'/g)].map(([, name]) => `--unspool-${name}-duration`);
  const written = [...code.matchAll(/setProperty\('(--[\w-]+)'/g)].map(([, name]) => name);
  return {read: new Set([...literal, ...timed]), written: new Set(written)};
}
