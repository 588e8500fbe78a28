import { InputNumber, Space } from 'antd';
import type { Wgs84 } from '#standards/language';
import { isPosition } from '../cells/format-value.ts';
import type { EditorProps } from './editor-props.ts';

/** A position by its degrees (CGCS2000); empty until both are given. */
export function PositionEditor({ id, value, onChange, disabled }: EditorProps<Partial<Wgs84>>) {
  const set = (change: Partial<Wgs84>) => {
    const next = { system: 'wgs84' as const, ...value, ...change };
    onChange?.(isPosition(next) || next.lon != null || next.lat != null ? next : null);
  };
  return (
    <Space.Compact block>
      <InputNumber
        id={id}
        aria-label="经度"
        placeholder="经度，如 106.71"
        min={-180}
        max={180}
        disabled={disabled}
        value={value?.lon ?? null}
        onChange={(lon) => set({ lon: lon ?? undefined })}
        className="goa-wide"
      />
      <InputNumber
        aria-label="纬度"
        placeholder="纬度，如 26.58"
        min={-90}
        max={90}
        disabled={disabled}
        value={value?.lat ?? null}
        onChange={(lat) => set({ lat: lat ?? undefined })}
        className="goa-wide"
      />
    </Space.Compact>
  );
}
