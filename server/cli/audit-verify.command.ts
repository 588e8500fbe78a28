import { openDatabase as connect, verifyAudit } from '#platform/store';
import { defaultDataDir } from '#platform/store/launcher';
import { auditHeadFile } from '../installation/audit-head-file.ts';
import type { Command } from './command.ts';
import { openDatabase } from './open-database.ts';
import { parseOptions } from './parse-options.ts';

/** `goa audit verify`: recomputes the sealed trail and compares it with the heads kept outside the database. */
export const auditVerify: Command = {
  name: 'audit verify',
  summary: 'Recomputes the sealed audit trail and reports the first breaks',
  usage: 'goa audit verify\n\n  Exit code 0 when the trail is whole, 1 when it was changed.',
  async run(args, env) {
    parseOptions(args, { options: {} });
    const database = await openDatabase(env);
    const connection = connect({ url: database.url, max: 1, statementTimeout: 0 });
    try {
      const report = await verifyAudit(connection.kysely, {
        headFile: auditHeadFile(defaultDataDir(env.root, env.vars)),
      });
      env.out(
        `audit     ${report.entries} entries in ${report.seals} seals, ${report.unsealed} not sealed yet, ${report.destroyed} destroyed by decree`,
      );
      for (const problem of report.problems) env.err(`broken    ${JSON.stringify(problem)}`);
      env.out(report.whole ? 'audit     the trail is whole' : 'audit     THE TRAIL WAS CHANGED');
      return report.whole ? 0 : 1;
    } finally {
      await connection.close();
      await database.close();
    }
  },
};
