/** What an element's docs may ask for between markers, each with how it is written. */
const PARTS = {
  attributes: ({attributes}) => attributes && attributesTable(attributes),
  properties: ({members}) => table(['property', 'type', 'what it tells'], propertiesIn(members), propertyRow),
  methods: ({members}) => table(['method', 'what it does'], methodsIn(members), methodRow),
  events: ({events}) => table(['event', 'type', 'when'], events, eventRow),
  slots: ({slots}) => table(['slot', 'what belongs in it'], slots, slotRow),
  parts: ({cssParts}) => table(['part', 'what it is'], cssParts, partRow),
  'custom-properties': ({cssProperties}) => customPropertiesTable(cssProperties),
};

const MARKED = /<!-- manifest: (?<tag>[a-z-]+) (?<part>[a-z-]+) -->\n[^]*?<!-- \/manifest -->/g;

/**
 * Renews what stands between `<!-- manifest: stat-counter attributes -->` and `<!-- /manifest -->` in a Markdown text.
 * `all custom-properties` is the table of every element's.
 *
 * @throws {Error} If a marker names what there is not.
 */
export function fillMarkers(text, elements) {
  return text.replace(MARKED, (marked, tag, part) => {
    const element = tag === 'all' ? together(elements) : elements.find(({tagName}) => tagName === tag);
    const content = element && PARTS[part]?.(element);
    if (!content) throw new Error(`Nothing is known for the marker <!-- manifest: ${tag} ${part} -->.`);
    return `<!-- manifest: ${tag} ${part} -->\n\n${content}\n\n<!-- /manifest -->`;
  });
}

/** Which parts of an element a text shows, as `stat-counter attributes`. */
export function markersIn(text) {
  return [...text.matchAll(MARKED)].map(({groups}) => `${groups.tag} ${groups.part}`);
}

/** Which markers the docs of an element need. */
export function markersFor(element) {
  return Object.keys(PARTS)
    .filter((part) => PARTS[part](element))
    .map((part) => `${element.tagName} ${part}`);
}

/** Properties that have no attribute. */
export function propertiesIn(members = []) {
  return members.filter(({kind, attribute}) => kind === 'field' && !attribute);
}

/** A custom property may serve several elements: each is named once, before what the property does there. */
function together(elements) {
  const byName = new Map();
  for (const {tagName, cssProperties = []} of elements) {
    for (const property of cssProperties) {
      const {uses} =
        byName.get(property.name) ?? byName.set(property.name, {property, uses: new Map()}).get(property.name);
      uses.set(property.description, [...(uses.get(property.description) ?? []), code(tagName)]);
    }
  }
  const told = (uses) => [...uses].map(([description, tags]) => `${tags.join(', ')}: ${description}`).join(' ');
  return {cssProperties: [...byName.values()].map(({property, uses}) => ({...property, description: told(uses)}))};
}

function methodsIn(members = []) {
  return members.filter(({kind}) => kind === 'method');
}

function attributesTable(attributes) {
  return table(['attribute', 'type', 'default', 'what it is'], attributes, (attribute) => [
    code(attribute.name),
    typeCell(attribute),
    valueCell(attribute),
    attribute.description,
  ]);
}

function typeCell({type, unit}) {
  const kinds = type.text.split(' | ').map((kind) => (kind.startsWith("'") ? code(kind.slice(1, -1)) : kind));
  return unit ? `${kinds.join(', ')}: ${unit}` : kinds.join(', ');
}

/** Words as they are, what may be written as code. */
function valueCell({default: value = '', type}) {
  if (value === 'none' || value.includes('`') || /^[^(]+ (in|as|the|on|else) /.test(value)) return value;
  return type?.text === 'string' ? value : code(value);
}

function propertyRow({name, type, readonly, description}) {
  return [code(name), `${code(type.text)}${readonly ? ', to read' : ''}`, description];
}

function methodRow({name, parameters = [], description}) {
  return [code(`${name}(${parameters.map((parameter) => parameter.name).join(', ')})`), description];
}

function eventRow({name, type, description}) {
  return [code(name), code(type.text), description];
}

function slotRow({name, description}) {
  return [name ? code(name) : '(none)', description];
}

function partRow({name, description}) {
  return [code(name), description];
}

function customPropertiesTable(properties) {
  return table(['custom property', 'default', 'what it is'], properties, ({name, default: value, description}) => [
    code(name),
    /'s /.test(value) ? value : code(value),
    description,
  ]);
}

function table(heads, items, row) {
  if (!items?.length) return undefined;
  const line = (cells) => `| ${cells.map((cell) => `${cell}`.replaceAll('|', '\\|')).join(' | ')} |`;
  return [line(heads), line(heads.map(() => '---')), ...items.map((item) => line(row(item)))].join('\n');
}

function code(text) {
  return `\`${text}\``;
}
