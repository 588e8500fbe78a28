import type { CodeSet } from './code-set.ts';
import type { Element } from './element.ts';
import type { Field, Fields } from './field.ts';
import { kindOf } from './kinds/index.ts';
import type { JsonSchema } from './kinds/kind.ts';
import type { Resource } from './resource.ts';

/**
 * Schema (JSON Schema 2020-12) of a row: as it is read, or as it is sent to create or update one.
 * `x-catalogue` is its entry in the catalogue of government information resources, `x-rules` what its rows are judged by.
 */
export function resourceSchema(resource: Resource, mode: 'read' | 'create' | 'update'): JsonSchema {
  const open = Object.entries(resource.fields).filter(([, field]) => mode === 'read' || isWritable(field, mode));
  const schema = fieldsSchema(Object.fromEntries(open), mode);
  const properties = mode === 'read' ? { ...ROW_FACTS, ...(schema.properties as object) } : schema.properties;
  const required = mode === 'read' ? Object.keys(ROW_FACTS) : schema.required;
  const rules = resource.rules?.map(({ id, message, severity, source, evidence }) => ({
    id,
    message,
    severity,
    source,
    evidence,
  }));
  const facts = { title: resource.title, 'x-catalogue': resource.catalogue, ...(rules ? { 'x-rules': rules } : {}) };
  return { ...schema, ...facts, properties, required, additionalProperties: mode === 'read' };
}

/** Schema of a contract's input. */
export function inputSchema(fields: Fields): JsonSchema {
  return fieldsSchema(fields);
}

/** Schema of an object with the given fields; optional ones may be `null`. */
export function fieldsSchema(fields: Fields, mode: 'read' | 'create' | 'update' = 'create'): JsonSchema {
  const entries = Object.entries(fields);
  const must = entries.filter(([, field]) => field.required && field.initial === undefined).map(([name]) => name);
  return {
    type: 'object',
    properties: Object.fromEntries(entries.map(([name, field]) => [name, fieldSchema(field, mode)])),
    required: mode === 'create' ? must : [],
    additionalProperties: false,
  };
}

/**
 * Schema of one field with its Chinese title; code values carry their labels. `x-element` is the standard data element behind it,
 * `x-code-set` the classification, `x-grade` its sensitivity, `x-headings` the other column titles it goes by.
 */
export function fieldSchema(field: Field, mode: 'read' | 'create' | 'update' = 'create'): JsonSchema {
  const { description, ...own } = kindOf(field).jsonSchema(field);
  const words = [field.hint, field.element?.note, description, field.unit && `单位：${field.unit}`].filter(Boolean);
  const facts: JsonSchema = {
    title: field.title,
    ...(words.length > 0 ? { description: words.join('；') } : {}),
    ...(field.initial !== undefined && mode === 'create' ? { default: field.initial } : {}),
    ...(field.readOnly === 'always' ? { readOnly: true } : {}),
    'x-grade': field.grade,
    ...(field.element ? { 'x-element': elementFacts(field.element) } : {}),
    ...(field.set ? { 'x-code-set': codeSetFacts(field.set) } : {}),
    ...(field.synonyms.length > 0 ? { 'x-headings': field.synonyms } : {}),
  };
  // Masked values are shown as stars, whatever the kind.
  if (mode === 'read') return { ...facts, anyOf: [own, { type: 'string', description: '脱敏值' }, { type: 'null' }] };
  return field.required ? { ...own, ...facts } : { ...facts, anyOf: [own, { type: 'null' }] };
}

const ROW_FACTS: Readonly<Record<string, JsonSchema>> = {
  id: { type: 'string', format: 'uuid', readOnly: true },
  rev: { type: 'integer', minimum: 1, readOnly: true },
  createdAt: { type: 'string', format: 'date-time', readOnly: true },
  updatedAt: { type: 'string', format: 'date-time', readOnly: true },
  voidedAt: { anyOf: [{ type: 'string', format: 'date-time' }, { type: 'null' }], readOnly: true },
};

function elementFacts({ id, title, version, source, evidence }: Element): JsonSchema {
  return { id, title, version, source, evidence };
}

function codeSetFacts({ name, title, version, source, evidence }: CodeSet): JsonSchema {
  return { name, title, version, source, evidence };
}

function isWritable(field: Field, mode: 'create' | 'update'): boolean {
  return field.readOnly === undefined || (field.readOnly === 'afterCreate' && mode === 'create');
}
