/**
 * Makes the analyzer's reading what a user of the package may rely on: units, attribute types as HTML has them, nothing
 * that is private, the paths of the published modules.
 */
export function tidy() {
  return {
    name: 'tidy',
    analyzePhase({ts, node, moduleDoc}) {
      if (!ts.isClassDeclaration(node)) return;
      const element = moduleDoc.declarations.find(({name}) => name === node.name.text);
      for (const member of node.members) {
        const unit = tagText(ts, member, 'unit');
        const field = element?.members?.find(({name}) => name === member.name?.getText());
        if (unit && field) field.unit = unit;
        const format = tagText(ts, member, 'format');
        if (format && field) field.format = format;
        const value = tagText(ts, member, 'default');
        if (value && field) field.documentedDefault = value;
      }
    },
    packageLinkPhase({customElementsManifest: manifest}) {
      manifest.modules = manifest.modules.filter(({path}) => isPublic(path));
      manifest.modules.sort((a, b) => (a.path < b.path ? -1 : 1)); // the disk gives them in any order
      for (const module of manifest.modules) module.declarations.forEach(tidyDeclaration);
      manifest.modules.forEach(addDefinitions);
      for (const module of manifest.modules) module.path = published(module.path);
      for (const {declaration} of manifest.modules.flatMap(({exports}) => exports)) {
        if (declaration?.module) declaration.module = published(declaration.module);
      }
    },
  };
}

function tagText(ts, node, name) {
  return ts.getJSDocTags(node).find(({tagName}) => tagName.text === name)?.comment;
}

function isPublic(path) {
  const [, folder, name] = /components\/([^/]+)\/([^/]+)\.ts$/.exec(path) ?? [];
  return folder === undefined || name === folder || name === 'define';
}

/** Tells which module registers an element; the analyzer sees only plain calls of `customElements.define`. */
function addDefinitions(module, _index, modules) {
  const [, tag] = /components\/([^/]+)\/define\.ts$/.exec(module.path) ?? [];
  if (!tag) return;
  const {path, declarations} = modules.find(({path}) => path.endsWith(`/${tag}/${tag}.ts`));
  const {name} = declarations.find(({customElement}) => customElement);
  module.exports.push({kind: 'custom-element-definition', name: tag, declaration: {name, module: path}});
}

function tidyDeclaration(declaration) {
  declaration.members = declaration.members?.filter(
    ({name, privacy, static: isStatic}) => !name.startsWith('#') && !isStatic && (privacy ?? 'public') === 'public',
  );
  // The analyzer also takes each `new SomethingEvent(argument)` for an event of its own; those have no description.
  declaration.events = declaration.events?.filter(({description}) => description);
  declaration.attributes?.sort((a, b) => Number(!a.fieldName) - Number(!b.fieldName)); // first what an author writes
  for (const field of declaration.members ?? []) {
    if (field.documentedDefault) field.default = field.documentedDefault; // words, where the code has a name
    delete field.documentedDefault;
  }
  for (const attribute of declaration.attributes ?? []) {
    const field = declaration.members.find(({name}) => name === attribute.fieldName);
    attribute.default = (field?.default ?? attribute.default)?.replace(/^'(.*)'$/, '$1');
    if (field?.unit) attribute.unit = field.unit;
    if (field?.format) attribute.format = field.format;
    attribute.type = {text: attributeType(attribute.type?.text ?? '')}; // where there is none, faults.mjs tells
  }
  for (const part of [declaration, ...Object.values(declaration).filter(Array.isArray).flat()]) {
    if (part.description) part.description = part.description.replace(/(?<!\n)\n(?!\n)/g, ' ');
  }
}

/** What may be written: `null` is to leave the attribute out, and all that is written is a string. */
function attributeType(type) {
  const kinds = type.split(' | ').filter((kind) => kind !== 'null' && kind !== 'undefined');
  return (kinds.includes('number') ? kinds.filter((kind) => kind !== 'string') : kinds).join(' | ');
}

function published(path) {
  return path.replace(/^\/?src\/(.*)\.[jt]s$/, 'dist/$1.js');
}
