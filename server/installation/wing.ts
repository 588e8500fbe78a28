import type { Handler } from '#platform/commands';
import type { RawRoute } from '#platform/http';
import type { Clock, Database, JobHandler, Store, Subscription, SystemMigration, WriteGuards } from '#platform/store';
import type { Registry } from '#standards/language';

/** Where an installation keeps what does not lie in the database. */
export interface WingPlace {
  /** Folder of secrets, files and of the trail's head. */
  readonly dataDir: string;
}

/** What work without a request is done with. */
export interface WorkParts extends WingPlace {
  readonly registry: Registry;
  readonly store: Store;
  /** The same account and role as the store's. */
  readonly database: Database;
}

/** What the worker does for a wing. */
export interface WingWork {
  readonly handlers?: Readonly<Record<string, JobHandler>>;
  /** Jobs that read and write whole files: they run in a process of their own, so that nothing else waits for them. */
  readonly loads?: Readonly<Record<string, JobHandler>>;
  readonly clocks?: readonly Clock[];
  readonly subscriptions?: readonly Subscription[];
}

/** What a way in besides HTTP is opened with. */
export interface GatewayParts extends WingPlace {
  readonly store: Store;
  /** Address to listen on. */
  readonly host: string;
  /** Environment, which names the ports. */
  readonly vars: Readonly<Record<string, string | undefined>>;
}

/** A wing of the platform or an app as the composition root plugs it in; what it declares stands in its manifest. */
export interface InstalledWing {
  readonly id: string;
  /** The code behind its contracts. */
  readonly handlers?: (place: WingPlace) => readonly Handler[];
  /** Routes besides its contracts: uploads, downloads, streams of events. */
  readonly routes?: (place: WingPlace) => readonly RawRoute[];
  /** What it asks before rows of its own resources are written in the generic way. */
  readonly guards?: (registry: Registry) => WriteGuards;
  /** Hand-written tables beside the declared ones. */
  readonly system?: readonly SystemMigration[];
  /** What it does without a request. */
  readonly work?: (parts: WorkParts) => WingWork;
  /** Ports of its own, opened by the gateway's process. */
  readonly gateway?: (parts: GatewayParts) => Promise<{ stop(): Promise<void> }>;
  /** What writes behind gateways in other processes. */
  readonly writer?: (parts: GatewayParts) => Promise<{ stop(): Promise<void> }>;
  /** What judges beside a writer of its own. */
  readonly rules?: (parts: GatewayParts) => Promise<{ stop(): Promise<void> }>;
}
