import { Button, Select } from 'antd';
import type { Expression, Fields } from '#standards/language';
import { Editor } from '#web/kit';
import { type Comparison, comparisonsOf, conditionOf, OPERATORS } from './conditions.ts';
import { placed } from './placed.ts';

/** A condition over the fields of a form. */
export interface ConditionEditorProps {
  readonly form: Fields;
  readonly when: Expression;
  readonly onChange: (when: Expression) => void;
}

/** Comparisons by picker, all of which must hold; what says more than that stays as it is. */
export function ConditionEditor({ form, when, onChange }: ConditionEditorProps) {
  const comparisons = comparisonsOf(when);
  if (!comparisons) return <p className="goa-muted">复合条件（查表、或者、计算），按原样保留。</p>;
  const put = (next: readonly Comparison[]) => onChange(conditionOf(next));
  const [first] = Object.keys(form);
  return (
    <>
      {placed(comparisons).map(({ one, at }) => {
        const set = (more: Partial<Comparison>) =>
          put(comparisons.map((other, i) => (i === at ? { ...other, ...more } : other)));
        const field = form[one.field];
        return (
          <div key={`${at} ${one.field}`} className="goa-wrap">
            <Select
              aria-label={`条件 ${at + 1} 字段`}
              className="goa-choice"
              value={one.field}
              options={Object.entries(form).map(([value, { title }]) => ({ value, label: title }))}
              onChange={(name) => set({ field: name, value: null })}
            />
            <Select
              aria-label={`条件 ${at + 1} 比较`}
              className="goa-choice"
              value={one.op}
              options={Object.entries(OPERATORS).map(([value, label]) => ({ value, label }))}
              onChange={(op) => set({ op })}
            />
            {field && one.op !== 'present' && (
              <Editor
                field={field}
                aria-label={`条件 ${at + 1} 值`}
                value={one.value}
                onChange={(next) => set({ value: plain(next) })}
              />
            )}
            <Button aria-label={`删除条件 ${at + 1}`} onClick={() => put(comparisons.filter((_, i) => i !== at))}>
              删除
            </Button>
          </div>
        );
      })}
      {first && (
        <Button onClick={() => put([...comparisons, { field: first, op: 'eq', value: null }])}>
          {comparisons.length > 0 ? '并且' : '添加条件'}
        </Button>
      )}
    </>
  );
}

function plain(given: unknown): string | number | boolean | null {
  return typeof given === 'string' || typeof given === 'number' || typeof given === 'boolean' ? given : null;
}
