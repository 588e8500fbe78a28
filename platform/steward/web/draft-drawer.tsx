import { Alert, App, Button, Drawer, Form } from 'antd';
import { useState } from 'react';
import type { DatedRow, DatedTable } from '#standards/language';
import { ApiError, FieldItems, sentenceOf, useChange, useMe, useNarrow, useRow } from '#web/kit';
import { draftRule } from '../commands/draft-rule.contract.ts';

/** The form of one row: its keys and values by the table's own fields, then where, when and on what it rests. */
export function DraftDrawer({
  table,
  start,
  onClose,
}: {
  readonly table: DatedTable;
  readonly start?: DatedRow;
  readonly onClose: () => void;
}) {
  const narrow = useNarrow();
  const { message } = App.useApp();
  const me = useMe();
  const unit = useRow('unit', me.acting?.unit);
  const [form] = Form.useForm<Record<string, unknown>>();
  const [above, setAbove] = useState<string>();
  const change = useChange();
  const { region, level, from, to, source, evidence, reason } = draftRule.input;
  const cells = { ...table.keys, ...table.values };
  const fields = [
    ...Object.entries(cells).map(([name, field]) => ({
      name: `cell_${name}`,
      field: { ...field, required: false },
      locked: false,
    })),
    ...Object.entries({ region, level, from, to, source, evidence, reason }).map(([name, field]) => ({
      name,
      field,
      locked: false,
    })),
  ];
  const begin = {
    ...Object.fromEntries(
      Object.entries({ ...start?.keys, ...start?.values }).map(([name, value]) => [`cell_${name}`, value]),
    ),
    level: start?.level ? String(start.level) : null,
    from: start?.from ?? null,
    to: start?.to ?? null,
    source: start?.source ?? null,
    evidence: start?.evidence ?? null,
    region: unit.data?.row.region ?? null,
  };
  const send = async () => {
    const given = form.getFieldsValue(true);
    const named = Object.keys(cells).flatMap((name) => {
      const value = given[`cell_${name}`];
      return value === null || value === undefined || value === '' ? [] : [{ name, value: String(value) }];
    });
    const rest = Object.fromEntries(
      ['region', 'level', 'from', 'to', 'source', 'evidence', 'reason'].flatMap((name) =>
        given[name] ? [[name, given[name]]] : [],
      ),
    );
    try {
      await change.mutateAsync({
        path: '/api/commands/steward/draftRule',
        body: { ...rest, table: table.name, ...(start && { row: start.id }), cells: named },
      });
      message.success('已存为变更草稿，提交后由另一人复核发布。');
      onClose();
    } catch (error) {
      setAbove(
        error instanceof ApiError && error.rows.length > 0
          ? error.rows.map((row) => row.message).join(' ')
          : sentenceOf(error),
      );
    }
  };
  return (
    <Drawer
      open
      title={start ? `修改：${table.title}` : `新增一行：${table.title}`}
      size={narrow ? '100%' : 620}
      onClose={onClose}
      footer={
        <div className="goa-actions">
          <Button onClick={onClose}>取消</Button>
          <Button type="primary" loading={change.isPending} onClick={() => form.submit()}>
            存为草稿
          </Button>
        </div>
      }
    >
      {above && <Alert className="goa-above" type="error" showIcon role="alert" title={above} />}
      {start && !start.region && (
        <p className="goa-muted">全省通用的行由省级修改；其他区划的修改会成为本区划的一行，只在本区划适用。</p>
      )}
      {unit.data && (
        <Form form={form} layout="vertical" initialValues={begin} onFinish={send}>
          <FieldItems fields={fields} />
        </Form>
      )}
    </Drawer>
  );
}
