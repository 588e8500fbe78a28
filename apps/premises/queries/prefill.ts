import { defineQuery } from '#platform/commands';
import { allRows, ruleGround } from '#platform/steward';
import { bandRow, signingAuthority, signingLevel } from '#standards/quotas';
import { building, room } from '../resources/index.ts';
import { officeAreaAllowed, officeHolding } from '../rules/office-area.rules.ts';
import { reckonScale } from '../rules/reckon-scale.ts';
import { repairNotices, scoreLine, yearsStanding } from '../rules/repair.rules.ts';
import { staffByLevel } from '../rules/unit-staff.ts';
import { calculateRepair, calculateScale, prefillRepair, prefillScale } from './prefill.contract.ts';
import { premisesFacts, vacantRooms } from './premises-facts.ts';

/** Staff, rooms and area held, and what the offices may have. */
export const prefillScaleQuery = defineQuery(prefillScale, async (reader, { unit }, { store, today }) => {
  const facts = await premisesFacts(store, reader, unit, today);
  const offices = officeAreaAllowed(facts.ground, staffByLevel(facts.staff, facts.leaders));
  return {
    form: { staff: facts.staff, held: facts.held, form: 'multi', way: 'reallocate' },
    lines: [
      { label: '编制定员', value: String(facts.staff), unit: '人' },
      { label: '现有房间', value: String(facts.rooms), unit: '间' },
      { label: '现有使用面积', value: facts.held, unit: 'm²' },
      { label: '其中：办公室', value: facts.officeHeld, unit: 'm²' },
      ...offices.lines,
    ],
    notices: [...offices.notices, ...officeHolding(facts.officeHeld, offices.area).notices],
  };
});

/** The whole calculation of a filled form; vacant rooms count as far as the asker may see them. */
export const calculateScaleQuery = defineQuery(calculateScale, async (reader, input, { store, today }) => {
  const { ground, leaders, region } = await premisesFacts(store, reader, input.unit, today);
  const vacant = reader.may('room.read') ? await vacantRooms(reader, region) : [];
  const { lines, notices } = reckonScale(ground, input, leaders, vacant);
  return { lines, notices };
});

/** The building in which the unit has most of its rooms, and the next year that can still be applied for. */
export const prefillRepairQuery = defineQuery(prefillRepair, async (reader, { unit }, { today }) => {
  const rooms = await allRows(reader, room, { field: 'keeper', op: 'eq', value: unit });
  const counts = new Map<string, number>();
  for (const row of rooms) if (row.building) counts.set(row.building, (counts.get(row.building) ?? 0) + 1);
  const [most] = [...counts].sort((a, b) => b[1] - a[1]);
  const year = Number(today.slice(0, 4)) + 1;
  if (!most) return { form: { year }, lines: [], notices: [] };
  const house = await reader.get(building, most[0]);
  return {
    form: { building: house.id, year },
    lines: [
      { label: '房屋', value: house.name ?? '' },
      { label: '本单位使用房间', value: String(most[1]), unit: '间' },
      ...(house.builtOn ? [{ label: '竣工日期', value: house.builtOn }] : []),
    ],
    notices: [],
  };
});

/** Where the project would stand in the reserve, and who has the last word on its amount. */
export const calculateRepairQuery = defineQuery(calculateRepair, async (reader, input, { store, today }) => {
  const house = await reader.get(building, input.building);
  const notices = repairNotices({
    kind: input.kind,
    year: input.year,
    today,
    extension: input.extension ?? undefined,
    built: house.builtArea ?? undefined,
    appraised: Boolean(input.appraisedOn),
    onlyNewOccupant: input.onlyNewOccupant ?? false,
    lastYear: input.lastYear ?? undefined,
  });
  const { ground } = await ruleGround(store, reader, input.unit, today);
  const signer = bandRow(ground, signingAuthority, { item: 'premisesRepair' }, input.estimate);
  const age = yearsStanding(house.builtOn, today);
  const lines = [
    { label: '概（预）算', value: input.estimate, unit: '元' },
    scoreLine({ systems: [input.system], age, unsafe: input.unsafe ?? false }),
    ...(signer
      ? [{ label: '签批层级', value: labelOf(signingLevel.items, signer.values.signer), basis: signer.basis }]
      : []),
  ];
  return { lines, notices };
});

function labelOf(
  items: readonly { readonly code: string; readonly label: string }[],
  code: string | undefined,
): string {
  return items.find((item) => item.code === code)?.label ?? code ?? '';
}
