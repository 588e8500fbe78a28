import { App, Button } from 'antd';
import { useState } from 'react';
import type { Resource } from '#standards/language';
import type { Row } from '../api/shapes.ts';
import { useChange } from '../api/use-change.ts';
import { may, useMe } from '../api/use-me.ts';
import { ReasonDialog } from '../form/reason-dialog.tsx';
import { sentenceOf } from '../state/failure.tsx';
import { type BulkVerb, bulkVerbs } from './bulk-verbs.ts';

/** Verbs on the chosen rows; all are done or none. */
export function BulkBar({ resource, rows, onDone }: { resource: Resource; rows: readonly Row[]; onDone: () => void }) {
  const me = useMe();
  const { message } = App.useApp();
  const change = useChange();
  const [asked, setAsked] = useState<BulkVerb>();
  const verbs = bulkVerbs(resource, (permission) => may(me, permission));
  if (rows.length === 0 || verbs.length === 0) return null;
  const run = async (verb: BulkVerb, reason: string) => {
    const body = { verb: verb.verb, rows: rows.map(({ id, rev }) => ({ id, rev })), reason: reason || undefined };
    try {
      await change.mutateAsync({ path: `/api/${resource.name}/bulk`, body });
      message.success(`已${verb.title} ${rows.length} 条记录。`);
      setAsked(undefined);
      onDone();
    } catch (error) {
      message.error(sentenceOf(error));
    }
  };
  return (
    <section className="goa-bulk" aria-label="批量操作">
      <span>已选 {rows.length} 条</span>
      {verbs.map((verb) => (
        <Button key={verb.verb} danger={verb.verb === 'void'} onClick={() => setAsked(verb)}>
          {verb.title}
        </Button>
      ))}
      <Button type="link" onClick={onDone}>
        取消选择
      </Button>
      {asked && (
        <ReasonDialog
          title={`${asked.title} ${rows.length} 条记录`}
          lines={[`确定${asked.title}所选的 ${rows.length} 条记录吗？`]}
          busy={change.isPending}
          onCancel={() => setAsked(undefined)}
          onOk={(reason) => run(asked, reason)}
        />
      )}
    </section>
  );
}
