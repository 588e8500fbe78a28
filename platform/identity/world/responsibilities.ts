import type { WorldResponsibility } from './shapes.ts';
import type { PlannedUnit } from './units.ts';

const BUREAU_LINES = ['premises', 'assets', 'vehicles', 'energy', 'cost', 'logistics', 'reception'] as const;

/**
 * Who answers for what where (PF-16). Bureaus serve their own level; the provincial one also reaches below for vehicles, premises and energy.
 * Regions whose list is shorter (the management area has no bureau) show that a function is missing, not that somebody may be assumed.
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
      const below = new Set<string>(unit.level === '2' ? ['premises', 'vehicles', 'energy', 'assets'] : ['vehicles']);
      for (const line of BUREAU_LINES) yield row(line, 'lead', below.has(line) ? 'below' : 'ownLevel');
    }
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
