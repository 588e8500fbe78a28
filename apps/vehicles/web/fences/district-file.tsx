import { Alert, Select } from 'antd';
import { useState } from 'react';
import { CRS_TITLES, type Crs, type Drawing, isCrs, readOutline } from '#standards/geo';
import { KnownOutline } from './known-outline.tsx';

/** Largest outline that is read, as the contract has it. */
const MOST = 1_000_000;

/** Reads the outline of an administrative area from a file; whoever made it says in which system. */
export function DistrictFile({
  known = false,
  onRead,
}: {
  /** An outline that was imported before may be taken instead. */
  readonly known?: boolean;
  readonly onRead: (drawing: Drawing, text: string) => void;
}) {
  const [crs, setCrs] = useState<Crs>('wgs84');
  const [says, setSays] = useState<string>();
  const read = async (file: File | undefined) => {
    if (!file) return;
    const text = file.size > MOST ? '' : await file.text();
    const outline = readOutline(text);
    if (file.size > MOST) setSays('文件超过 1 MB，请先简化边界。');
    else if (!outline.ok) setSays(outline.message);
    else {
      setSays(undefined);
      onRead({ crs, shape: outline.shape }, text);
    }
  };
  return (
    <div className="goa-fence-numbers">
      {known && <KnownOutline onRead={onRead} />}
      {known && <p className="goa-muted">没有导入过的，从文件读入：</p>}
      <label htmlFor="fence-crs">
        边界文件的坐标系
        <Select
          id="fence-crs"
          value={crs}
          options={Object.entries(CRS_TITLES).map(([value, label]) => ({ value, label }))}
          onChange={(value) => isCrs(value) && setCrs(value)}
        />
      </label>
      <label htmlFor="fence-file">
        边界文件（GeoJSON）
        <input id="fence-file" type="file" accept=".json,.geojson" onChange={({ target }) => read(target.files?.[0])} />
      </label>
      {says && <Alert type="error" role="alert" showIcon title={says} />}
    </div>
  );
}
