import type { UnitKind } from './shapes.ts';
import type { UnitTemplate } from './unit-template.ts';

/** Organs of the party and the state, line organs and people's groups of one place, superiors before those they direct. */
export const organTemplates: readonly UnitTemplate[] = [
  organ('partyCommittee', '中共{p}委员会', 2, 2, { kind: 'party', short: '{p}委' }),
  organ('partyOffice', '中共{p}委办公{厅|室|室}', 1, 4, { kind: 'party' }),
  organ('organisation', '中共{p}委组织部', 2, 2, { kind: 'party' }),
  organ('propaganda', '中共{p}委宣传部', 3, 2, { kind: 'party' }),
  organ('unitedFront', '中共{p}委统一战线工作部', 3, 1, { kind: 'party', short: '{p}委统战部' }),
  organ('politicsLaw', '中共{p}委政法委员会', 3, 2, { kind: 'party', short: '{p}委政法委' }),
  organ('staffing', '中共{p}委机构编制委员会办公室', 3, 1, { kind: 'party', short: '{p}委编办' }),
  organ('veteranCadres', '中共{p}委老干部局', 3, 3, { kind: 'party' }),
  organ('discipline', '中国共产党{p}纪律检查委员会', 2, 4, { kind: 'party', short: '{p}纪委', joint: 'discipline' }),
  organ('supervision', '{p}监察委员会', 2, 0, { kind: 'supervision', short: '{p}监委', joint: 'discipline' }),
  organ('congress', '{p}人民代表大会常务委员会', 2, 3, { kind: 'congress', short: '{p}人大常委会' }),
  organ('government', '{p}人民政府', 2, 2),
  organ('governmentOffice', '{p}人民政府办公{厅|室|室}', 1, 5, { short: '{p}政府办' }),
  organ('cppcc', '中国人民政治协商会议{p}委员会', 2, 3, { kind: 'cppcc', short: '政协{p}委员会' }),
  organ('affairs', '{p}机关事务{管理局|管理局|服务中心}', 1, 8, { kind: 'publicServant' }),
  organ('finance', '{p}财政{厅|局|局}', 2, 3),
  organ('development', '{p}发展和改革{委员会|委员会|局}', 3, 3, { short: '{p}发展改革{委|委|局}' }),
  organ('education', '{p}教育{厅|局|局}', 2, 3),
  organ('scienceTechnology', '{p}科学技术{厅|局|局}', 3, 1, { short: '{p}科技{厅|局|局}' }),
  organ('industry', '{p}工业和信息化{厅|局|局}', 3, 2, { short: '{p}工信{厅|局|局}' }),
  organ('ethnicAffairs', '{p}民族宗教事务{委员会|委员会|局}', 3, 2, { short: '{p}民宗{委|委|局}' }),
  organ('police', '{p}公安{厅|局|局}', 2, 24),
  organ('civilAffairs', '{p}民政{厅|局|局}', 3, 3),
  organ('justice', '{p}司法{厅|局|局}', 3, 4),
  organ('humanResources', '{p}人力资源和社会保障{厅|局|局}', 3, 3, { short: '{p}人社{厅|局|局}' }),
  organ('naturalResources', '{p}自然资源{厅|局|局}', 3, 5),
  organ('ecology', '{p}生态环境{厅|局|局}', 3, 4, { levels: '23' }),
  organ('ecologyBranch', '{city}生态环境局{s}分局', 3, 2, { levels: '4', superior: '^ecology' }),
  organ('housing', '{p}住房和城乡建设{厅|局|局}', 3, 4, { short: '{p}住建{厅|局|局}' }),
  organ('transport', '{p}交通运输{厅|局|局}', 3, 5),
  organ('water', '{p}水{利厅|务局|务局}', 3, 4),
  organ('agriculture', '{p}农业农村{厅|局|局}', 3, 5),
  organ('commerce', '{p}商务{厅|局|局}', 3, 2),
  organ('culture', '{p}文化和旅游{厅|局|局}', 3, 3, { short: '{p}文旅{厅|局|局}' }),
  organ('health', '{p}卫生健康{委员会|局|局}', 3, 4, { short: '{p}卫健{委|局|局}' }),
  organ('veterans', '{p}退役军人事务{厅|局|局}', 3, 2),
  organ('emergency', '{p}应急管理{厅|局|局}', 3, 6),
  organ('audit', '{p}审计{厅|局|局}', 3, 2),
  organ('market', '{p}市场监督管理局', 3, 8, { short: '{p}市场监管局' }),
  organ('sports', '{p}体育局', 3, 1),
  organ('statistics', '{p}统计局', 3, 1),
  organ('medicalInsurance', '{p}医疗保障局', 3, 1, { short: '{p}医保局' }),
  organ('forestry', '{p}林业局', 3, 4),
  organ('petitions', '{p}信访局', 3, 2),
  organ('bigData', '{p}大数据发展管理局', 3, 1, { short: '{p}大数据局' }),
  organ('investment', '{p}投资促进局', 3, 2, { short: '{p}投促局' }),
  organ('enforcement', '{p}综合行政执法局', 3, 8, { levels: '34' }),
  organ('tax', '国家税务总局{p}税务局', 2, 5, { superior: '^tax' }),
  organ('meteorology', '{p}气象局', 3, 2, { superior: '^meteorology' }),
  organ('fire', '{p}消防救援{总队|支队|大队}', 3, 8, { superior: '^fire' }),
  organ('post', '{p}邮政管理局', 3, 1, { levels: '23', superior: '^post' }),
  organ('survey', '国家统计局{s}调查{总队|队|队}', 3, 1, { superior: '^survey' }),
  organ('court', '{p}{高级|中级|}人民法院', 2, 8, { kind: 'court' }),
  organ('procuratorate', '{p}人民检察院', 2, 6, { kind: 'procuratorate' }),
  stationed('stationedFinance', '{p}纪委监委派驻财政{厅|局|局}纪检监察组', 'finance'),
  stationed('stationedEducation', '{p}纪委监委派驻教育{厅|局|局}纪检监察组', 'education'),
  organ('union', '{p}总工会', 3, 2, { kind: 'group' }),
  organ('youthLeague', '共青团{p}委员会', 3, 1, { kind: 'group', short: '团{p}委' }),
  organ('women', '{p}妇女联合会', 3, 1, { kind: 'group', short: '{p}妇联' }),
  organ('scienceAssociation', '{p}科学技术协会', 3, 1, { kind: 'group', short: '{p}科协' }),
  organ('disabled', '{p}残疾人联合会', 3, 1, { kind: 'group', short: '{p}残联' }),
  organ('commerceFederation', '{p}工商业联合会', 3, 1, { kind: 'group', short: '{p}工商联' }),
];

type Rest = Partial<Pick<UnitTemplate, 'short' | 'levels' | 'superior' | 'joint'>> & { readonly kind?: UnitKind };

function organ(key: string, name: string, tier: 1 | 2 | 3, cars: number, rest: Rest = {}): UnitTemplate {
  return { key, name, tier, cars, kind: 'government', levels: '234', ...rest };
}

// A stationed group sits in the unit it watches and belongs to the commission that sent it.
function stationed(key: string, name: string, parent: string): UnitTemplate {
  return {
    key,
    name,
    tier: 3,
    cars: 1,
    kind: 'dispatched',
    levels: '234',
    parent,
    superior: 'discipline',
    relation: 'stationed',
  };
}
