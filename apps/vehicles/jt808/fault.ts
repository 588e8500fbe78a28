/** What may be wrong with bytes of a terminal. None of it closes a link; all of it is counted. */
export type FaultKind =
  /** Fewer bytes than a header and a checksum. */
  | 'short'
  /** More bytes without a flag than a message can have. */
  | 'long'
  /** 7d before something else than 01 or 02. */
  | 'escape'
  /** The bytes do not add up to their checksum. */
  | 'checksum'
  /** The header announces another length than came. */
  | 'length'
  /** The body is encrypted: no terminal here has agreed on a key. */
  | 'encrypted'
  /** The body is shorter than its layout, or contradicts itself. */
  | 'body'
  /** A time that is no time: zeros, a month 13, digits above 9. */
  | 'time';

/** A refusal of bytes, returned and never thrown. */
export interface Fault {
  readonly fault: FaultKind;
  /** Number and serial of the message where its header could be read, for the answer 0x8001 with result 2. */
  readonly about?: { readonly id: number; readonly serial: number };
}

/** Whether a reading is a refusal. */
export function isFault(reading: object): reading is Fault {
  return 'fault' in reading;
}
