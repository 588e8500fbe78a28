import type { Registry, Resource } from '#standards/language';
import { builtInVerbs } from '#standards/language';
import type { RawRow } from './row-projection.ts';

/** What a verb asks for besides sight of the row: the permission, and a reason (Chinese) why the row as it is does not allow it. */
export interface VerbRule {
  /** Permission, or undefined when being signed in is enough. */
  readonly permission?: string;
  readonly refusal?: string;
}

/** Judges a verb by the declarations and the state of a selected row. */
export function verbRule(registry: Registry, resource: Resource, verb: string, raw: RawRow): VerbRule {
  const permission = `${resource.name}.${verb}`;
  const contract = registry.contracts.get(permission);
  if (contract?.type === 'verb') {
    const refusal = raw.$voided_at ? VOIDED : stateRefusal(resource, contract.when, raw);
    return { refusal, permission: contract.permission === 'signedIn' ? undefined : contract.permission };
  }
  if (!(verb in builtInVerbs(resource))) return { permission, refusal: '没有这种操作' };
  return { permission, refusal: kindRefusal(resource, verb, raw) };
}

const VOIDED = '记录已注销或作废';

/** Looking is always allowed; changing depends on the kind of resource. */
function kindRefusal(resource: Resource, verb: string, raw: RawRow): string | undefined {
  if (!['update', 'submit', 'void'].includes(verb)) return undefined;
  if (raw.$voided_at || raw.$doc_state === 'voided') return VOIDED;
  if (resource.kind === 'document' && verb !== 'void' && raw.$doc_state !== 'draft') return '单据已提交，不能再改';
  return undefined;
}

function stateRefusal(resource: Resource, when: readonly string[] | undefined, raw: RawRow): string | undefined {
  if (!when) return undefined;
  const state = resource.states ? raw[resource.states.field] : raw.$doc_state;
  if (typeof state === 'string' && when.includes(state)) return undefined;
  const labels = when.map((code) => labelOf(resource, code)).join('、');
  return `当前状态“${typeof state === 'string' ? labelOf(resource, state) : '未填'}”不允许，只在“${labels}”时可以办理`;
}

function labelOf(resource: Resource, code: string): string {
  const items = resource.states && resource.fields[resource.states.field]?.set?.items;
  return items?.find((item) => item.code === code)?.label ?? code;
}
