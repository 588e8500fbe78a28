import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { filesHandlers, filesSystem, openFiles } from '#platform/files';
import { processHandlers, processSystem } from '#platform/process';
import { defineApp } from '#standards/language';
import { filesApp } from '../../../../platform/files/app.ts';
import { openSampleTown, type Town } from '../../../../platform/identity/testing/town.ts';
import { processApp } from '../../../../platform/process/app.ts';
import { vehicleUseItem } from '../../processes/vehicle-use.item.ts';
import { vehicleHandlers } from '../../server.ts';

/** The town with 用车申请 in the process wing; the clerk of 东县财政局 applies, its administrator reviews. */
export async function openUseTown(): Promise<Town> {
  const items = [vehicleUseItem];
  const files = openFiles(mkdtempSync(path.join(tmpdir(), 'goa-use-')), {});
  return openSampleTown({
    name: 'vehicle use',
    apps: [
      filesApp,
      processApp,
      defineApp({ id: 'uses', title: '用车事项', order: 31, icon: 'car', resources: [], items }),
    ],
    system: [...filesSystem, ...processSystem],
    handlers: [...filesHandlers(files), ...processHandlers(files, items), ...vehicleHandlers],
    appRoles: { unitAdmin: ['vehicleManager'] },
  });
}
