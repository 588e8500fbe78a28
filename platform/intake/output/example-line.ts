import type { Reader, Store } from '#platform/store';
import { evaluate, type Field, formatDecimal, isDecimal, kindOf, shippedContext } from '#standards/language';
import { unit } from '#standards/resources';
import type { Target } from '../mapping/target.ts';
import { typedValue } from './typed-value.ts';

/** Texts of a filled example line by field: a sample of each kind, the person's own unit for units, and sums that rules ask for worked out. */
export async function exampleTexts(store: Store, reader: Reader, target: Target): Promise<ReadonlyMap<string, string>> {
  const context = shippedContext(reader.actor.today, store.registry.codeSets);
  const own = await ownUnitName(reader);
  const values: Record<string, unknown> = {};
  for (const [name, field] of Object.entries(target.fields)) if (field.kind !== 'ref') values[name] = sampleOf(field);
  for (const { holds } of target.rules) {
    if (holds.op !== 'eq' || holds.left.op !== 'field' || !target.fields[holds.left.name]) continue;
    const { value } = evaluate(holds.right, values, {
      today: reader.actor.today,
      fields: target.fields,
      lookup: () => undefined,
    });
    if (isDecimal(value)) values[holds.left.name] = formatDecimal(value);
  }
  const texts = new Map<string, string>();
  for (const [name, field] of Object.entries(target.fields)) {
    if (field.kind === 'ref') texts.set(name, field.to === 'unit' ? own : '');
    else if (values[name] !== undefined && values[name] !== null)
      texts.set(name, typedValue(values[name], field, context));
  }
  return texts;
}

function sampleOf(field: Field): unknown {
  return field.kind === 'serial' || field.kind === 'rows' || field.kind === 'point'
    ? null
    : kindOf(field).sample(field, 1);
}

async function ownUnitName(reader: Reader): Promise<string> {
  if (!reader.actor.unit || !reader.may('unit.read')) return '';
  const found = await reader.matching(unit, ['id'], [[reader.actor.unit]]);
  return found[0]?.row.name ?? '';
}
