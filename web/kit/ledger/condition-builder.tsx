import { Button, Popover, Select } from 'antd';
import { useState } from 'react';
import type { FilterOperator, Resource } from '#standards/language';
import { useRegistry } from '../declarations.tsx';
import { ConditionValue } from './condition-value.tsx';
import { type Condition, isComplete, operatorsFor } from './filter-model.ts';

/** A list's resource and the fields that may be filtered. */
export interface ConditionBuilderProps {
  readonly resource: Resource;
  readonly fields: readonly string[];
  readonly onAdd: (condition: Condition) => void;
}

/** Sets one more condition: field, operator in words, value. */
export function ConditionBuilder({ resource, fields, onAdd }: ConditionBuilderProps) {
  const [open, setOpen] = useState(false);
  return (
    <Popover
      trigger="click"
      placement="bottomLeft"
      open={open}
      onOpenChange={setOpen}
      destroyOnHidden
      content={
        <BuilderForm
          resource={resource}
          fields={fields}
          onAdd={(condition) => {
            onAdd(condition);
            setOpen(false);
          }}
        />
      }
    >
      <Button aria-expanded={open}>添加条件</Button>
    </Popover>
  );
}

function BuilderForm({ resource, fields, onAdd }: ConditionBuilderProps) {
  const { resource: target } = useRegistry();
  const [name, setName] = useState(fields[0] ?? '');
  const field = resource.fields[name];
  const operators = field ? operatorsFor(field, target) : [];
  const [chosen, setChosen] = useState<FilterOperator>();
  const [value, setValue] = useState<unknown>(null);
  const op = operators.find((choice) => choice.op === chosen)?.op ?? operators[0]?.op;
  if (!field || !op) return null;
  const condition = { field: name, op, value };
  return (
    <form
      className="goa-condition"
      onSubmit={(event) => {
        event.preventDefault();
        if (isComplete(condition)) onAdd(condition);
      }}
    >
      <Select
        aria-label="字段"
        showSearch={{ optionFilterProp: 'label' }}
        value={name}
        options={fields.map((one) => ({ value: one, label: resource.fields[one]?.title ?? one }))}
        onChange={(next) => {
          setName(next);
          setChosen(undefined);
          setValue(null);
        }}
      />
      <Select
        aria-label="比较方式"
        value={op}
        options={operators.map(({ op: one, words }) => ({ value: one, label: words }))}
        onChange={(next: FilterOperator) => {
          setChosen(next);
          setValue(null);
        }}
      />
      <ConditionValue field={field} op={op} value={value} onChange={setValue} />
      <Button type="primary" htmlType="submit" disabled={!isComplete(condition)}>
        确定
      </Button>
    </form>
  );
}
