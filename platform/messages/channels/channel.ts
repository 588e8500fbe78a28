/** Ways by which a message leaves the house. */
export const CHANNEL_NAMES = ['mail', 'wecom', 'sms'] as const;

/** Name of a way. */
export type ChannelName = (typeof CHANNEL_NAMES)[number];

/** What leaves: short, and without what only those who sign in may read. */
export interface OutsideText {
  /** The same for a repeat, so that the other side may recognise it. */
  readonly id: string;
  readonly subject: string;
  readonly body: string;
}

/** A way that is switched on. */
export interface Channel {
  readonly name: ChannelName;
  /** Hands a text over to the other side. Throws `ChannelRefusal`; any other error counts as `later`. */
  send(address: string, text: OutsideText): Promise<void>;
}

/** Longest time in milliseconds that the other side may take for one answer. */
export const MOST_MS = 15_000;

/** The other side did not take it: `never` for this address or text, `later` for trouble that passes, `busy` when it asks everybody to wait. */
export class ChannelRefusal extends Error {
  constructor(
    readonly kind: 'never' | 'later' | 'busy',
    message: string,
    /** Seconds to wait when it is busy. */
    readonly seconds = 60,
  ) {
    super(message);
    this.name = 'ChannelRefusal';
  }
}
