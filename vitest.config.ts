import { defineConfig } from 'vitest/config';

const everywhere = ['standards', 'platform', 'data-center', 'apps', 'server', 'web', 'testing'];
const under = (pattern: string) => everywhere.map((wing) => `${wing}/**/${pattern}`);

export default defineConfig({
  // Two at a time: the database and the browser work beside them.
  test: {
    maxWorkers: 2,
    projects: [
      {
        extends: true,
        test: { name: 'shape', include: ['testing/shape/**/*.test.ts'], testTimeout: 60_000 },
      },
      {
        extends: true,
        test: {
          name: 'test',
          include: under('*.test.{ts,tsx}'),
          exclude: ['testing/shape/**'],
          globalSetup: 'testing/database-server.ts',
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'story',
          include: under('*.story.ts'),
          globalSetup: 'testing/database-server.ts',
          testTimeout: 180_000,
          hookTimeout: 180_000,
          fileParallelism: false,
        },
      },
    ],
  },
});
