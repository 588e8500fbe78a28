import { useQueryClient } from '@tanstack/react-query';
import { App, Button } from 'antd';
import { useState } from 'react';
import { CodeTag, may, type Row, type RowAnswer, request, sentenceOf, useMe } from '#web/kit';
import type { GrantHeld } from '../../queries/grants-held.contract.ts';
import { OfferDialog } from '../parts/contract-menu.tsx';
import { clearanceWords } from './clearance-words.ts';

/** One grant in words: role, depth, grade, way and validity; revoked from here. */
export function GrantLine({ held }: { held: GrantHeld }) {
  const me = useMe();
  const { message } = App.useApp();
  const queries = useQueryClient();
  const [revoking, setRevoking] = useState<Row>();
  const open = async () => {
    try {
      const { row } = await queries.fetchQuery({
        queryKey: ['row', 'grant', held.grant],
        queryFn: () => request<RowAnswer>(`/api/grant/${held.grant}`),
        staleTime: 0,
      });
      setRevoking(row);
    } catch (error) {
      message.error(sentenceOf(error));
    }
  };
  return (
    <>
      <strong>{held.roleTitle}</strong>
      <span>{held.named ? `指定：${held.named}` : <CodeTag set="grantDepth" value={held.depth} />}</span>
      <span>可见分级 {clearanceWords(held.clearance)}</span>
      {held.via === 'post' && <span className="goa-tag goa-tag-neutral">随岗位</span>}
      {held.state === 'coming' && <span className="goa-tag goa-tag-busy">{held.from} 起生效</span>}
      {held.state === 'ended' && <span className="goa-tag goa-tag-neutral">已失效</span>}
      {held.state === 'current' && held.to && <span className="goa-muted">至 {held.to}</span>}
      {may(me, 'grant.revoke') && held.state !== 'ended' && (
        <Button type="link" className="goa-link" aria-label={`撤销${held.roleTitle}`} onClick={open}>
          撤销
        </Button>
      )}
      {revoking && (
        <OfferDialog offer={{ contract: 'grant.revoke', row: revoking }} onClose={() => setRevoking(undefined)} />
      )}
    </>
  );
}
