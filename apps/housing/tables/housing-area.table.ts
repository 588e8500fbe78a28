import { code, type DatedRow, defineTable, quantity } from '#standards/language';
import { housingStanding } from '../code-sets.ts';

const SOURCE = '在京中央国家机关住房面积标准；省级标准录入前作为样板';

/** 住房补贴面积标准, m² of built area; the central table is the template until a province enters its own. */
export const housingArea = defineTable({
  name: 'housingArea',
  title: '住房补贴面积标准',
  keys: { standing: code('面积档次', { id: 'standing', set: housingStanding }) },
  values: { area: quantity('建筑面积标准', { id: 'area', unit: 'm²', scale: 1, least: '0' }) },
  rows: Object.entries({
    clerk: 60,
    section: 70,
    deputyDivision: 80,
    division: 90,
    deputyBureau: 105,
    bureau: 120,
    viceMinister: 190,
    minister: 220,
    worker: 60,
    seniorWorker: 70,
    seniorTechnician: 80,
  }).flatMap(([standing, area]) => [central(standing, area), template(standing, area)]),
});

function central(standing: string, area: number): DatedRow {
  return { ...template(standing, area), id: `housing-1-${standing}`, level: 1, evidence: 'V' };
}

function template(standing: string, area: number): DatedRow {
  return {
    id: `housing-${standing}`,
    keys: { standing },
    values: { area: String(area) },
    from: '1999-01-01',
    source: SOURCE,
    evidence: 'D',
  };
}
