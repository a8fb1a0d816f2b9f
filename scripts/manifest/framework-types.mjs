import {propertiesIn} from './tables.mjs';

/** The TypeScript of what can be written on each element and what each fires, for `src/frameworks/`. */
export function frameworkTypes(elements, manifest) {
  const events = new Map(
    elements.flatMap(({events = []}) => events.map(({type}) => [type.text, moduleOf(type, manifest)])),
  );
  return `// Made from the elements' docstrings by \`npm run manifest\`.
/* eslint-disable @typescript-eslint/no-generated-empty-object-type -- an element may take or fire nothing */
${elements.map((element) => importLine(element.name, `components/${element.tagName}/${element.tagName}`)).join('\n')}
${[...events].map(([name, module]) => importLine(name, module)).join('\n')}

/** A number, or one in a string. */
type Numeric = number | \`\${number}\`;

${elements.map(interfaces).join('\n\n')}

/** Every element of Unspool: its class, what can be written on it, and what it fires. */
export interface UnspoolElements {
${elements.map(({tagName, name}) => `  '${tagName}': {element: ${name}; attributes: ${base(name)}Attributes; events: ${base(name)}Events};`).join('\n')}
}
`;
}

function interfaces({tagName, name, attributes = [], members, events = []}) {
  const settable = propertiesIn(members).filter(({readonly}) => !readonly);
  return `${type(`What can be written on \`<${tagName}>\`.`, `${base(name)}Attributes`, [
    ...attributes.map(attributeLine),
    ...settable.map((member) => propertyLine(member, name)),
  ])}

${type(`What \`<${tagName}>\` fires.`, `${base(name)}Events`, events.map(eventLine))}`;
}

function type(description, name, lines) {
  const head = `/** ${description} */\nexport`;
  if (lines.length === 0) return `${head} type ${name} = Record<never, never>;`;
  return `${head} interface ${name} {\n${lines.join('\n')}\n}`;
}

function eventLine({name, type: {text}, description}) {
  return `${doc(description)}  '${name}': ${text};`;
}

function attributeLine(attribute) {
  const {name, unit, description, default: value} = attribute;
  const facts = [unit && `Unit: ${unit}.`, value && value !== 'none' && `Default: ${value}.`].filter(Boolean).join(' ');
  return `${doc(`${description} ${facts}`.trim())}  '${name}'?: ${typeOf(attribute)} | undefined;`;
}

function typeOf({type: {text}}) {
  return text.replace(/\bnumber\b/, 'Numeric');
}

/** By the type that the class says, so that what it names needs no import. */
function propertyLine({name, description}, element) {
  return `${doc(description)}  '${name}'?: ${element}['${name}'] | undefined;`;
}

function doc(text) {
  return `  /** ${text.replaceAll('*/', '* /').replaceAll('\n', ' ')} */\n`;
}

function importLine(name, module) {
  return `import type {${name}} from '../${module}.js';`;
}

function moduleOf({text}, manifest) {
  const module = manifest.modules.find(({declarations}) => declarations.some(({name}) => name === text));
  return module.path.replace(/^dist\/(.*)\.js$/, '$1');
}

function base(name) {
  return name.replace(/Element$/, '');
}
