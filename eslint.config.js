import {defineConfig, globalIgnores} from 'eslint/config';
import js from '@eslint/js';
import {configs as lit} from 'eslint-plugin-lit';
import litA11y from 'eslint-plugin-lit-a11y';
import {configs as wc} from 'eslint-plugin-wc';
import globals from 'globals';
import ts from 'typescript-eslint';

const gsap = {group: ['gsap', 'gsap/*'], message: 'Only src/motion/motion.ts fetches gsap.'};
const scrollama = {group: ['scrollama'], message: 'Only src/scroll/step-watch.ts knows scrollama.'};
const unsafe = {group: ['lit/directives/unsafe*'], message: 'No string becomes markup.'};
const fence = (...patterns) => ({'no-restricted-imports': ['error', {patterns}]});

/** The rooms of src/ and what each may know of the others, types included, as ARCHITECTURE.md has it. */
const ROOMS = {
  cli: ['document', 'import', 'languages', 'page'],
  components: ['document', 'embed', 'events', 'format', 'internal', 'languages', 'motion', 'scroll'],
  debug: ['motion', 'scroll'],
  document: ['format', 'languages'],
  embed: ['components', 'internal', 'scroll'],
  events: ['document'],
  format: ['languages'],
  frameworks: ['components', 'events'],
  import: ['document', 'format', 'languages'],
  internal: ['format', 'languages'],
  languages: [],
  motion: ['format', 'internal', 'scroll'],
  page: ['document', 'languages', 'render'],
  render: ['document', 'events', 'format', 'internal', 'languages'],
  scroll: [],
  upgrade: ['document', 'format', 'internal'],
};
/** What a story is, without a page to show it in or a machine to read it from. */
const PURE = ['document', 'import', 'languages', 'format'];
const outside = {group: ['lit', 'lit/*', '@lit*', 'node:*'], message: 'This room knows no page and no machine.'};

/** What a room may not import. */
const walls = (room) => {
  const others = Object.keys(ROOMS).filter((other) => other !== room && !ROOMS[room].includes(other));
  const known = ROOMS[room].join(', ') || 'no other room';
  const message = `src/${room} may import from ${known}; see ROOMS in eslint.config.js.`;
  return [{regex: `^(\\.\\./)+(${others.join('|')})/`, message}, ...(PURE.includes(room) ? [outside] : [])];
};

export default defineConfig(
  globalIgnores(['dist', 'test-results', 'node_modules', 'src/document/document.ts']),
  js.configs.recommended,
  {
    files: ['**/*.ts'],
    extends: [
      ts.configs.strictTypeChecked,
      ts.configs.stylisticTypeChecked,
      lit['flat/recommended'],
      wc['flat/best-practice'],
    ],
    languageOptions: {parserOptions: {project: './tsconfig.check.json'}},
    plugins: {'lit-a11y': litA11y},
    rules: {
      ...litA11y.configs.recommended.rules,
      ...fence(gsap, scrollama, unsafe),
      'no-restricted-properties': [
        'error',
        ...['innerHTML', 'outerHTML', 'postMessage'].map((property) => ({property})),
      ],
      'lit/no-classfield-shadowing': 'error',
      'lit-a11y/list': 'off', // does not see items that a template maps
      '@typescript-eslint/no-unnecessary-condition': 'off', // takes lit's isServer for always false
      'wc/guard-super-call': 'off', // LitElement is always there
      '@typescript-eslint/no-non-null-assertion': 'off', // an index that was just checked is not checked again
      '@typescript-eslint/restrict-template-expressions': ['error', {allowNumber: true, allowNullish: true}],
      '@typescript-eslint/no-confusing-void-expression': ['error', {ignoreArrowShorthand: true}],
    },
  },
  {
    files: ['src/embed/**/*.ts'], // the one room that talks to other windows
    rules: {'no-restricted-properties': ['error', ...['innerHTML', 'outerHTML'].map((property) => ({property}))]},
  },
  ...Object.keys(ROOMS).map((room) => ({
    files: [`src/${room}/**/*.ts`],
    rules: fence(gsap, scrollama, unsafe, ...walls(room)),
  })),
  {
    files: ['src/{format,internal,motion,scroll}/**/*.ts'],
    rules: {
      'no-restricted-syntax': [
        'error',
        {
          selector: 'Literal[value=/\\b(timeline-(story|event|rail)|stat-counter|quote-card|story-embed)\\b(?!-)/]',
          message: 'This room knows no element by its name; have the element say what it is.',
        },
      ],
    },
  },
  {
    files: ['src/components/**/*.ts'],
    rules: {
      '@typescript-eslint/no-restricted-imports': [
        'error',
        {patterns: [{regex: '^\\.\\./[a-z]+-[a-z]+/', allowTypeImports: true, message: 'An element knows no other.'}]},
      ],
    },
  },
  {files: ['src/motion/motion.ts'], rules: fence(scrollama, unsafe, ...walls('motion'))},
  {files: ['src/scroll/step-watch.ts'], rules: fence(gsap, unsafe, ...walls('scroll'))},
  {
    files: ['test/**/*.ts', 'stories/**/*.ts'],
    rules: {
      'no-restricted-properties': 'off',
      '@typescript-eslint/no-unused-expressions': 'off', // chai's `to.exist`
      '@typescript-eslint/no-floating-promises': 'off', // the assertions' types say that each may be a promise
    },
  },
  {files: ['**/*.{js,mjs}'], languageOptions: {globals: {...globals.node, ...globals.browser}}},
);
