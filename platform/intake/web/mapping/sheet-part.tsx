import { Checkbox } from 'antd';
import { useState } from 'react';
import { useRegistry } from '#web/kit';
import type { SheetView } from '../../queries/sheets.contract.ts';
import { missingFields } from './column-choice.ts';
import { SheetColumns, type SheetColumnsProps } from './sheet-columns.tsx';

/** A sheet of the book, and whether it is imported. */
export interface SheetPartProps extends SheetColumnsProps {
  readonly taken: boolean;
  readonly open: boolean;
  readonly onTake: (taken: boolean) => void;
}

/** One sheet: what was found in it, which columns go where, what is missing. */
export function SheetPart({ taken, open, onTake, ...parts }: SheetPartProps) {
  const { sheet, fields, choice } = parts;
  const [unfolded, setUnfolded] = useState(open);
  const target = useRegistry().resource(sheet.target ?? '');
  const missing = taken ? missingFields(choice, sheet, fields, (name) => target?.fields[name]?.to) : [];
  const own = Object.values(choice.fields[sheet.sheet] ?? {});
  const mapped = own.filter((field) => field !== null).length;
  return (
    <section className="goa-section" aria-label={`工作表 ${sheet.sheet}`}>
      <div className="goa-intake-sheet">
        <Checkbox checked={taken} onChange={({ target }) => onTake(target.checked)}>
          <strong>{sheet.sheet}</strong>
        </Checkbox>
        {sheet.hidden && <span className="goa-tag goa-tag-neutral">隐藏的工作表</span>}
        <span className="goa-muted">
          {foundWords(sheet)}；{mapped} 列对应，{own.length - mapped} 列不导入
        </span>
        <button
          type="button"
          className="goa-intake-fold"
          aria-expanded={unfolded}
          onClick={() => setUnfolded(!unfolded)}
        >
          {unfolded ? '收起各列' : '查看各列'}
        </button>
      </div>
      {missing.map(({ field, standIn }) =>
        standIn ? (
          <p key={field.name} className="goa-muted goa-intake-note">
            必填的“{field.title}”没有单独的列，按“{standIn.title}”一列填写。
          </p>
        ) : (
          <p key={field.name} className="goa-intake-note goa-intake-error" role="alert">
            必填的“{field.title}”还没有对应的列，请在下面选择。
          </p>
        ),
      )}
      {unfolded && (
        <>
          {sheet.preamble.length > 0 && (
            <p className="goa-muted">表头之上：{sheet.preamble.map(({ text }) => text).join('　')}</p>
          )}
          <SheetColumns {...parts} />
        </>
      )}
    </section>
  );
}

function foundWords({ headerRows }: SheetView): string {
  return headerRows.length > 1
    ? `表头在第 ${headerRows[0]}–${headerRows.at(-1)} 行`
    : `表头在第 ${headerRows[0] ?? 1} 行`;
}
