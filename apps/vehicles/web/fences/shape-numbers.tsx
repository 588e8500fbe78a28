import { Alert, Button, Input, InputNumber, Select } from 'antd';
import { useEffect, useState } from 'react';
import { CRS_TITLES, type Crs, convertShape, type Drawing, isCrs, type ShapeKind } from '#standards/geo';
import { linesOfShape, shapeOfLines, sizeOfShape } from './shape-lines.ts';

/** The drawing by its numbers, for those who do not draw; what is drawn appears here, what is written here appears on the map. */
export function ShapeNumbers(props: {
  readonly kind: ShapeKind;
  readonly drawing: Drawing | undefined;
  readonly size: number;
  readonly onSize: (size: number) => void;
  readonly onChange: (drawing: Drawing) => void;
}) {
  const { kind, drawing, size } = props;
  const [text, setText] = useState('');
  const [says, setSays] = useState<string>();
  const [chosen, setChosen] = useState<Crs>('wgs84');
  const crs = drawing?.crs ?? chosen;
  const turnTo = (next: Crs) => {
    setChosen(next);
    if (drawing) props.onChange({ crs: next, shape: convertShape(drawing.shape, drawing.crs, next) });
  };
  useEffect(() => {
    setText(drawing ? linesOfShape(drawing.shape) : '');
    setSays(undefined);
  }, [drawing]);
  const apply = () => {
    const read = shapeOfLines(drawing?.shape.kind ?? kind, text, size);
    if ('says' in read) setSays(read.says);
    else props.onChange({ crs, shape: read.shape });
  };
  const sized = kind === 'corridor' ? '宽度' : kind === 'circle' || kind === 'parking' ? '半径' : undefined;
  const now = (drawing && sizeOfShape(drawing.shape)) ?? size;
  return (
    <div className="goa-fence-numbers">
      {sized && (
        <label htmlFor="fence-size">
          {sized}
          <InputNumber
            id="fence-size"
            min={5}
            max={kind === 'corridor' ? 20_000 : 200_000}
            suffix="米"
            value={drawing ? now : size}
            onChange={(value) => {
              const next = Number(value ?? size);
              props.onSize(next);
              if (drawing) props.onChange({ crs, shape: resized(drawing, next) });
            }}
          />
        </label>
      )}
      <label htmlFor="fence-lines">
        坐标（经度, 纬度，每行一点{kind === 'polygon' ? '；空行之后为洞' : ''}）
        <Input.TextArea
          id="fence-lines"
          rows={5}
          value={text}
          placeholder="106.71350, 26.57830"
          onChange={({ target }) => setText(target.value)}
        />
      </label>
      <label htmlFor="fence-numbers-crs">
        坐标系（保存时换算一次）
        <Select
          id="fence-numbers-crs"
          value={crs}
          options={Object.entries(CRS_TITLES).map(([value, label]) => ({ value, label }))}
          onChange={(value) => isCrs(value) && turnTo(value)}
        />
      </label>
      {says && <Alert type="error" role="alert" showIcon title={says} />}
      <Button onClick={apply}>按坐标绘制</Button>
    </div>
  );
}

function resized({ shape }: Drawing, size: number): Drawing['shape'] {
  if (shape.kind === 'corridor') return { ...shape, width: size };
  return shape.kind === 'circle' || shape.kind === 'parking' ? { ...shape, radius: size } : shape;
}
