/** Public face of the launcher: `#platform/store/launcher`. It stands apart from the store so that a parent process can start the database without loading the store. */
export { defaultDataDir } from './data-dir.ts';
export { LauncherError, type LauncherErrorCode } from './launcher-error.ts';
export { type ProbedDatabase, probeDatabase } from './probe-database.ts';
export { type EmbeddedDatabase, type EmbeddedOptions, startEmbedded } from './start-embedded.ts';
