import {Ajv2020, type ValidateFunction} from 'ajv/dist/2020.js';
import {isDate} from '../format/parse-date.js';
import {canonicalTag} from '../languages/language.js';
import {allowedAddress} from './address.js';
import schema from './story.schema.json' with {type: 'json'};

interface Schema {
  $ref?: string;
  type?: string;
  required?: string[];
  anyOf?: Schema[];
  $defs?: Record<string, Schema>;
}

let compiled: ValidateFunction | undefined;

/** The validator of a story document, made from its schema on first use. */
export function documentValidator(): ValidateFunction {
  if (compiled) return compiled;
  const ajv = new Ajv2020({
    allErrors: true,
    verbose: true,
    strict: false,
    ownProperties: true,
    code: {process: gatherErrors},
  });
  ajv.addFormat('story-date', isDate);
  ajv.addFormat('address', (text) => allowedAddress(text) !== undefined);
  ajv.addFormat('language', (tag) => canonicalTag(tag) !== undefined);
  ajv.addFormat('day', (text) => /^\d{4}-\d\d-\d\d$/.test(text) && isDate(text));
  compiled = ajv.compile(withBranches(schema, schema.$defs) as object);
  return compiled;
}

/**
 * Has the validator add the errors of a part to those before. As ajv writes it, it copies all that were found before for
 * each part with an error, and a story with 50,000 faulty events takes minutes.
 */
function gatherErrors(code: string): string {
  return code.replaceAll(
    /vErrors = vErrors === null \? ([\w.]+\.errors) : vErrors\.concat\(\1\);/g,
    'if (vErrors === null) vErrors = $1; else for (const error of $1) vErrors.push(error);',
  );
}

/**
 * The schema with each choice written as a chain of conditions: where one is met, the others are not tried. So a fault
 * within an object is told as that fault, and not as "matches none of eight".
 */
function withBranches(node: unknown, defs: Record<string, Schema>): unknown {
  if (Array.isArray(node)) return node.map((inner) => withBranches(inner, defs));
  if (typeof node !== 'object' || node === null) return node;
  const {anyOf, ...rest} = Object.fromEntries(
    Object.entries(node).map(([key, value]) => [key, key === 'anyOf' ? value : withBranches(value, defs)]),
  ) as Schema;
  if (!anyOf) return rest;
  const chain = anyOf.reduceRight<object>(
    (otherwise, option) => ({if: mark(option, defs), then: option, else: otherwise}),
    {not: {}},
  );
  return {...rest, ...chain};
}

/** What tells that an option is meant: its type, and the key that only it has. */
function mark(option: Schema, defs: Record<string, Schema>): object {
  const {type, required} = defs[option.$ref?.split('/').at(-1) ?? ''] ?? option;
  return {type, ...(required && {required: required.slice(0, 1)})};
}
