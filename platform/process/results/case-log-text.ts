import { sql } from 'kysely';
import type { Store } from '#platform/store';
import { verifyLog } from '../cases/verify-log.ts';

/** The log of a case as text for the archive: one line an act, the hash of each line, and whether the chain is whole. */
export async function caseLogText(tx: Pick<Store, 'system'>, caseId: string): Promise<string> {
  const { rows } = await sql<Record<'seq' | 'at' | 'who' | 'action' | 'opinion' | 'hash', string | null>>`
    select seq::text, to_char(at at time zone 'Asia/Shanghai', 'YYYY-MM-DD HH24:MI:SS') as at,
      concat_ws(' ', actor_name, actor_org, case when on_behalf_name is not null then '（代' || on_behalf_name || '）' end) as who,
      action, replace(opinion, E'\\n', ' ') as opinion, encode(hash, 'hex') as hash
    from case_log where case_id = ${caseId} order by seq`.execute(tx.system);
  const { brokenAt } = await verifyLog(tx, caseId);
  const verdict = brokenAt === null ? '痕迹链完整' : `痕迹链自第${brokenAt}行起不一致`;
  const lines = rows.map(({ seq, at, who, action, opinion, hash }) => [seq, at, who, action, opinion, hash].join('\t'));
  return `# ${verdict}\n# 序号\t时间\t办理人\t动作\t意见\t摘要\n${lines.join('\n')}\n`;
}
