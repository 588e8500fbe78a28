import { defineApp } from '#standards/language';
import {
  account,
  assignment,
  department,
  grant,
  person,
  post,
  region,
  responsibility,
  unit,
  unitName,
} from '#standards/resources';

/** The organisation's declarations alone, for tests below the identity wing: what the sample app refers to. */
export const sampleOrganisation = defineApp({
  id: 'organisation',
  title: '组织',
  order: 1,
  icon: 'team',
  resources: [region, unit, unitName, department, post, person, assignment, account, grant, responsibility],
});
