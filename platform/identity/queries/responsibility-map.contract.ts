import { date, defineContract, ref } from '#standards/language';

/** A body that answers for a business line. */
export interface ResponsibleBody {
  readonly unit: string;
  readonly name: string;
  /** Code of 职责 (主管, 承办, 监督). */
  readonly duty: string;
  /** Code of 服务范围. */
  readonly reach: string;
}

/**
 * One cell of the map. `own`: a body is named for this very region. `above`: none is, but a region above says that its body
 * serves 本级及以下. `missing`: nobody is named; that is shown, not filled in.
 */
export interface ResponsibilityCell {
  readonly line: string;
  readonly state: 'own' | 'above' | 'missing';
  readonly bodies: readonly ResponsibleBody[];
  /** Name of the region above whose body serves here. */
  readonly from: string | null;
}

/** 业务职责图 (PF-16): regions × business lines, gaps visible. */
export const responsibilityMap = defineContract<{
  readonly lines: readonly { readonly code: string; readonly label: string }[];
  readonly regions: readonly {
    readonly id: string;
    readonly name: string;
    readonly code: string;
    readonly cells: readonly ResponsibilityCell[];
  }[];
}>()({
  type: 'query',
  on: 'identity',
  name: 'responsibilityMap',
  title: '业务职责图',
  permission: 'responsibility.read',
  input: {
    region: ref('区划', { id: 'region', to: 'region', hint: '该区划和直接下级；不填为最上级' }),
    on: date('日期', { id: 'on_day', hint: '不填为今天' }),
  },
});
