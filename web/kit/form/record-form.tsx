import { Alert, Button, Form } from 'antd';
import { useCallback, useMemo, useRef, useState } from 'react';
import type { Resource } from '#standards/language';
import type { Row } from '../api/shapes.ts';
import { accessOf, useMeta } from '../api/use-meta.ts';
import { todayInShanghai } from '../cells/format-value.ts';
import { groupFields } from '../record/field-groups.ts';
import { ConflictDialog } from './conflict-dialog.tsx';
import { FieldItems } from './field-items.tsx';
import { changedFields, type FormValues, formFields, startValues } from './form-fields.ts';
import { ReasonDialog } from './reason-dialog.tsx';
import { UnsavedGuard } from './unsaved-guard.tsx';
import { useRecordForm } from './use-record-form.ts';

/** A generated form: makes a row, or edits the one given. */
export interface RecordFormProps {
  readonly resource: Resource;
  readonly row?: Row;
  /** Values a new row starts with. */
  readonly presets?: Readonly<Record<string, string>>;
  readonly onSaved: (id: string) => void;
  readonly onCancel: () => void;
}

/** The generated form of a resource: controls by kind, judged while typing, the server's problems at their fields. */
export function RecordForm({ resource, row: given, presets, onSaved, onCancel }: RecordFormProps) {
  const meta = useMeta();
  const [form] = Form.useForm<FormValues>();
  const [row, setRow] = useState(given);
  const saved = useRef(false);
  const fields = useMemo(
    () => formFields(resource, row, (name) => accessOf(meta, resource, name)),
    [resource, row, meta],
  );
  const start = useMemo(() => startValues(resource, row, todayInShanghai(), presets), [resource, row, presets]);
  const { trouble, save, settle, saving, dismiss } = useRecordForm({
    resource,
    form,
    fields,
    row,
    start,
    onRebase: setRow,
    onSaved: (id) => {
      saved.current = true;
      onSaved(id);
    },
  });
  const dirty = useCallback(
    () => !saved.current && changedFields(fields, start, form.getFieldsValue(true)).length > 0,
    [fields, start, form],
  );
  return (
    <Form
      form={form}
      layout="vertical"
      initialValues={start}
      onFinish={() => save()}
      scrollToFirstError={{ focus: true }}
      disabled={saving}
    >
      {trouble.above.length > 0 && (
        <Alert className="goa-above" type="error" showIcon role="alert" title={trouble.above.join(' ')} />
      )}
      {groupFields(fields).map((group) => (
        <fieldset key={group.title} className="goa-fieldset">
          {group.title && <legend>{group.title}</legend>}
          <div className="goa-form-grid">
            <FieldItems fields={group.fields} />
          </div>
        </fieldset>
      ))}
      <div className="goa-form-foot">
        <Button onClick={onCancel}>取消</Button>
        <Button type="primary" htmlType="submit" loading={saving}>
          保存
        </Button>
      </div>
      <UnsavedGuard dirty={dirty} />
      {trouble.explain && (
        <ReasonDialog
          title="超出标准，请说明理由"
          lines={trouble.explain}
          required
          busy={saving}
          onCancel={dismiss}
          onOk={(reason) => save(reason)}
        />
      )}
      {trouble.conflict && (
        <ConflictDialog
          resource={resource}
          latest={trouble.conflict.latest}
          merges={trouble.conflict.merges}
          onMerge={(keepMine) => settle(keepMine)}
          onReload={() => settle('none')}
        />
      )}
    </Form>
  );
}
