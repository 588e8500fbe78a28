import { Button, Checkbox, Input } from 'antd';
import { useEffect, useState } from 'react';
import type { Resource } from '#standards/language';
import { accessOf, useMeta } from '../api/use-meta.ts';
import { useRegistry } from '../declarations.tsx';
import { useSettled } from '../editors/use-settled.ts';
import { useNarrow } from '../use-narrow.ts';
import { ConditionBuilder } from './condition-builder.tsx';
import { ConditionValue } from './condition-value.tsx';
import { ConditionWords } from './condition-words.tsx';
import { type Condition, isComplete } from './filter-model.ts';
import { filterableFields, quickFields } from './quick-fields.ts';
import type { LedgerControl } from './use-ledger-state.ts';

/** Search box, the most usual conditions at hand, further ones by choice, and what is set as chips that can be taken away. */
export function FilterBar({
  resource,
  control,
  without,
}: {
  resource: Resource;
  control: LedgerControl;
  without: readonly string[];
}) {
  const meta = useMeta();
  const { resource: target } = useRegistry();
  const fields = filterableFields(resource, (name) => accessOf(meta, resource, name), target, without);
  const quick = quickFields(resource, fields, target);
  const { conditions, voided } = control.state;
  const narrow = useNarrow();
  const [unfolded, setUnfolded] = useState(false);
  const folded = narrow && !unfolded;
  const offered = folded ? [] : quick;
  const shown = conditions.filter(({ field, op }) => !quick.some((one) => one.field === field && one.op === op));
  const put = (condition: Condition) => {
    const others = conditions.filter(({ field, op }) => field !== condition.field || op !== condition.op);
    control.set({ conditions: isComplete(condition) ? [...others, condition] : others });
  };
  const searchable = Object.values(resource.fields).some((field) => field.search);
  return (
    <search className="goa-filter" aria-label={`查找${resource.title}`}>
      <div className="goa-filter-row">
        {searchable && <SearchBox resource={resource} control={control} />}
        {narrow && (
          <Button aria-expanded={unfolded} onClick={() => setUnfolded(!unfolded)}>
            筛选{conditions.length > 0 ? `（${conditions.length}）` : ''}
          </Button>
        )}
        {offered.map(({ field: name, op }) => {
          const field = resource.fields[name];
          const set = conditions.find((one) => one.field === name && one.op === op);
          return field ? (
            <div key={name} className="goa-filter-quick">
              <ConditionValue
                field={field}
                op={op}
                value={set?.value ?? null}
                onChange={(value) => put({ field: name, op, value })}
              />
            </div>
          ) : null;
        })}
        {!folded && fields.length > 0 && <ConditionBuilder resource={resource} fields={fields} onAdd={put} />}
        {!folded && resource.kind !== 'log' && (
          <Checkbox checked={voided} onChange={(event) => control.set({ voided: event.target.checked })}>
            含已{resource.kind === 'document' ? '作废' : '注销'}
          </Checkbox>
        )}
        {(conditions.length > 0 || control.state.q !== '' || voided) && (
          <Button type="link" onClick={() => control.set({ conditions: [], q: '', voided: false })}>
            清空条件
          </Button>
        )}
      </div>
      {shown.length > 0 && (
        <ul className="goa-chips" aria-label="已设条件">
          {shown.map((condition) => (
            <li key={`${condition.field} ${condition.op}`}>
              <ConditionWords resource={resource} condition={condition} />
              <button
                type="button"
                aria-label="去掉该条件"
                onClick={() => control.set({ conditions: conditions.filter((one) => one !== condition) })}
              >
                ×
              </button>
            </li>
          ))}
        </ul>
      )}
    </search>
  );
}

function SearchBox({ resource, control }: { resource: Resource; control: LedgerControl }) {
  const [words, setWords] = useState(control.state.q);
  const settled = useSettled(words, 350);
  const { q } = control.state;
  // Composing an input method may leave trailing blanks in the box: they are no reason to write into it.
  useEffect(() => setWords((typed) => (typed.trim() === q ? typed : q)), [q]);
  useEffect(() => {
    if (settled.trim() !== q && settled === words) control.set({ q: settled.trim() });
  });
  const titles = Object.values(resource.fields).flatMap((field) => (field.search ? [field.title] : []));
  return (
    <Input
      className="goa-filter-search"
      allowClear
      aria-label="搜索"
      placeholder={`${titles.slice(0, 3).join('、')}或拼音首字母`}
      value={words}
      onChange={(event) => setWords(event.target.value)}
      onPressEnter={() => control.set({ q: words.trim() })}
    />
  );
}
