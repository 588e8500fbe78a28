import { useState } from 'react';
import { Cell, CodeTag, Failure, Loading, may, useMe, useResource, useRow, useRows } from '#web/kit';
import type { LinkAnswer } from '../../commands/open-account.contract.ts';
import { ContractMenu } from '../parts/contract-menu.tsx';
import { LinkDialog } from './link-dialog.tsx';

/** A person's account: none yet, or its state with what may be done; links that set a password are shown once. */
export function AccountPart({ person, left }: { person: string; left: boolean }) {
  const me = useMe();
  const [link, setLink] = useState<LinkAnswer>();
  const found = useRows('account', { filter: { field: 'person', op: 'eq', value: person }, limit: 1 });
  const shown = (answer: unknown) => setLink(answer as LinkAnswer);
  const account = found.data?.rows[0];
  return (
    <>
      <h2 className="goa-part-title">账号</h2>
      {found.error ? (
        <Failure error={found.error} retry={found.refetch} />
      ) : !found.data ? (
        <Loading />
      ) : account ? (
        <Account id={account.id} left={left} onLink={shown} />
      ) : (
        <div className="goa-inline">
          <span className="goa-muted">您的可见范围内没有该人员的账号。</span>
          {may(me, 'account.open') && !left && (
            <ContractMenu
              title="开通账号"
              offers={[{ contract: 'identity.openAccount', presets: { person }, locked: ['person'], onDone: shown }]}
            />
          )}
        </div>
      )}
      {link && <LinkDialog link={link} onClose={() => setLink(undefined)} />}
    </>
  );
}

interface AccountProps {
  readonly id: string;
  /** The person has left: the account stays suspended. */
  readonly left: boolean;
  readonly onLink: (answer: unknown) => void;
}

function Account({ id, left, onLink }: AccountProps) {
  const resource = useResource('account');
  const answer = useRow('account', id);
  if (answer.error) return <Failure error={answer.error} retry={answer.refetch} />;
  if (!answer.data) return <Loading />;
  const { row, can } = answer.data;
  const lastSignIn = resource.fields.lastSignIn;
  return (
    <div className="goa-card-title">
      <strong>{String(row.login ?? '')}</strong>
      <CodeTag set="accountStatus" value={String(row.status ?? '')} />
      <span className="goa-muted">
        最近登录 {lastSignIn && <Cell field={lastSignIn} value={row.lastSignIn} plain />}
      </span>
      <span className="goa-grow" />
      <ContractMenu
        title="办理"
        offers={[
          ...(can.includes('resetPassword') && row.status !== 'suspended'
            ? [{ contract: 'account.resetPassword', row, onDone: onLink }]
            : []),
          ...(can.includes('suspend') && row.status !== 'suspended'
            ? [{ contract: 'account.suspend', row, danger: true }]
            : []),
          ...(can.includes('resume') && row.status === 'suspended' && !left
            ? [{ contract: 'account.resume', row }]
            : []),
        ]}
      />
    </div>
  );
}
