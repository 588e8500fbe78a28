import { defineResource, instant, int, quantity, ref, text } from '#standards/language';

/** A log: append-only, keyed by device and time, not audited. */
export const sampleLog = defineResource({
  id: 'smp_log',
  name: 'sampleLog',
  title: '样例读数',
  kind: 'log',
  owner: { ref: 'unit' },
  label: 'device',
  log: { key: ['device'], time: 'at' },
  order: '-at',
  catalogue: { theme: '样例', share: 'none', cycle: 'realtime' },
  fields: {
    device: text('设备号', { id: 'device', required: true, grade: 1, list: true, max: 40 }),
    at: instant('时间', { id: 'at', required: true, grade: 1, list: true }),
    unit: ref('单位', { id: 'unit', to: 'unit', required: true, grade: 1, list: true }),
    reading: quantity('读数', { id: 'reading', unit: 'kWh', scale: 4, required: true, grade: 1, list: true }),
    quality: int('质量码', { id: 'quality', grade: 1, least: 0, most: 255 }),
  },
});
