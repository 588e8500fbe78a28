import type { Field, Registry, Resource } from '#standards/language';
import { heading, table } from './markdown.ts';

/** Every resource with its fields, elements, grades and rules. */
export function resourcesPage(registry: Registry): string {
  const apps = registry.apps.map((app) => `\n## ${app.title} (\`${app.id}\`)\n${app.resources.map(section).join('')}`);
  return `${heading('Resources')}${apps.join('')}`;
}

function section(resource: Resource): string {
  const { catalogue } = resource;
  const facts = [
    `table \`${resource.id}\``,
    resource.kind,
    `belongs to ${ownerOf(resource)}`,
    `catalogue: ${catalogue.theme}, ${catalogue.share}${catalogue.purpose ? ` (${catalogue.purpose})` : ''}, ${catalogue.cycle}`,
    ...(resource.writtenBy ? ['written by commands'] : []),
  ];
  const fields = Object.entries(resource.fields).map(([name, field]) => [
    `\`${name}\``,
    field.title,
    kindOf(field),
    field.required ? 'yes' : '',
    gradeOf(field),
    remarks(field),
  ]);
  const rules = (resource.rules ?? []).map((rule) => [
    rule.id,
    rule.message,
    rule.severity,
    rule.source ?? '',
    ['G', 'D'].includes(rule.evidence) ? `${rule.evidence}（待确认）` : rule.evidence,
  ]);
  return `\n### ${resource.title} · \`${resource.name}\`\n\n${facts.join(' · ')}\n\n${table(['field', '名称', 'kind', 'required', 'grade', 'remarks'], fields)}${rules.length > 0 ? `\n${table(['rule', 'says', 'severity', 'source', 'evidence'], rules)}` : ''}`;
}

function ownerOf({ owner }: Resource): string {
  if (owner === 'everyone') return 'everyone';
  return 'ref' in owner ? `\`${owner.ref}\`` : 'its own place in the organisation';
}

function kindOf(field: Field): string {
  if (field.to) return `ref → \`${field.to}\``;
  if (field.set) return `code · \`${field.set.name}\``;
  return field.unit ? `${field.kind} (${field.unit})` : field.kind;
}

function gradeOf(field: Field): string {
  return [String(field.grade), field.mask && `mask ${field.mask}`, field.sealed && 'sealed'].filter(Boolean).join(', ');
}

function remarks(field: Field): string {
  const element = field.element && `${field.element.id}${field.element.source ? ` ${field.element.source}` : ''}`;
  return [
    element,
    field.uniqueAmong && `unique among ${field.uniqueAmong}`,
    field.readOnly && `read only: ${field.readOnly}`,
    field.search && 'searched',
    field.hint,
  ]
    .filter(Boolean)
    .join('; ');
}
