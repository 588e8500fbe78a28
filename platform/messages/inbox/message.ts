/** What a person is told. */
export interface Telling {
  /** Kind of the message, for filters: `notice`, `reminder`, `case` … */
  readonly kind: string;
  readonly title: string;
  /** Path inside the application. */
  readonly link?: string;
  /** The matter; one person is told of one matter once. */
  readonly about: string;
}

/** A message as its person reads it. */
export interface InboxMessage {
  readonly id: string;
  readonly kind: string;
  readonly title: string;
  readonly link: string | null;
  /** UTC ISO. */
  readonly at: string;
  readonly readAt: string | null;
}
