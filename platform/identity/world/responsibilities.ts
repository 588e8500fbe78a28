import type { WorldResponsibility } from './shapes.ts';
import type { PlannedUnit } from './units.ts';

type Line = WorldResponsibility['line'];

/**
 * Who answers for what where (PF-16). Bodies and duties differ from place to place: bureaus of counties have fewer lines, reception lies with
 * the government office below the province, a third of the counties has nobody for energy. What is missing has no row: it may not be assumed.
 */
export function* responsibilities(units: Iterable<PlannedUnit>): Generator<WorldResponsibility> {
  for (const { unit, key, region } of units) {
    const row = (
      line: WorldResponsibility['line'],
      duty: WorldResponsibility['duty'],
      reach: WorldResponsibility['reach'],
    ) => ({
      ref: `${unit.ref}/${line}`,
      line,
      regionRef: region.code,
      bodyRef: unit.ref,
      duty,
      reach,
      from: '2020-01-01',
      source: `${region.name}机构职能配置规定`,
    });
    if (key === 'affairs') {
      const below: readonly Line[] = unit.level === '2' ? ['premises', 'vehicles', 'energy', 'assets'] : ['vehicles'];
      for (const line of bureauLines(unit.level, region.code))
        yield row(line, 'lead', below.includes(line) ? 'below' : 'ownLevel');
    }
    if (key === 'governmentOffice' && unit.level !== '2') yield row('reception', 'lead', 'ownLevel');
    if (key === 'finance') {
      yield row('finance', 'lead', 'ownLevel');
      yield row('procurement', 'supervise', 'below');
      yield row('assets', 'supervise', 'below');
    }
    if (key === 'vehicleCentre') yield row('vehicles', 'operate', 'ownLevel');
    if (key === 'archives') yield row('archives', 'lead', 'below');
    if (key === 'committee') yield row('vehicles', 'lead', 'ownLevel');
  }
}

function bureauLines(level: string, code: string): Line[] {
  const everywhere: Line[] = ['premises', 'vehicles', 'logistics'];
  if (level === '2') return [...everywhere, 'assets', 'energy', 'cost', 'reception', 'housing'];
  if (level === '3') return [...everywhere, 'assets', 'energy', 'cost', 'housing'];
  return Number(code) % 3 === 0 ? everywhere : [...everywhere, 'energy', 'assets', 'housing'];
}
