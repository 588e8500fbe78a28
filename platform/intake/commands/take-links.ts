import { sql } from 'kysely';
import { defineHandler, doWithin } from '#platform/commands';
import { type LinkAnswer, openAccount } from '#platform/identity';
import { GoaError } from '#platform/store';
import { ownBatch } from '../batch/batch-row.ts';
import { intakeFault } from '../faults.ts';
import { type AccountLink, takeLinks } from './take-links.contract.ts';

/** Accounts opened by one call: each is a row of its own with its checks. */
const MOST = 200;

interface Waiting {
  readonly id: string;
  readonly name: string;
  readonly staff_no: string;
  readonly unit: string;
}

/** Does 开通账号并领取激活链接 (`intakeBatch.takeLinks`), by the very contract that opens a single account. */
export const takeLinksHandler = defineHandler(
  takeLinks,
  async (tx, _input, { row, store, handlers }) => {
    const batch = await ownBatch(tx, row!.id);
    const { rows } = await sql<Waiting>`
      select p.id, p.name, p.staff_no, u.name as unit
      from intake_made m join person p on p.id = m.row_id join unit u on u.id = p.home
      where m.batch = ${batch.id} and m.resource = 'person' and p.voided_at is null and p.left_on is null
        and not exists (select from account a where a.person = p.id and a.voided_at is null)
      order by m.n`.execute(tx.system);
    if (rows.length === 0) throw new GoaError(intakeFault('LINKS_GIVEN'));
    const links: AccountLink[] = [];
    for (const { id, name, staff_no, unit } of rows.slice(0, MOST)) {
      const login = loginOf(staff_no);
      const input = { person: id, login };
      const answer = (await doWithin(tx, { store, contract: openAccount, handlers, input })) as LinkAnswer;
      links.push({ unit, person: name, login, token: answer.token, expiresAt: answer.expiresAt });
    }
    return { links, left: rows.length - links.length };
  },
  { secretAnswer: true },
);

/** The staff number is unique and known to its person; a login begins with a letter. */
function loginOf(staffNo: string): string {
  return `u${staffNo.toLowerCase().replace(/[^a-z0-9._-]/g, '')}`;
}
