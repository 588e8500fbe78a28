import type { Reader } from '../contract/store.ts';
import { can } from './can.ts';
import { accessAt, listClearance } from './clearance.ts';
import { count, group } from './counts.ts';
import { explain } from './explain.ts';
import { judgeExport } from './export/judge-export.ts';
import { find } from './find.ts';
import type { Ground } from './ground.ts';
import { history } from './history.ts';
import { matching } from './matching.ts';
import { get, one } from './one.ts';
import { pick } from './pick.ts';
import { reveal } from './reveal.ts';
import { scopeOf } from './scope-arms.ts';
import { scoped } from './scoped.ts';
import { sums } from './sums.ts';

/** All reading of one actor over one connection or transaction; every method stands on the same predicate (`scopeOf`). */
export function createReader(ground: Ground): Reader {
  return {
    actor: ground.actor,
    find: (resource, query = {}) => find(ground, resource, query),
    get: (resource, id) => get(ground, resource, id),
    one: (resource, id) => one(ground, resource, id),
    count: (resource, query = {}) => count(ground, resource, query),
    group: (resource, by, query = {}) => group(ground, resource, by, query),
    sums: (resource, query) => sums(ground, resource, query),
    matching: (resource, fields, sets) => matching(ground, resource, fields, sets),
    pick: (resource, words, limit, filter) => pick(ground, resource, words, limit, filter),
    history: (resource, id) => history(ground, resource, id),
    explain: (verb, resource, id, asker) => explain(ground, verb, resource, id, asker),
    fieldAccess: (resource, verb = 'read') =>
      accessAt(resource, listClearance(ground.actor, scopeOf(ground.actor, resource, verb))),
    can: (resource, id, verbs) => can(ground, resource, id, verbs),
    may: (permission) => ground.actor.grants.some((grant) => grant.permissions.has(permission)),
    judgeExport: (resource, query = {}) => judgeExport(ground, resource, query),
    reveal: (resource, id, field, reason) => reveal(ground, resource, id, field, reason),
    scoped: (resource, verb) => scoped(ground, resource, verb),
  };
}
