import type { Field, Resource } from '#standards/language';
import { useMeta } from '../api/use-meta.ts';
import { numberWords } from '../cells/format-value.ts';
import { RefTitle } from '../cells/ref-title.tsx';
import { useRegistry } from '../declarations.tsx';
import { type Condition, familyOf, operatorsFor } from './filter-model.ts';

/** A condition in words: 类别 是 行政机关、事业单位. */
export function ConditionWords({ resource, condition }: { resource: Resource; condition: Condition }) {
  const registry = useRegistry();
  const field = resource.fields[condition.field];
  if (!field) return <>{condition.field}</>;
  const words = operatorsFor(field, registry.resource).find((choice) => choice.op === condition.op)?.words ?? '';
  return (
    <>
      {field.title} {words} <ValueWords field={field} value={condition.value} />
    </>
  );
}

function ValueWords({ field, value }: { field: Field; value: unknown }) {
  const { codeSets } = useMeta();
  if (value === null || value === undefined) return null;
  if (field.kind === 'ref') {
    const ids = Array.isArray(value) ? value.map(String) : [String(value)];
    return ids.map((id) => <RefTitle key={id} to={field.to ?? ''} id={id} plain />);
  }
  if (typeof value === 'boolean') return <>{value ? '是' : '否'}</>;
  const wordsOf = (one: string | number) => (familyOf(field) === 'number' ? numberWords(field, one) : String(one));
  const named = (one: unknown) => {
    if (one === null || one === undefined) return '…';
    const item = field.set && codeSets[field.set.name]?.items.find((candidate) => candidate.code === one);
    return item?.label ?? (typeof one === 'string' || typeof one === 'number' ? wordsOf(one) : '');
  };
  const joint = field.kind === 'code' ? '、' : ' 至 ';
  return <>{Array.isArray(value) ? value.map(named).join(joint) : named(value)}</>;
}
