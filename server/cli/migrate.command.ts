import { checkMigrated, openDatabase as connect, writePlan } from '#platform/store';
import { declarations } from '../installation/declarations.ts';
import { migrationTarget, plansFolder } from '../installation/migration-target.ts';
import { prepareDatabase } from '../installation/prepare-database.ts';
import type { Command, Env } from './command.ts';
import { openDatabase } from './open-database.ts';
import { parseOptions } from './parse-options.ts';

/** `goa migrate`: writes a plan for changed declarations, applies the plans, or says what is pending. */
export const migrate: Command = {
  name: 'migrate',
  summary: 'Brings the database up to the declarations, or writes a plan for changed ones',
  usage: `goa migrate [--plan <name> | --status]

  --plan <name>   writes platform/store/migrations/NNNN-<name>.sql for a person to review; touches no database
  --status        says whether the database is at the declarations; changes nothing`,
  async run(args, env) {
    const { values } = parseOptions(args, { options: { plan: { type: 'string' }, status: { type: 'boolean' } } });
    if (values.plan !== undefined) return writeNextPlan(values.plan, env);
    const database = await openDatabase(env);
    try {
      return values.status ? await tellStatus(database.url, env) : await apply(database.url, env);
    } finally {
      await database.close();
    }
  },
};

function writeNextPlan(name: string, env: Env): number {
  const { file, steps } = writePlan(plansFolder(env.root), declarations(), name);
  env.out(`wrote     ${file} (${steps.length} steps); read it before you commit it`);
  return 0;
}

async function tellStatus(url: string, env: Env): Promise<number> {
  const database = connect({ url, max: 1 });
  try {
    await checkMigrated(database, migrationTarget(env.root, declarations()));
    env.out('database  is at the declarations');
    return 0;
  } finally {
    await database.close();
  }
}

async function apply(url: string, env: Env): Promise<number> {
  const { applied, appRole } = await prepareDatabase(env.root, url, (name) => env.out(`applying  ${name}`));
  env.out(applied.length > 0 ? `migrated  ${applied.length} migrations applied` : 'migrated  nothing was pending');
  if (appRole.ready) return 0;
  env.out(`missing   role ${appRole.role}: until the database administrator has run the following and you have`);
  env.out('          migrated again, the audit trail is not protected from the application itself:\n');
  env.out(appRole.sqlForAdministrator ?? '');
  return 0;
}
