import { Button } from 'antd';
import { useState } from 'react';
import type { DeclaredItem } from '#standards/process';
import { Cell, ContractDialog, groupFields } from '#web/kit';
import type { CaseDetail } from '../../queries/case-detail.contract.ts';

/** The form as it stands; whoever may change some of it changes that and no more. */
export function CaseForm({ detail, item }: { detail: CaseDetail; item: DeclaredItem }) {
  const [editing, setEditing] = useState(false);
  const writable = new Set(
    detail.actions.includes('amend')
      ? Object.keys(item.form).filter((name) => !item.byHandlers?.includes(name))
      : detail.tasks.flatMap(({ writes }) => writes),
  );
  const fields = Object.entries(item.form)
    .filter(([name]) => !detail.withheld.includes(name))
    .map(([name, field]) => ({ name, field }));
  const close = () => setEditing(false);
  return (
    <section className="goa-section" aria-label="申请内容">
      <div className="goa-title-line">
        <h2>申请内容</h2>
        {writable.size > 0 && <Button onClick={() => setEditing(true)}>修改</Button>}
      </div>
      {groupFields(fields).map((group) => (
        <dl key={group.title} className="goa-facts">
          {group.fields.map(({ name, field }) => (
            <div key={name} className={field.kind === 'note' ? 'goa-span' : undefined}>
              <dt>{field.unit ? `${field.title}（${field.unit}）` : field.title}</dt>
              <dd>
                <Cell field={field} value={detail.form[name]} refs={detail.refs} plain />
              </dd>
            </div>
          ))}
        </dl>
      ))}
      {editing && (
        <ContractDialog
          contract={item.amend}
          presets={detail.form}
          also={{ case: detail.id }}
          without={Object.keys(item.form).filter((name) => !writable.has(name))}
          onCancel={close}
          onDone={close}
        />
      )}
    </section>
  );
}
