import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Client } from '../http/testing/api-town.ts';
import { ASSET_HEADER, assetLine } from './testing/asset-table.ts';
import { type AssetTown, openAssetTown } from './testing/asset-town.ts';
import { csv, type IntakeTown } from './testing/intake-town.ts';

let town: IntakeTown;
let clerk: Client;
let unitName = '';
let cards: AssetTown['cards'];
let commit: AssetTown['commit'];
beforeAll(async () => {
  ({ town, clerk, unitName, cards, commit } = await openAssetTown());
});
afterAll(() => town?.close());

const modelled = (model: string) => csv([...ASSET_HEADER, '规格型号'], [...assetLine(unitName, 'E1'), model]);

test('a line of a ledger without a unique field is known again by all that it says: uploaded again nothing doubles, a new line is made, an undone one may come again', async () => {
  const admin = await town.signIn('admin');
  const posts = (...names: readonly string[]) => csv(['岗位名称', '单位'], ...names.map((name) => [name, unitName]));
  const take = async (...names: readonly string[]) => {
    const batch = await town.check(admin, 'post', '岗位.csv', posts(...names));
    const { counts } = await town.progress(admin, batch);
    await town.verb(admin, batch, 'commit');
    await town.job('commit', batch);
    return { batch, create: counts.create, same: counts.same };
  };
  expect(await take('档案管理员', '档案管理员')).toMatchObject({ create: 2, same: 0 });
  const second = await take('档案管理员', '档案管理员', '档案管理员', '食堂管理员');
  expect(second).toMatchObject({ create: 2, same: 2 });
  const [known] = await town.lines(admin, second.batch, { finding: 'knownLine' });
  expect(known).toMatchObject({ row: 2, act: 'same' });
  expect(known?.findings[0]?.message).toContain('此前导入');
  await town.verb(admin, second.batch, 'undo');
  await town.job('undo', second.batch);
  expect(await take('食堂管理员')).toMatchObject({ create: 1, same: 0 });
});

test('an empty cell leaves the value of the row, or clears it where the person says so; undo gives it back', async () => {
  await commit(await town.check(clerk, 'assetCard', '表.csv', modelled('KFR-72')));
  const file = modelled('');
  const left = await town.check(clerk, 'assetCard', '表.csv', file);
  expect((await town.progress(clerk, left)).counts).toMatchObject({ same: 1, update: 0 });
  const cleared = await town.check(clerk, 'assetCard', '表.csv', file, {}, { clear: true });
  expect((await town.progress(clerk, cleared)).counts).toMatchObject({ same: 0, update: 1 });
  await commit(cleared);
  const model = async () => (await cards('E1'))[0]!.model;
  expect(await model()).toBeNull();
  await town.verb(clerk, cleared, 'undo');
  await town.job('undo', cleared);
  expect(await model()).toBe('KFR-72');
});
