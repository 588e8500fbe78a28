import { Alert, App, Form, Modal } from 'antd';
import { useState } from 'react';
import type { Contract } from '#standards/language';
import { ApiError } from '../api/api-error.ts';
import { useChange } from '../api/use-change.ts';
import { todayInShanghai } from '../cells/format-value.ts';
import { sentenceOf } from '../state/failure.tsx';
import { FieldItems, type OwnEditors } from './field-items.tsx';
import { beginning, type FormField, type FormValues, filledValues } from './form-fields.ts';
import { placeProblems } from './problems.ts';
import { ReasonDialog } from './reason-dialog.tsx';

/** A verb on one row, or a command, that a person fills in and confirms. */
export interface ContractDialogProps {
  readonly contract: Contract;
  /** Row the verb acts on; none for a command. Without `rev` where the verb judges by itself what may have changed meanwhile. */
  readonly row?: { readonly id: string; readonly rev?: number };
  /** Values the dialog starts with. */
  readonly presets?: FormValues;
  /** Names of inputs that are shown with their preset but stay as they are. */
  readonly locked?: readonly string[];
  /** Names of inputs that do not matter here and are not shown. */
  readonly without?: readonly string[];
  /** Names of inputs that must be given here, though the contract leaves it open. */
  readonly required?: readonly string[];
  /** Inputs that matter only while the others stand so; else they are neither shown nor sent. */
  readonly onlyIf?: Readonly<Record<string, (values: FormValues) => boolean>>;
  /** Values that go along unseen. */
  readonly also?: FormValues;
  /** Title in place of the contract's. */
  readonly title?: string;
  /** Controls in place of the generated ones. */
  readonly editors?: OwnEditors;
  readonly onDone: (answer: unknown) => void;
  readonly onCancel: () => void;
}

/** Asks for the input of a contract, by its declaration, and sends it. */
export function ContractDialog(props: ContractDialogProps) {
  const {
    contract,
    row,
    presets,
    locked = [],
    without = [],
    required = [],
    onlyIf = {},
    also,
    title = contract.title,
    editors,
    onDone,
    onCancel,
  } = props;
  const { message } = App.useApp();
  const [form] = Form.useForm<FormValues>();
  const [explain, setExplain] = useState<readonly string[]>();
  const [above, setAbove] = useState<readonly string[]>([]);
  const change = useChange();
  const fields = Object.entries(contract.input)
    .filter(([name]) => !without.includes(name) && !(also && name in also))
    .map(
      ([name, field]): FormField => ({
        name,
        field: required.includes(name) ? { ...field, required: true } : field,
        locked: locked.includes(name),
      }),
    );
  const begin = Object.fromEntries(
    fields.map(({ name, field }) => [name, presets?.[name] ?? beginning(field, todayInShanghai()) ?? null]),
  );
  const now = Form.useWatch([], form) ?? begin;
  const shown = fields.filter(({ name }) => onlyIf[name]?.(now) ?? true);
  const send = async (reason?: string) => {
    const given = Object.fromEntries(locked.map((name) => [name, presets?.[name]]));
    const input = { ...also, ...given, ...filledValues(shown, form.getFieldsValue(true)) };
    const path = row
      ? `/api/${contract.on}/${row.id}/${contract.name}`
      : `/api/commands/${contract.on}/${contract.name}`;
    try {
      const answer = await change.mutateAsync({
        path,
        body: { ...(row?.rev === undefined ? {} : { rev: row.rev }), ...(reason ? { reason } : {}), ...input },
      });
      message.success(`已完成：${title}。`);
      onDone(answer);
    } catch (error) {
      if (!(error instanceof ApiError)) return setAbove([sentenceOf(error)]);
      if (error.code === 'REASON_NEEDED') {
        return setExplain(error.rows.length > 0 ? error.rows.map((problem) => problem.message) : [error.message]);
      }
      setExplain(undefined);
      const placed = placeProblems(
        error,
        new Set(fields.map(({ name }) => name)),
        (name) => contract.input[name]?.title,
      );
      form.setFields(placed.atFields.map(({ name, messages }) => ({ name, errors: [...messages] })));
      setAbove(placed.above);
    }
  };
  return (
    <Modal
      open
      title={title}
      okText="确定"
      cancelText="取消"
      confirmLoading={change.isPending}
      onCancel={onCancel}
      onOk={() => form.submit()}
    >
      {contract.confirm && <p>{contract.confirm}</p>}
      {above.length > 0 && <Alert className="goa-above" type="error" showIcon role="alert" title={above.join(' ')} />}
      <Form form={form} layout="vertical" initialValues={begin} onFinish={() => send()}>
        <FieldItems fields={shown} editors={editors} />
      </Form>
      {explain && (
        <ReasonDialog
          title="超出标准，请说明理由"
          lines={explain}
          required
          busy={change.isPending}
          onCancel={() => setExplain(undefined)}
          onOk={send}
        />
      )}
    </Modal>
  );
}
