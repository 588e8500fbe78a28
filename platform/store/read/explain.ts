import { sql } from 'kysely';
import type { Resource } from '#standards/language';
import type { Actor } from '../contract/actor.ts';
import type { Explanation } from '../contract/query.ts';
import { type TableShape, tableOf } from '../schema/table.ts';
import { accessAt, rowClearance } from './clearance.ts';
import { grantWords, stampWords } from './explain-words.ts';
import { type Ground, rowsOf } from './ground.ts';
import type { PathMove } from './path-moves.ts';
import { isRow } from './row-identity.ts';
import { type RawRow, rowProjection } from './row-projection.ts';
import { matches } from './row-scope.ts';
import { rawStamps } from './row-view.ts';
import { grantedScope, type ScopedArm, scopeOf } from './scope-arms.ts';
import { type SightReason, sightReasons } from './sight-reasons.ts';
import { verbRule } from './verb-rules.ts';

type Step = Explanation['steps'][number];

/** All that is said when the asker may not even learn whether the row exists. */
const NOTHING: Explanation = { allowed: false, steps: [{ ok: false, text: '记录不存在，或不可见' }] };

/**
 * Why the actor can or cannot do a verb on a row, step by step in Chinese. `asker` is who wants to know (the actor, when not given):
 * unless they see the row, or hold `platform.explain` where it lies, they learn nothing of it.
 */
export async function explain(
  ground: Ground,
  verb: string,
  resource: Resource,
  id: string,
  asker: Actor = ground.actor,
): Promise<Explanation> {
  const shape = tableOf(resource);
  const moves = await ground.moves.fresh(ground.db);
  const raw = await anyRow(ground, shape, id);
  if (!raw || !(await mayAsk(ground, resource, raw, asker, moves))) return NOTHING;
  const { permission, refusal } = verbRule(ground.registry, resource, verb, raw);
  const stamps = rawStamps(raw);
  const scope = permission === undefined ? [] : grantedScope(ground.actor, resource, permission);
  const sight = verb === 'read' ? await sightReasons(ground, ground.actor, shape, raw.$i0 as string) : [];
  const reaches = ({ arm }: ScopedArm) => matches(arm, stamps, moves);
  // Names are told as the asker may know them.
  const asking = { ...ground, actor: asker };
  const within = permission === undefined || scope.some(reaches) || sight.length > 0;
  const allowed = within && !refusal;
  const steps: Step[] = [
    whoStep(ground.actor),
    { ok: true, text: await stampWords(asking, stamps) },
    ...(permission === undefined ? [] : [permissionStep(ground, permission)]),
    ...(await Promise.all(scope.map((scoped) => grantStep(asking, scoped, reaches(scoped))))),
    ...sight.map(sightStep),
    ...(within ? [] : [{ ok: false, text: '没有一项授权的范围包含这条记录' }]),
    ...(refusal ? [{ ok: false, text: refusal }] : []),
    { ok: allowed, text: allowed ? '结论：可以' : '结论：不可以' },
  ];
  const read = rowClearance(scopeOf(ground.actor, resource, 'read'), stamps, sight.length > 0, moves);
  return { allowed, steps, ...(allowed ? { fields: accessAt(resource, read) } : {}) };
}

/** The row whoever's it is, with its stamps and states; `undefined` when there is none. */
async function anyRow(ground: Ground, shape: TableShape, id: string): Promise<RawRow | undefined> {
  const whole: ScopedArm = { arm: { by: 'everything' }, clearance: 2, grant: null };
  const table = sql.table(shape.name);
  const [raw] = await rowsOf(
    ground,
    sql<RawRow>`select ${rowProjection(shape, [whole], [])} from ${table} t where ${isRow(shape, 't', id)}`,
    'NOT_FOUND',
  );
  return raw;
}

async function mayAsk(
  ground: Ground,
  resource: Resource,
  raw: RawRow,
  asker: Actor,
  moves: readonly PathMove[],
): Promise<boolean> {
  const stamps = rawStamps(raw);
  const arms = [...scopeOf(asker, resource, 'read'), ...grantedScope(asker, resource, 'platform.explain')];
  if (arms.some(({ arm }) => matches(arm, stamps, moves))) return true;
  return (await sightReasons(ground, asker, tableOf(resource), raw.$i0 as string)).length > 0;
}

function whoStep(actor: Actor): Step {
  if (actor.kind === 'service') return { ok: true, text: `以系统身份“${actor.name}”办理` };
  if (actor.assignment === null) return { ok: false, text: `“${actor.name}”没有有效的任职` };
  return { ok: true, text: `以“${actor.name}”现任职务办理，按 ${actor.today} 有效的授权判断` };
}

function permissionStep({ actor, registry }: Ground, permission: string): Step {
  const title = registry.permissions.get(permission) ?? permission;
  const roles = actor.grants.filter((grant) => grant.permissions.has(permission)).map((grant) => grant.roleTitle);
  if (roles.length === 0) return { ok: false, text: `没有一个角色含有权限“${title}”` };
  return { ok: true, text: `权限“${title}”来自角色：${[...new Set(roles)].join('、')}` };
}

async function grantStep(ground: Ground, { arm, grant }: ScopedArm, ok: boolean): Promise<Step> {
  return { ok, text: await grantWords(ground, grant!, arm, ok) };
}

function sightStep({ why, until, grantedBy, byPlace }: SightReason): Step {
  const term = until ? `至 ${until.slice(0, 10)}` : '不限期';
  const to = byPlace ? '本单位所在范围' : '本人';
  return { ok: true, text: `由“${grantedBy}”授予${to}查看（${term}）${why ? `：${why}` : ''}` };
}
