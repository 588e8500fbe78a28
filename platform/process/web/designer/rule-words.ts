import type { AssigneeRule, Place } from '#standards/process';

/** Ways of finding people that the editor offers, with what a new one begins with. */
export const STRATEGIES: readonly {
  readonly by: AssigneeRule['by'];
  readonly title: string;
  readonly begin: AssigneeRule;
}[] = [
  { by: 'role', title: '岗位角色', begin: { by: 'role', role: '', in: { at: 'applicantUnit' } } },
  { by: 'unitHead', title: '主要负责人', begin: { by: 'unitHead', in: { at: 'applicantUnit' } } },
  { by: 'inCharge', title: '分管领导', begin: { by: 'inCharge', in: { at: 'applicantUnit' } } },
  { by: 'departmentHead', title: '处室负责人', begin: { by: 'departmentHead' } },
  { by: 'directLeader', title: '直接上级', begin: { by: 'directLeader' } },
  { by: 'chosenByApplicant', title: '申请人指定', begin: { by: 'chosenByApplicant', most: 5 } },
  { by: 'chosenByPrevious', title: '上一环节指定', begin: { by: 'chosenByPrevious', most: 5 } },
  { by: 'previousHandler', title: '上一环节办理人', begin: { by: 'previousHandler' } },
  { by: 'applicant', title: '申请人本人（仅办理）', begin: { by: 'applicant' } },
];

/** Places in whose ranks people are looked for. */
export const PLACES: Readonly<Record<Exclude<Place['at'], 'unit' | 'field'>, string>> = {
  applicantUnit: '申请单位',
  superior: '主管单位',
  parent: '上级单位',
  responsible: '职责单位（按业务条线）',
};

/** A rule in words: 岗位角色 requestDesk，申请单位. */
export function ruleWords(rule: AssigneeRule, roleTitle: (role: string) => string): string {
  const title = STRATEGIES.find(({ by }) => by === rule.by)?.title ?? '其他规则';
  const place = 'in' in rule ? placeWords(rule.in) : '';
  const votes = rule.weight === undefined ? '' : `票权 ${rule.weight}`;
  return [title, rule.by === 'role' && roleTitle(rule.role), place, votes].filter(Boolean).join('，');
}

function placeWords(place: Place): string {
  return Object.entries(PLACES).find(([at]) => at === place.at)?.[1] ?? '指定单位';
}
