import { expect, test } from 'vitest';
import { buildRegistry } from '#standards/language';
import { testDatabase } from '#testing/database';
import { defaultAppRole } from '../migrate/app-role.ts';
import { migrateForTests } from '../migrate/migrate-for-tests.ts';
import { openDatabase } from '../sql/database.ts';
import { checkSealKey } from './check-seal-key.ts';
import { createSealer } from './sealer.ts';

test('a database knows the key it was begun with, and refuses another', async () => {
  const home = await testDatabase();
  await migrateForTests(home.url, buildRegistry([]));
  const { kysely, close } = openDatabase({ url: home.url, role: defaultAppRole });
  await checkSealKey(kysely, createSealer(Buffer.alloc(32, 1)));
  await checkSealKey(kysely, createSealer(Buffer.alloc(32, 1)));
  await expect(checkSealKey(kysely, createSealer(Buffer.alloc(32, 2)))).rejects.toThrow(/restore secrets\/seal.key/);
  await close();
  await home.drop();
});
