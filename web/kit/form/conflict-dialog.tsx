import { Modal, Radio } from 'antd';
import { useState } from 'react';
import type { Resource } from '#standards/language';
import type { RowAnswer } from '../api/shapes.ts';
import { useHistory } from '../api/use-records.ts';
import { Cell } from '../cells/cell.tsx';
import { formatInstant } from '../cells/format-value.ts';
import { actorWords } from '../record/trail-words.ts';
import type { FieldMerge } from './merge-changes.ts';

/** A conflict: the row as it is now, what each side changed, and what to do. */
export interface ConflictDialogProps {
  readonly resource: Resource;
  readonly latest: RowAnswer;
  readonly merges: readonly FieldMerge[];
  /** Goes on with the latest row and my changes on top; at clashes mine only for these fields. */
  readonly onMerge: (keepMine: ReadonlySet<string>) => void;
  /** Drops my changes. */
  readonly onReload: () => void;
}

/** Shows who changed what while the form was open; nothing is overwritten unseen. */
export function ConflictDialog({ resource, latest, merges, onMerge, onReload }: ConflictDialogProps) {
  const [mine, setMine] = useState<ReadonlySet<string>>(new Set());
  const [last] = useHistory(resource.name, latest.row.id).data ?? [];
  const choose = (field: string, keep: boolean) => {
    setMine((before) => new Set(keep ? [...before, field] : [...before].filter((one) => one !== field)));
  };
  return (
    <Modal
      open
      width={720}
      title="该记录刚刚被其他人修改过"
      okText="合并后继续修改"
      cancelText="放弃我的修改"
      onOk={() => onMerge(mine)}
      onCancel={onReload}
      closable={false}
      mask={{ closable: false }}
      keyboard={false}
    >
      <p>
        {last ? `${actorWords(last.actor)}于${formatInstant(last.at)}保存了修改。` : ''}
        双方改动如下；同一字段都改过的，请选择以谁为准。
      </p>
      <table className="goa-plain-table">
        <thead>
          <tr>
            <th scope="col">字段</th>
            <th scope="col">现在的内容</th>
            <th scope="col">我的内容</th>
            <th scope="col">以谁为准</th>
          </tr>
        </thead>
        <tbody>
          {merges.map(({ field: name, theirs, mine: own, clash }) => {
            const field = resource.fields[name];
            return field ? (
              <tr key={name}>
                <th scope="row">{field.title}</th>
                <td>
                  <Cell field={field} value={theirs} refs={latest.refs} plain />
                </td>
                <td>
                  <Cell field={field} value={own} refs={latest.refs} plain />
                </td>
                <td>
                  {clash ? (
                    <Radio.Group
                      aria-label={`${field.title}以谁为准`}
                      value={mine.has(name)}
                      onChange={(event) => choose(name, event.target.value === true)}
                      options={[
                        { value: false, label: '现在的' },
                        { value: true, label: '我的' },
                      ]}
                    />
                  ) : (
                    '自动合并'
                  )}
                </td>
              </tr>
            ) : null;
          })}
        </tbody>
      </table>
    </Modal>
  );
}
