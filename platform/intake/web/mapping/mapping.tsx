import { Button, Checkbox } from 'antd';
import { useState } from 'react';
import type { AnswerOfContract } from '#standards/language';
import { Failure, Loading, useAnswer } from '#web/kit';
import type { SheetView, sheets } from '../../queries/sheets.contract.ts';
import { useBatchVerb } from '../batch/use-batch-verb.ts';
import { chooseField, confirmedColumns, missingFields, proposedChoice } from './column-choice.ts';
import { SheetPart } from './sheet-part.tsx';

type Found = AnswerOfContract<typeof sheets>;

/** 核对各列: what was found in the file and which column fills which field, for the person to confirm. */
export function Mapping({ batch, target }: { batch: string; target: string }) {
  const { data, error, refetch } = useAnswer<Found>('intake', 'sheets', { batch });
  if (error) return <Failure error={error} retry={refetch} />;
  if (!data) return <Loading />;
  return <MappingForm batch={batch} target={target} found={data} />;
}

function MappingForm({ batch, target, found }: { batch: string; target: string; found: Found }) {
  const { sheets, fields } = found;
  const [choice, setChoice] = useState(() => proposedChoice(sheets));
  const [update, setUpdate] = useState(true);
  const [clear, setClear] = useState(false);
  const { run, busy } = useBatchVerb(batch);
  const tables = sheets.filter((sheet) => sheet.target !== null);
  const take = (name: string, taken: boolean) =>
    setChoice({
      ...choice,
      taken: tables
        .map(({ sheet }) => sheet)
        .filter((sheet) => (sheet === name ? taken : choice.taken.includes(sheet))),
    });
  // Sheets with the header of an earlier one are folded, unless something has to be looked at.
  const open = (sheet: SheetView, i: number) =>
    missingFields(choice, sheet, fields, () => undefined).length > 0 ||
    !tables.slice(0, i).some((one) => sameHeader(one, sheet));
  return (
    <>
      {tables.map((sheet, i) => (
        <SheetPart
          key={sheet.sheet}
          sheet={sheet}
          fields={fields}
          choice={choice}
          taken={choice.taken.includes(sheet.sheet)}
          open={open(sheet, i)}
          onTake={(taken) => take(sheet.sheet, taken)}
          onChoose={(column, field) => setChoice(chooseField(choice, sheets, { sheet: sheet.sheet, column }, field))}
        />
      ))}
      <LeftOutSheets sheets={sheets.filter((sheet) => sheet.target === null)} />
      <div className="goa-form-foot goa-intake-foot">
        {target !== 'roster' && (
          <Checkbox checked={update} onChange={(event) => setUpdate(event.target.checked)}>
            台账里已有的记录，按表格更新
          </Checkbox>
        )}
        {target !== 'roster' && update && (
          <Checkbox checked={clear} onChange={(event) => setClear(event.target.checked)}>
            空单元格清空台账已有的值
          </Checkbox>
        )}
        <span className="goa-muted">对应关系会记住，下次同样的表头不必再核对。</span>
        <Button
          type="primary"
          loading={busy}
          disabled={choice.taken.length === 0}
          onClick={() => run('confirm', { columns: confirmedColumns(choice), update, clear: update && clear })}
        >
          确认，开始检查
        </Button>
      </div>
    </>
  );
}

function sameHeader(one: SheetView, other: SheetView): boolean {
  const titles = ({ columns }: SheetView) => columns.map(({ group, title }) => `${group}/${title}`).join('|');
  return titles(one) === titles(other);
}

function LeftOutSheets({ sheets }: { sheets: readonly SheetView[] }) {
  if (sheets.length === 0) return null;
  return (
    <section className="goa-section" aria-label="不导入的工作表">
      <h2 className="goa-intake-part">不导入的工作表</h2>
      <ul className="goa-list">
        {sheets.map(({ sheet, refusal }) => (
          <li key={sheet}>
            {sheet}：{refusal ?? '没有找到表格'}
          </li>
        ))}
      </ul>
    </section>
  );
}
