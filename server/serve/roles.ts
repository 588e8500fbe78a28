/** The roles that one installation consists of. */
export const availableRoles = ['api', 'worker', 'loader', 'gateway', 'writer', 'rules'] as const;

/** Name of a role. */
export type RoleName = (typeof availableRoles)[number];

/** The roles that `serve` starts unless told otherwise: a writer and a judge of their own only where gateways hand on by NATS. */
export function usualRoles(vars: Readonly<Record<string, string | undefined>>): readonly RoleName[] {
  return availableRoles.filter((role) => !BEHIND_NATS.includes(role) || vars.GOA_NATS_URL);
}

const BEHIND_NATS: readonly RoleName[] = ['writer', 'rules'];

/** What a role is started with. */
export interface RoleOptions {
  /** Folder of the clone: the built pages are in `dist/web`. */
  readonly root: string;
  readonly databaseUrl: string;
  /** Folder of secrets and of the trail's head. */
  readonly dataDir: string;
  /** Where the api listens. */
  readonly port: number;
  readonly host: string;
  /** Whether demo accounts answer (on loopback only). */
  readonly demo: boolean;
}

/** A role that runs. */
export interface RunningRole {
  /** Finishes what is under way and gives every connection back. */
  stop(): Promise<void>;
}
