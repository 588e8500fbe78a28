export { allRows } from './ground/all-rows.ts';
export { refuseBlocked } from './ground/refuse-blocked.ts';
export { ruleGround, type UnitGround } from './ground/rule-ground.ts';
export { type UnitPeople, unitPeople } from './ground/unit-people.ts';
export { stewardHandlers } from './handlers.ts';
export { stewardCastRoles } from './seed.ts';
export { stewardSystem } from './system.ts';
