import { Button, Drawer } from 'antd';
import { useState } from 'react';
import type { DatedTable } from '#standards/language';
import {
  CodeTag,
  ContractDialog,
  Failure,
  Loading,
  RefTitle,
  useAnswer,
  useNarrow,
  useRegistry,
  useRow,
} from '#web/kit';
import type { RuleDifference } from '../queries/rule-tables.contract.ts';
import { Difference } from './difference.tsx';

const VERBS = ['propose', 'publish', 'withdraw', 'reverse'];

/** A change: who drafted it and why, the difference row by row, and what the person may do with it. */
export function ChangeDrawer({
  id,
  table,
  onClose,
}: {
  readonly id: string;
  readonly table: DatedTable;
  readonly onClose: () => void;
}) {
  const narrow = useNarrow();
  const { contracts } = useRegistry();
  const [verb, setVerb] = useState<string>();
  const change = useRow('ruleChange', id);
  const answer = useAnswer<{ readonly rows: readonly RuleDifference[] }>('steward', 'ruleDifferences', { change: id });
  const error = change.error ?? answer.error;
  const row = change.data?.row;
  const offered = VERBS.filter((name) => change.data?.can.includes(name));
  const contract = verb ? contracts.get(`ruleChange.${verb}`) : undefined;
  return (
    <Drawer
      open
      title={`变更 ${row ? String(row.no) : ''}`}
      size={narrow ? '100%' : 760}
      onClose={onClose}
      footer={
        offered.length > 0 && (
          <div className="goa-actions">
            {offered.map((name) => (
              <Button
                key={name}
                type={name === 'publish' || name === 'propose' ? 'primary' : 'default'}
                onClick={() => setVerb(name)}
              >
                {contracts.get(`ruleChange.${name}`)?.title}
              </Button>
            ))}
          </div>
        )
      }
    >
      {error && <Failure error={error} retry={() => answer.refetch()} />}
      {!error && (!row || !answer.data) && <Loading />}
      {row && answer.data && (
        <>
          <p>
            <CodeTag set="ruleChangeStatus" value={String(row.status)} />{' '}
            <RefTitle to="region" id={String(row.region)} refs={change.data?.refs} plain />
            {typeof row.draftedBy === 'string' && (
              <>
                ，<RefTitle to="person" id={String(row.draftedBy)} refs={change.data?.refs} plain /> 起草
              </>
            )}
            {typeof row.publishedBy === 'string' && (
              <>
                ，<RefTitle to="person" id={String(row.publishedBy)} refs={change.data?.refs} plain /> 发布
              </>
            )}
          </p>
          <p>{String(row.reason)}</p>
          {answer.data.rows.map((one) => (
            <Difference key={one.row} table={table} difference={one} />
          ))}
        </>
      )}
      {contract && row && (
        <ContractDialog
          contract={contract}
          row={{ id, rev: row.rev }}
          onCancel={() => setVerb(undefined)}
          onDone={() => setVerb(undefined)}
        />
      )}
    </Drawer>
  );
}
