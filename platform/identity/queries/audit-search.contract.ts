import { defineContract, instant, int, ref, text } from '#standards/language';
import { faultsOf } from '../faults.ts';

/** A field that an entry changed; values only where the asker may see the field clearly, else masked or absent. */
export interface AuditChange {
  readonly field: string;
  readonly title: string;
  readonly before?: unknown;
  readonly after?: unknown;
}

/** One entry of the trail. */
export interface AuditHit {
  readonly id: string;
  /** UTC ISO. */
  readonly at: string;
  readonly actor: string;
  /** Unit under which the actor acted. */
  readonly actorUnit: string | null;
  /** Name and title of the resource. */
  readonly resource: string;
  readonly resourceTitle: string;
  readonly row: string | null;
  /** Label of the row, where the asker sees it. */
  readonly rowTitle: string | null;
  readonly verb: string;
  readonly reason: string | null;
  readonly command: string | null;
  readonly changes: readonly AuditChange[];
}

/** 痕迹检索 (PF-7): entries within the asker's scope, newest first, by actor, row, verb, time or command. */
export const auditSearch = defineContract<{
  readonly entries: readonly AuditHit[];
  /** Pass on as `after` for the next page; absent on the last. */
  readonly next?: string;
}>()({
  type: 'query',
  on: 'identity',
  name: 'auditSearch',
  title: '痕迹检索',
  permission: 'signedIn',
  input: {
    person: ref('操作人', { id: 'person', to: 'person' }),
    resource: text('信息资源', { id: 'resource', max: 40 }),
    row: text('记录编号', { id: 'row', max: 36 }),
    verb: text('操作', { id: 'verb', max: 40 }),
    command: text('操作编号', { id: 'command', max: 100 }),
    since: instant('起', { id: 'since' }),
    until: instant('止', { id: 'until' }),
    after: text('翻页标记', { id: 'after', max: 36 }),
    limit: int('条数', { id: 'limit', least: 1, most: 100, initial: 20 }),
  },
  errors: faultsOf('RESOURCE_UNKNOWN', 'BAD_MARK'),
});
