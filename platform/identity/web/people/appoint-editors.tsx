import { Form } from 'antd';
import type { ComponentType } from 'react';
import type { Filter } from '#platform/store';
import { type EditorProps, RefPicker } from '#web/kit';

type Editors = Readonly<Record<string, ComponentType<EditorProps<unknown>>>>;

/** Controls of 任职 that offer only departments and posts of the unit chosen in the same form. */
export const appointEditors: Editors = {
  department: (props) => <InUnit {...props} to="department" />,
  post: (props) => <InUnit {...props} to="post" />,
};

/** Controls of a form about a unit that is settled: its departments and posts. */
export function editorsWithin(unit: string): Editors {
  return {
    department: (props) => <InUnit {...props} to="department" unit={unit} />,
    post: (props) => <InUnit {...props} to="post" unit={unit} />,
  };
}

type InUnitProps = EditorProps<unknown> & { to: 'department' | 'post'; unit?: string };

function InUnit({ to, unit: settled, disabled, value, ...rest }: InUnitProps) {
  const watched: unknown = Form.useWatch('unit');
  const unit = settled ?? watched;
  const chosen = typeof unit === 'string' ? unit : undefined;
  return (
    <RefPicker
      {...rest}
      to={to}
      value={value as string | null}
      filter={filterOf(chosen)}
      disabled={disabled || !chosen}
      placeholder={chosen ? undefined : '请先选择工作单位'}
    />
  );
}

/** Departments and posts of a unit that have not been given up. */
function filterOf(unit: string | undefined): Filter | undefined {
  if (!unit) return undefined;
  return {
    and: [
      { field: 'unit', op: 'eq', value: unit },
      { field: 'validTo', op: 'empty' },
    ],
  };
}
