import { Alert, Button, Select } from 'antd';
import { useMemo, useState } from 'react';
import { ContractDialog, may, useMe } from '#web/kit';
import { drawFence, redrawFence, type TriedFence, tryFence } from '../../fences/fence.contracts.ts';
import { importOutline } from '../../regions/outline.contracts.ts';
import { DistrictFile } from './district-file.tsx';
import { type Draft, drawnInput, faultOf, outlineInput } from './draft.ts';
import { FENCE_KINDS, type FenceKind } from './fence-words.ts';
import { ShapeNumbers } from './shape-numbers.tsx';
import { TriedAlarms } from './tried-alarms.tsx';

/** The panel beside the map while a fence is drawn. */
export function DraftPanel(props: {
  readonly draft: Draft;
  readonly set: (change: Partial<Draft>) => void;
  readonly undo: () => void;
  readonly leave: (saved?: string) => void;
}) {
  const { draft, set, leave } = props;
  const [saving, setSaving] = useState(false);
  const [trying, setTrying] = useState(false);
  const [tried, setTried] = useState<TriedFence>();
  const me = useMe();
  const { kind, drawing, fence, hole, outline } = draft;
  const fault = useMemo(() => faultOf(drawing), [drawing]);
  return (
    <section aria-label="绘制围栏" className="goa-fence-draft">
      <h2>{fence ? `重绘“${fence.name}”` : outline ? '导入行政区边界' : '新建围栏'}</h2>
      {!outline && (
        <label htmlFor="fence-kind">
          形状
          <Select
            id="fence-kind"
            value={kind}
            options={FENCE_KINDS.map(({ kind: value, title }) => ({ value, label: title }))}
            onChange={(value: FenceKind) => set({ kind: value, drawing: undefined, text: undefined, hole: false })}
          />
        </label>
      )}
      <p className="goa-muted">{hintOf(draft)}</p>
      {kind === 'district' ? (
        <DistrictFile
          known={!outline && may(me, 'regionOutline.read')}
          onRead={(read, text) => set({ drawing: read, text })}
        />
      ) : (
        <ShapeNumbers
          kind={kind}
          drawing={drawing}
          size={draft.size}
          onSize={(size) => set({ size })}
          onChange={(next) => set({ drawing: next })}
        />
      )}
      {fault && <Alert type="error" role="alert" showIcon title={`${fault}请移动顶点或撤销一步。`} />}
      <div className="goa-actions">
        {(draft.before?.length ?? 0) > 0 && kind !== 'district' && <Button onClick={props.undo}>撤销一步</Button>}
        {drawing && kind !== 'district' && (
          <Button onClick={() => set({ drawing: undefined, hole: false })}>清除重画</Button>
        )}
        {drawing && kind === 'polygon' && (
          <Button onClick={() => set({ hole: !hole })}>{hole ? '不画洞了' : '画洞'}</Button>
        )}
        {drawing && !outline && may(me, 'fence.create') && (
          <Button disabled={fault !== undefined} onClick={() => setTrying(true)}>
            试运行
          </Button>
        )}
        <Button type="primary" disabled={!drawing || fault !== undefined} onClick={() => setSaving(true)}>
          {fence ? '保存图形' : '填写并保存'}
        </Button>
        <Button onClick={() => leave()}>取消</Button>
      </div>
      {tried && <TriedAlarms tried={tried} />}
      {trying && (
        <ContractDialog
          contract={tryFence}
          presets={{ unit: me.acting?.unit, calendar: 'always', days: 3, ...tried?.tried }}
          without={['fence']}
          also={{ ...drawnInput(draft), ...(fence ? { fence: fence.id } : {}) }}
          onlyIf={{ speedLimit: ({ rule }) => rule === 'speed' }}
          onDone={(answer) => {
            setTried(answer as TriedFence);
            setTrying(false);
          }}
          onCancel={() => setTrying(false)}
        />
      )}
      {saving && (
        <ContractDialog
          contract={outline ? importOutline : fence ? redrawFence : drawFence}
          row={fence}
          presets={fence || outline ? undefined : { unit: me.acting?.unit, calendar: 'always', ...tried?.tried }}
          also={outline ? outlineInput(draft) : drawnInput(draft)}
          onlyIf={{ speedLimit: ({ rule }) => rule === 'speed' }}
          onDone={(answer) => leave(outline ? undefined : (fence?.id ?? idOf(answer)))}
          onCancel={() => setSaving(false)}
        />
      )}
    </section>
  );
}

function idOf(answer: unknown): string | undefined {
  const { id } = (answer ?? {}) as { id?: unknown };
  return typeof id === 'string' ? id : undefined;
}

function hintOf({ kind, drawing, hole }: Draft): string | undefined {
  if (hole) return '在多边形内逐点按出洞的边界，双击结束。';
  if (!drawing) return FENCE_KINDS.find((one) => one.kind === kind)?.how;
  return kind === 'district' ? '边界已读入；改选行政区或另读文件即可替换。' : '拖动图上的点可以修改。';
}
