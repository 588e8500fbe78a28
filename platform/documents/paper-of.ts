import type { RecordOf } from '#standards/language';
import { PRINTED_DIGITS } from './content-digest.ts';
import type { OfficialPaper } from './layout/official-paper.ts';
import type { officialDocument } from './resources/index.ts';

/** What of a document's row stands on its paper. */
export type PrintedFields = Pick<
  RecordOf<typeof officialDocument>,
  | 'title'
  | 'number'
  | 'kind'
  | 'agency'
  | 'mainTo'
  | 'body'
  | 'enclosures'
  | 'copyTo'
  | 'remark'
  | 'urgency'
  | 'signerName'
  | 'signedOn'
  | 'verifyCode'
  | 'digest'
>;

/** The paper of a document; what goes to a superior (报告, 请示) names its signer. The code on it leads to `address`. */
export function paperOf(row: PrintedFields, address: string): OfficialPaper {
  const upward = row.kind === 'report' || row.kind === 'request';
  const verify =
    row.verifyCode && row.digest
      ? { address: `${address}/verify/${row.verifyCode}`, digest: row.digest.slice(0, PRINTED_DIGITS) }
      : null;
  return {
    agency: row.agency,
    number: row.number,
    urgency: row.urgency,
    signer: upward ? row.signerName : null,
    title: row.title,
    mainTo: row.mainTo,
    paragraphs: linesOf(row.body),
    attachments: linesOf(row.enclosures ?? ''),
    signature: row.agency,
    date: row.signedOn,
    note: row.remark,
    copyTo: row.copyTo,
    issuer: `${row.agency}办公室`,
    verify,
  };
}

function linesOf(text: string): string[] {
  return text
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter(Boolean);
}
