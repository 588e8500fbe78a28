/** Job that counts all running limits anew after the calendar was edited. */
export const RECOUNT_JOB = 'process.recount';
