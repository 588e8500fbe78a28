/** Whether a file has outlived its time, swept already or not; `expiresAt` is a UTC ISO moment. */
export function isOver(expiresAt: string | null | undefined): boolean {
  return !expiresAt || Date.parse(expiresAt) <= Date.now();
}
