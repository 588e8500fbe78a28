import { Select } from 'antd';
import { useState } from 'react';
import { Ledger } from '../ledger/ledger.tsx';
import type { Related } from './related.ts';

/** Which row, and the ledgers whose rows belong to it; there is at least one. */
export interface RelatedLedgersProps {
  readonly row: string;
  readonly related: readonly Related[];
}

/** One of several ledgers that belong to a row; which one is chosen above it, since so many tabs fit no screen. */
export function RelatedLedgers({ row, related }: RelatedLedgersProps) {
  const [name, setName] = useState(related[0]!.resource.name);
  const chosen = related.find(({ resource }) => resource.name === name) ?? related[0]!;
  return (
    <>
      <Select
        aria-label="相关台账"
        className="goa-related-choice"
        value={chosen.resource.name}
        options={related.map(({ resource }) => ({ value: resource.name, label: resource.title }))}
        onChange={setName}
      />
      <RelatedLedger key={chosen.resource.name} row={row} related={chosen} />
    </>
  );
}

/** The rows of one ledger that belong to a row. */
export function RelatedLedger({
  row,
  related: { resource, field },
}: {
  readonly row: string;
  readonly related: Related;
}) {
  return (
    <Ledger
      embedded
      resource={resource.name}
      fixed={{ field, op: 'eq', value: row }}
      without={[field]}
      preset={{ [field]: row }}
    />
  );
}
