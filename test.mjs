// `npm test`: everything that must hold, ending in one plain line. `--check` stops before anything that needs a database.
import { runStages } from './testing/run/run-stages.mjs';

process.exitCode = await runStages(process.argv.includes('--check'));
