import type { UnitTemplate } from './unit-template.ts';

/** Institutions (事业单位) of one place; each is directed by an organ of the same place. */
export const institutionTemplates: readonly UnitTemplate[] = [
  under('affairs', 'vehicleCentre', '{p}公务用车服务中心', 10),
  under('affairs', 'meetingCentre', '{p}机关{会议服务|会议服务|后勤服务}中心', 2),
  under('partyOffice', 'archives', '{p}档案馆', 1),
  under('organisation', 'partySchool', '中共{p}委党校', 2),
  under('propaganda', 'mediaCentre', '{p}融媒体中心', 3),
  under('governmentOffice', 'serviceHall', '{p}政务服务中心', 1),
  under('finance', 'treasuryCentre', '{p}国库集中支付中心', 0),
  under('finance', 'reviewCentre', '{p}政府投资评审中心', 1),
  under('humanResources', 'socialInsurance', '{p}社会保险事业{局|局|中心}', 1),
  under('humanResources', 'employment', '{p}公共就业服务中心', 1),
  under('naturalResources', 'registration', '{p}不动产登记中心', 1),
  under('naturalResources', 'landReserve', '{p}土地储备中心', 1),
  under('housing', 'housingFund', '{p}住房公积金管理中心', 1, '23'),
  under('transport', 'roads', '{p}公路{管理局|管理处|管理所}', 4),
  under('water', 'waterStation', '{p}水利工程{建设管理局|管理处|管理站}', 2),
  under('agriculture', 'farmStation', '{p}农业技术推广{总站|站|站}', 2),
  under('agriculture', 'animalDisease', '{p}动物疫病预防控制中心', 2),
  under('culture', 'library', '{p}图书馆', 1),
  under('culture', 'museum', '{p}博物馆', 1),
  under('civilAffairs', 'rescueStation', '{p}救助管理站', 2),
  under('market', 'inspection', '{p}检验检测中心', 2),
  { ...under('health', 'hospital', '{p}{第一|第一|}人民医院', 6), kind: 'hospital' },
  { ...under('health', 'motherChild', '{p}妇幼保健院', 3), kind: 'hospital' },
  { ...under('health', 'diseaseControl', '{p}疾病预防控制中心', 4), kind: 'hospital' },
  { ...under('education', 'middleSchool1', '{p}第一中学', 2), kind: 'school', levels: '34' },
  { ...under('education', 'middleSchool2', '{p}第二中学', 1), kind: 'school', levels: '34' },
  { ...under('education', 'primarySchool', '{p}实验小学', 0), kind: 'school', levels: '34' },
  { ...under('education', 'kindergarten', '{p}第一幼儿园', 0), kind: 'school', levels: '34' },
];

function under(superior: string, key: string, name: string, cars: number, levels = '234'): UnitTemplate {
  return { key, name, cars, levels, superior, parent: superior, tier: 3, kind: 'institution' };
}
