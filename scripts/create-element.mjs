import {mkdir, readFile, writeFile} from 'node:fs/promises';
import {dirname, join} from 'node:path';
import {format} from 'prettier';

/** `npm run create <tag>` writes a new element, with its test and story, and has the package export it. */
process.chdir(join(import.meta.dirname, '..'));
const [tag = ''] = process.argv.slice(2);
if (!/^[a-z]+(-[a-z]+)+$/.test(tag))
  fail(`"${tag}" is not a tag; write small letters with a hyphen, such as story-map.`);

const name = `${tag.replaceAll(/(?:^|-)(\w)/g, (_, letter) => letter.toUpperCase())}Element`;
const folder = `src/components/${tag}`;
const prettier = JSON.parse(await readFile('.prettierrc.json', 'utf8'));
const manifest = JSON.parse(await readFile('package.json', 'utf8'));
if (`./${tag}` in manifest.exports) fail(`<${tag}> is there already: ${folder}.`);

await write(
  `${folder}/${tag}.ts`,
  `import {ReactiveElement, html, type PropertyValues} from 'lit';
import {draw} from '../../internal/render-root.js';
import {styles} from './${tag}.styles.js';

/**
 * Say here what it is for, in a sentence or two: readers of docs/elements/${tag}.md see it.
 *
 * @tag ${tag}
 * @slot - What its author writes inside. It must read well without script.
 */
export class ${name} extends ReactiveElement {
  static override styles = styles;

  protected override createRenderRoot(): this {
    return this;
  }

  protected override update(changed: PropertyValues<this>): void {
    super.update(changed);
    draw(this, styles, this.render());
  }

  /** What is drawn around its author's text. An element that draws nothing needs no shadow root, and none of this. */
  render(): unknown {
    return html\`<slot></slot>\`;
  }
}
`,
);
await write(
  `${folder}/${tag}.styles.ts`,
  `import {css} from 'lit';

export const styles = css\`
  :host {
    display: block;
  }

  :host([hidden]) {
    display: none;
  }
\`;
`,
);
await write(
  `${folder}/define.ts`,
  `import {define} from '../../internal/define.js';
import {${name}} from './${tag}.js';

define('${tag}', ${name});

export {${name}};

declare global {
  interface HTMLElementTagNameMap {
    '${tag}': ${name};
  }
}
`,
);
await write(
  `test/components/${tag}.test.ts`,
  `import {expect} from '@open-wc/testing';
import {html} from 'lit';
import '../../src/components/${tag}/define.js';
import {clear, place} from '../helpers.js';

describe('<${tag}>', () => {
  afterEach(clear);

  it('shows what its author wrote', () => {
    const element = place(html\`<${tag}><p>Words.</p></${tag}>\`).querySelector('${tag}')!;
    expect(element.innerText.trim()).to.equal('Words.');
  });
});
`,
);
await write(
  `stories/${tag}.stories.ts`,
  `import {html} from 'lit';
import '../src/components/${tag}/define.js';
import type {Meta, Story as StoryOf} from './story.js';

type Story = StoryOf<object>;

const meta: Meta<object> = {
  title: 'Elements/${tag}',
  component: '${tag}',
  tags: ['autodocs'],
  render: () => html\`<${tag}><p>Words.</p></${tag}>\`,
};

export default meta;

/** A few words. */
export const short: Story = {};
`,
);

for (const [path, file] of Object.entries({[`./${tag}`]: tag, [`./${tag}/define`]: 'define'})) {
  const target = `./dist/components/${tag}/${file}`;
  manifest.exports[path] = {types: `${target}.d.ts`, default: `${target}.js`};
}
await write('package.json', JSON.stringify(manifest), 'json-stringify');
const index = await readFile('src/index.ts', 'utf8');
const last = index.lastIndexOf('/define.js');
const end = index.indexOf('\n', last) + 1;
await write(
  'src/index.ts',
  `${index.slice(0, end)}export {${name}} from './components/${tag}/define.js';\n${index.slice(end)}`,
);
console.log(`Wrote <${tag}>. Then run \`npm run manifest\`; CONTRIBUTING.md, "Add an element", has the rest.`);

async function write(path, text, parser = 'typescript') {
  await mkdir(dirname(path), {recursive: true});
  await writeFile(path, await format(text, {...prettier, parser}));
}

function fail(message) {
  console.error(message);
  process.exit(2);
}
