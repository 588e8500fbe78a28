import { sql } from 'kysely';
import { defineQuery } from '#platform/commands';
import { GoaError, type Store } from '#platform/store';
import { assignment } from '#standards/resources';
import { readActorFacts } from '../actor/actor-facts.ts';
import { actorOf } from '../actor/resolve-actor.ts';
import { identityFault } from '../faults.ts';
import { type ExplainStep, explainAccess } from './explain-access.contract.ts';

/** Answers 可见性解释 (`identity.explainAccess`); of rows that the asker may not know of it says nothing. */
export const explainAccessQuery = defineQuery(explainAccess, async (reader, input, { store, today }) => {
  const resource = store.registry.resource(input.resource);
  if (!resource) throw new GoaError(identityFault('RESOURCE_UNKNOWN'), { path: 'resource' });
  const post = await reader.get(assignment, input.assignment);
  const account = await accountOf(store, post.id);
  if (!account) return refused('该人员没有账号，不能登录');
  const facts = await readActorFacts(store.system, { account, assignment: post.id, day: today });
  if (!facts) return refused('该人员没有账号，不能登录');
  const colleague = actorOf(store.registry, facts, today);
  const explanation = await store.as(colleague).explain(input.verb ?? 'read', resource, input.row, reader.actor);
  const hindrance = hindranceOf(facts);
  return hindrance ? { allowed: false, steps: [hindrance, ...explanation.steps] } : explanation;
});

async function accountOf(store: Store, post: string): Promise<string | undefined> {
  const { rows } = await sql<{ id: string }>`
    select c.id from assignment a join account c on c.person = a.person where a.id = ${post} and c.voided_at is null`.execute(
    store.system,
  );
  return rows[0]?.id;
}

/** What keeps the person from signing in at all, whatever the grants say. */
function hindranceOf(facts: { readonly status: string; readonly left: boolean }): ExplainStep | undefined {
  if (facts.left) return { ok: false, text: '该人员已离岗' };
  if (facts.status === 'suspended') return { ok: false, text: '账号已停用' };
  if (facts.status === 'invited') return { ok: false, text: '账号尚未激活' };
  return undefined;
}

function refused(text: string) {
  return { allowed: false, steps: [{ ok: false, text }] };
}
