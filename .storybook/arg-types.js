import elements from 'virtual:elements';

const named = (tag) => elements.find(({tagName}) => tagName === tag);

/** The rows of an element's table, out of the manifest; attributes and custom properties have controls. */
export function argTypesOf(tag) {
  const {attributes = [], members = [], slots = [], cssParts = [], cssProperties = [], events = []} = named(tag);
  const properties = members.filter(({kind, attribute}) => kind === 'field' && !attribute);
  const methods = members.filter(({kind}) => kind === 'method');
  return Object.fromEntries([
    ...attributes.map((item) => [item.name, {...row('attributes', item), control: {type: controlOf(item)}}]),
    ...cssProperties.map((item) => [item.name, {...row('custom properties', item), control: {type: 'text'}}]),
    ...[
      ...properties.map((item) => row('properties', item)),
      ...methods.map((item) => row('methods', {...item, name: `${item.name}()`})),
      ...slots.map((item) => row('slots', {...item, name: item.name || '(default)'})),
      ...cssParts.map((item) => row('parts', item)),
      ...events.map((item) => row('events', item)),
    ].map((item) => [`${item.table.category} ${item.name}`, {...item, control: {disable: true}}]),
  ]);
}

/** What an element is for, in its own words. */
export function descriptionOf(tag) {
  return named(tag).description;
}

/** The custom properties among a story's arguments, as declarations. */
export function customProperties(args) {
  return Object.fromEntries(Object.entries(args).filter(([name, value]) => name.startsWith('--') && value));
}

/** Every event that an element of ours fires. */
export const eventNames = elements.flatMap(({events = []}) => events.map(({name}) => name));

function row(category, {name, description, type, unit, default: value}) {
  const kind = [type?.text.replaceAll("'", ''), unit].filter(Boolean).join(', ');
  return {
    name,
    description,
    ...options(type),
    table: {
      category,
      ...(kind && {type: {summary: kind}}),
      ...(value && {defaultValue: {summary: value.replaceAll('`', '')}}),
    },
  };
}

function options(type) {
  const values = type?.text.match(/'[^']+'/g)?.map((text) => text.slice(1, -1));
  return values ? {options: values} : {};
}

function controlOf({type: {text}}) {
  if (text.includes("'")) return 'inline-radio';
  return {number: 'number', boolean: 'boolean'}[text] ?? 'text';
}
