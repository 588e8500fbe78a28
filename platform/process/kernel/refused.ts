import { REFUSALS, type RefusalCode } from '#standards/process';

/** Thrown inside the kernel when a command cannot be; `step` turns it into an answer, so that nothing half done is ever seen. */
export class Refused extends Error {
  readonly code: RefusalCode;
  readonly node?: string;
  constructor(code: RefusalCode, node?: string) {
    super(REFUSALS[code].message);
    this.name = 'Refused';
    this.code = code;
    this.node = node;
  }
}

/** Refuses when the condition holds. */
export function refuseIf(condition: boolean, code: RefusalCode, node?: string): void {
  if (condition) throw new Refused(code, node);
}
