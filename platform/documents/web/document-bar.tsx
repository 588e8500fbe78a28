import { Button } from 'antd';
import { useState } from 'react';
import type { Contract } from '#standards/language';
import { ContractDialog, type Row } from '#web/kit';
import { checkDocument, returnCheck, returnDraft, reviseDocument } from '../commands/check-document.contract.ts';
import { signDocument } from '../commands/sign-document.contract.ts';

/** What stands at the foot of the page, the main thing first. */
const ACTS: readonly Contract[] = [checkDocument, signDocument, reviseDocument, returnDraft, returnCheck];

/** Verbs that only those have whom the signing matrix or the office names: the page asks for them, the generated buttons do not show them. */
export const DESK_VERBS = ACTS.map(({ name }) => name);

/** 核稿 and 签发, at hand on a phone as on a desk; nothing for whom neither is. */
export function DocumentBar({ row, may }: { row: Row; may: readonly string[] }) {
  const [act, setAct] = useState<Contract>();
  const offered = ACTS.filter(({ name }) => may.includes(name));
  if (offered.length === 0) return null;
  const presets = (contract: Contract) =>
    contract === reviseDocument
      ? Object.fromEntries(Object.keys(contract.input).map((name) => [name, row[name]]))
      : undefined;
  return (
    <nav className="goa-act-bar" aria-label="办理">
      {offered.map((one, i) => (
        <Button key={one.name} type={i === 0 ? 'primary' : 'default'} onClick={() => setAct(one)}>
          {one.title}
        </Button>
      ))}
      {act && (
        <ContractDialog
          key={act.name}
          contract={act}
          row={row}
          presets={presets(act)}
          onCancel={() => setAct(undefined)}
          onDone={() => setAct(undefined)}
        />
      )}
    </nav>
  );
}
