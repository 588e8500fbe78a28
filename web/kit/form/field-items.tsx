import { Form } from 'antd';
import { type ComponentType, useRef } from 'react';
import type { Field } from '#standards/language';
import { useMeta } from '../api/use-meta.ts';
import { Cell } from '../cells/cell.tsx';
import { todayInShanghai } from '../cells/format-value.ts';
import { Editor } from '../editors/editor.tsx';
import type { EditorProps } from '../editors/editor-props.ts';
import type { FormField } from './form-fields.ts';
import { judgeField } from './judge-field.ts';

/** Controls that a page gives in place of the generated ones, by field name. */
export type OwnEditors = Readonly<Record<string, ComponentType<EditorProps<unknown>>>>;

/** One form row per field: title, control, hint; locked fields show their value only. */
export function FieldItems({ fields, editors = {} }: { fields: readonly FormField[]; editors?: OwnEditors }) {
  return fields.map(({ name, field, locked }) =>
    locked ? (
      <LockedItem key={name} name={name} field={field} />
    ) : (
      <OpenItem key={name} name={name} field={field} own={editors[name]} />
    ),
  );
}

function OpenItem({ name, field, own: Own }: { name: string; field: Field; own?: OwnEditors[string] }) {
  const { codeSets } = useMeta();
  // Rules of a form item must stay the same object between renders, else the control validates at each of them.
  const rules = useRef([
    {
      validator: (_rule: unknown, value: unknown) => {
        const problem = judgeField(field, value, todayInShanghai(), codeSets);
        return problem ? Promise.reject(new Error(problem)) : Promise.resolve();
      },
    },
  ]);
  const wide = field.kind === 'note';
  return (
    <Form.Item
      className={wide ? 'goa-span' : undefined}
      name={name}
      label={field.title}
      required={field.required}
      rules={rules.current}
      extra={field.hint}
      validateTrigger={field.kind === 'rows' ? [] : ['onBlur', 'onChange']}
      validateFirst
    >
      {Own ? <Own /> : <Editor field={field} />}
    </Form.Item>
  );
}

function LockedItem({ name, field }: { name: string; field: Field }) {
  return (
    <Form.Item
      className={field.kind === 'note' ? 'goa-span' : undefined}
      name={name}
      label={field.title}
      extra={field.hint}
    >
      <LockedValue field={field} />
    </Form.Item>
  );
}

function LockedValue({ field, id, value }: { field: Field; id?: string; value?: unknown }) {
  return (
    <output id={id} className="goa-locked">
      <Cell field={field} value={value} plain />
    </output>
  );
}
