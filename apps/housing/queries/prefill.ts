import { defineQuery } from '#platform/commands';
import { allRows, ruleGround } from '#platform/steward';
import { assignment, person as personResource } from '#standards/resources';
import { housingStanding } from '../code-sets.ts';
import { reckonSubsidy } from '../rules/reckon-subsidy.ts';
import { standingOf } from '../rules/subsidy.rules.ts';
import { grantedKinds } from './granted-kinds.ts';
import { calculateSubsidy, prefillSubsidy } from './prefill.contract.ts';

/** The standing that goes with the person's highest leadership level; service years are not in the ledger and count as below 25. */
export const prefillSubsidyQuery = defineQuery(prefillSubsidy, async (reader, input, { today }) => {
  const id = input.person ?? reader.actor.person;
  if (!id) return { form: {}, lines: [], notices: [] };
  const { name } = await reader.get(personResource, id);
  const posts = await allRows(reader, assignment, {
    and: [
      { field: 'person', op: 'eq', value: id },
      {
        or: [
          { field: 'to', op: 'empty' },
          { field: 'to', op: 'gte', value: today },
        ],
      },
    ],
  });
  const levels = ['P1', 'P2', 'T1', 'T2', 'C1', 'C2', 'K1', 'K2'];
  const highest = levels.find((level) => posts.some(({ leadership }) => leadership === level)) ?? null;
  const standing = standingOf(highest, 0);
  const label = housingStanding.items.find(({ code }) => code === standing)?.label ?? standing;
  return {
    form: { person: id, kind: 'monthly', standing },
    lines: [
      { label: '补贴对象', value: name ?? '' },
      { label: '面积档次', arithmetic: highest ? `领导职务层次 ${highest}` : '无领导职务', value: label },
    ],
    notices: [],
  };
});

export const calculateSubsidyQuery = defineQuery(calculateSubsidy, async (reader, input, { store, today }) => {
  const { ground } = await ruleGround(store, reader, input.unit, today);
  const seen = reader.may('subsidyRecord.read');
  const { granted } = seen ? await grantedKinds(reader, input.person, input.standing) : { granted: [] };
  const { lines, notices } = reckonSubsidy(ground, input, granted);
  return { lines, notices };
});
