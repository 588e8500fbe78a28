import { defineContract, ref, text } from '#standards/language';
import { faultsOf } from '../faults.ts';

/** One step of an explanation, in Chinese. */
export interface ExplainStep {
  readonly ok: boolean;
  readonly text: string;
}

/** 可见性解释: why a colleague, under one of his posts, can or cannot do a verb on a row. */
export const explainAccess = defineContract<{
  readonly allowed: boolean;
  readonly steps: readonly ExplainStep[];
  /** Field → clear, masked or hidden; when allowed. */
  readonly fields?: Readonly<Record<string, 'clear' | 'masked' | 'hidden'>>;
}>()({
  type: 'query',
  on: 'identity',
  name: 'explainAccess',
  title: '可见性解释',
  permission: 'platform.explain',
  input: {
    assignment: ref('谁（以哪个任职）', { id: 'assignment', to: 'assignment', required: true }),
    resource: text('信息资源', { id: 'resource', required: true, max: 40 }),
    row: text('记录编号', { id: 'row', required: true, max: 60 }),
    verb: text('操作', { id: 'verb', max: 40, hint: '不填为查看（read）' }),
  },
  errors: faultsOf('RESOURCE_UNKNOWN'),
});
