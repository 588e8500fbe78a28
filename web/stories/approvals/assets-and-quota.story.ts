import { tellApprovals } from '#testing/tell-approvals';
import { disposal, quota, registration, registrationChange } from './testing/assets.ts';

await tellApprovals([registration, registrationChange, disposal, quota]);
