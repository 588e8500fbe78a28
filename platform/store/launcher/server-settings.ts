import { availableParallelism, totalmem } from 'node:os';

/** Settings of PostgreSQL by their own names, as they are given on its command line. */
export type ServerSettings = Readonly<Record<string, string | number>>;

/** Settings of a PostgreSQL that shares a small host with the application: sized to `memory` (bytes) and `cores`, never less durable than the defaults. */
export function serverSettings(memory = usableMemory(), cores = availableParallelism()): ServerSettings {
  const megabytes = Math.floor(memory / 2 ** 20);
  return {
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    max_connections: 100,
    // A quarter of the host as the manual advises, but never so much that Node and the page cache starve on a small one.
    shared_buffers: `${clamp(megabytes / 4, 64, 2048)}MB`,
    effective_cache_size: `${clamp(megabytes / 2, 128, 16_384)}MB`,
    work_mem: `${clamp(megabytes / 256, 4, 32)}MB`,
    maintenance_work_mem: `${clamp(megabytes / 16, 64, 512)}MB`,
    // Containers give /dev/shm 64 MB, which parallel queries overrun.
    dynamic_shared_memory_type: process.platform === 'win32' ? 'windows' : 'mmap',
    wal_compression: 'on',
    min_wal_size: '128MB',
    max_wal_size: '2GB',
    checkpoint_timeout: '15min',
    checkpoint_completion_target: 0.9,
    // Small hosts have solid-state or virtual disks: a random page costs hardly more than the next one.
    random_page_cost: 1.1,
    max_worker_processes: Math.max(8, cores),
    max_parallel_workers: cores,
    max_parallel_workers_per_gather: clamp(cores / 2, 1, 4),
    // Ledger queries are short; compiling them costs more than it saves.
    jit: 'off',
    // Ledgers are updated evenly; the defaults (a fifth of the table) let indexes of large ones swell.
    autovacuum_vacuum_scale_factor: 0.05,
    autovacuum_analyze_scale_factor: 0.02,
    idle_in_transaction_session_timeout: '10min',
    timezone: 'Asia/Shanghai',
    log_timezone: 'Asia/Shanghai',
    log_line_prefix: '%m [%p] ',
    log_lock_waits: 'on',
    log_min_duration_statement: '5s',
  };
}

/** A container's limit counts, not its host's memory. */
function usableMemory(): number {
  const limit = process.constrainedMemory?.() ?? 0;
  return limit > 0 && limit < totalmem() ? limit : totalmem();
}

function clamp(value: number, low: number, high: number): number {
  return Math.round(Math.min(high, Math.max(low, value)));
}
