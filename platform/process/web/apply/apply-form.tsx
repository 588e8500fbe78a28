import { Alert, App, Button, Form } from 'antd';
import { useMemo, useState } from 'react';
import { useNavigate } from 'react-router';
import type { DeclaredItem, StartedCase } from '#standards/process';
import type { Prefill } from '#standards/quotas';
import {
  ApiError,
  beginning,
  FieldItems,
  type FormField,
  type FormValues,
  filledValues,
  groupFields,
  placeProblems,
  sentenceOf,
  todayInShanghai,
  useChange,
} from '#web/kit';
import type { ItemView } from '../../queries/items.contract.ts';
import { Calculation } from './calculation.tsx';
import { ChoosePeople, type ChosenPerson } from './choose-people.tsx';
import { DraftForecast } from './draft-forecast.tsx';
import { Materials, type Paper } from './materials.tsx';
import { ReckoningView } from './reckoning-view.tsx';

/** What is applied for, and what the form starts with. */
export interface ApplyFormProps {
  readonly item: DeclaredItem;
  readonly guide: ItemView;
  readonly prefill?: Prefill;
}

/** The form with its calculation, materials, chosen people and the way that lies ahead. */
export function ApplyForm({ item, guide, prefill }: ApplyFormProps) {
  const { message } = App.useApp();
  const go = useNavigate();
  const change = useChange<StartedCase>();
  const [form] = Form.useForm<FormValues>();
  const [values, setValues] = useState<FormValues>({});
  const [papers, setPapers] = useState<readonly Paper[]>([]);
  const [chosen, setChosen] = useState<readonly ChosenPerson[]>([]);
  const [above, setAbove] = useState<readonly string[]>([]);
  const fields = useMemo(
    () =>
      Object.entries(item.form)
        .filter(([name]) => !item.byHandlers?.includes(name))
        .map(([name, field]): FormField => ({ name, field, locked: false })),
    [item],
  );
  const start = useMemo(() => {
    const today = todayInShanghai();
    return Object.fromEntries(
      fields.map(({ name, field }) => [name, prefill?.form[name] ?? beginning(field, today) ?? null]),
    );
  }, [fields, prefill]);
  const missing = guide.guide.materials.filter(
    ({ key, required, shared }) => required && !shared && !papers.some(({ material }) => material === key),
  );
  const send = async () => {
    const body = {
      ...filledValues(fields, form.getFieldsValue(true)),
      papers: papers.map(({ material, file }) => ({ material, file })),
      chosen,
    };
    try {
      const made = await change.mutateAsync({ path: `/api/commands/process/${item.start.name}`, body });
      message.success(`已提交，办件编号 ${made.no}。`);
      go(`/r/caseFile/${made.id}`);
    } catch (error) {
      if (!(error instanceof ApiError)) return setAbove([sentenceOf(error)]);
      const placed = placeProblems(
        error,
        new Set(fields.map(({ name }) => name)),
        (name) => item.form[name]?.title ?? item.start.input[name]?.title,
      );
      form.setFields(placed.atFields.map(({ name, messages }) => ({ name, errors: [...messages] })));
      setAbove(placed.above);
    }
  };
  return (
    <Form
      form={form}
      layout="vertical"
      initialValues={start}
      onValuesChange={(_some, all) => {
        setValues(all);
        setAbove([]);
      }}
      onFinish={send}
      scrollToFirstError={{ focus: true }}
      disabled={change.isPending}
    >
      {above.length > 0 && <Alert className="goa-above" type="error" showIcon role="alert" title={above.join(' ')} />}
      <div className="goa-sides">
        <div>
          {groupFields(fields).map((group) => (
            <fieldset key={group.title} className="goa-fieldset">
              <legend>{group.title || '申请内容'}</legend>
              <div className="goa-form-grid">
                <FieldItems fields={group.fields} />
              </div>
            </fieldset>
          ))}
          <ChoosePeople chooses={guide.chooses} chosen={chosen} onChange={setChosen} />
          <Materials materials={guide.guide.materials} papers={papers} onChange={setPapers} />
        </div>
        <aside>
          {prefill && <ReckoningView title="单位现状" reckoning={prefill} />}
          {item.calculate && <Calculation query={item.calculate} form={item.form} values={{ ...start, ...values }} />}
          <DraftForecast item={item.name} values={{ ...start, ...values }} />
        </aside>
      </div>
      <div className="goa-form-foot">
        {missing.length > 0 && (
          <span className="goa-muted">必要材料还缺：{missing.map(({ title }) => title).join('、')}</span>
        )}
        <Button onClick={() => go(`/guides/${item.name}`)}>取消</Button>
        {/* Not of type submit: Enter in a field, as after a date, must not hand the application in. */}
        <Button type="primary" onClick={() => form.submit()} loading={change.isPending}>
          提交申请
        </Button>
      </div>
    </Form>
  );
}
