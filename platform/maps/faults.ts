/** Error table of the maps wing: code, HTTP status and the sentence a person reads. */
export const MAP_FAULTS = {
  TILE_UNKNOWN: { status: 404, message: '没有这块底图。' },
  TILE_UNAVAILABLE: { status: 503, message: '底图服务暂时没有应答，地图上的车辆和围栏不受影响。' },
} as const satisfies Record<string, { status: number; message: string }>;

/** One row of the table in the form `GoaError` takes. */
export function mapFault(code: keyof typeof MAP_FAULTS) {
  return { code, ...MAP_FAULTS[code] };
}
