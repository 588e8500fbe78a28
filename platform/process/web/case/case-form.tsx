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
  const missing = detail.tasks.flatMap((task) => task.missing);
  const heading = detail.applicant ? '申请内容' : '事项内容';
  return (
    <section className="goa-section" aria-label={heading}>
      <div className="goa-title-line">
        <h2>{heading}</h2>
        {writable.size > 0 && (
          <Button type={missing.length > 0 ? 'primary' : 'default'} onClick={() => setEditing(true)}>
            {missing.length > 0 ? '填写' : '修改'}
          </Button>
        )}
      </div>
      {missing.length > 0 && (
        <p role="note" className="goa-muted">
          办理前须填写：{missing.map((name) => item.form[name]?.title ?? name).join('、')}
        </p>
      )}
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
          required={missing}
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
