/** Bounds of the gateway; times in ms. Our defaults: no standard names them. */
export interface GatewayLimits {
  /** Links at the same time. */
  readonly links: number;
  /** Links of one address that have not shown who they are. */
  readonly strangers: number;
  /** A link that says nothing for so long is closed: three heartbeats of the slowest setting we give. */
  readonly idle: number;
  /** Time to show who one is. */
  readonly introduction: number;
  /** Terminals on one link (forwarders carry many). */
  readonly terminals: number;
  /** Bytes of answers that a link may leave unread before it is closed. */
  readonly unread: number;
  /** Messages of a link that wait for their answer before no more is read from it. */
  readonly pending: number;
  /** First wait for the answer to an order; the n-th is n + 1 times as long as the one before. */
  readonly answer: number;
  readonly attempts: number;
  /** Silence within a message in pieces after which the missing ones are asked for. */
  readonly gap: number;
  /** Bytes of pieces that wait for one terminal, and most pieces of a recording, which fit into them. */
  readonly waiting: number;
  readonly mediaPieces: number;
}

/** What holds unless an installation says otherwise. */
export const GATEWAY_LIMITS: GatewayLimits = {
  links: 60_000,
  strangers: 200,
  idle: 600_000,
  introduction: 60_000,
  terminals: 20_000,
  unread: 1 << 20,
  pending: 5000,
  answer: 10_000,
  attempts: 3,
  gap: 10_000,
  waiting: 4 << 20,
  mediaPieces: 3200,
};
