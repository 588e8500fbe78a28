import { tellApprovals } from '#testing/tell-approvals';
import { purchase, repair, scale, subsidy } from './testing/premises.ts';

await tellApprovals([scale, purchase, repair, subsidy]);
