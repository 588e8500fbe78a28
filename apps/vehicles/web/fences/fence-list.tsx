import { Button, Input } from 'antd';
import { useState } from 'react';
import { ButtonLink, ContractDialog, may, Nothing, useMe } from '#web/kit';
import { disableFence, enableFence, type FenceOnMap } from '../../fences/fence.contracts.ts';
import { FenceVersions } from './fence-versions.tsx';
import { ruleWords } from './fence-words.ts';

/** The fences beside the map; the chosen one opens and shows what can be done with it. */
export function FenceList(props: {
  readonly fences: readonly FenceOnMap[];
  readonly more: boolean;
  readonly words: string;
  readonly search: (words: string) => void;
  readonly chosen: string | undefined;
  readonly choose: (id: string | undefined) => void;
  readonly redraw: (fence: FenceOnMap) => void;
}) {
  const { fences, chosen, choose } = props;
  const me = useMe();
  const [turning, setTurning] = useState<FenceOnMap>();
  return (
    <>
      <Input.Search
        allowClear
        aria-label="查找围栏"
        placeholder="围栏名称"
        defaultValue={props.words}
        onSearch={props.search}
      />
      {fences.length === 0 && (
        <Nothing words={props.words ? '没有符合条件的围栏。' : '还没有围栏。新建围栏后，车辆驶入驶出会按规则报警。'} />
      )}
      <ul className="goa-fence-list" aria-label="围栏列表">
        {fences.map((fence) => (
          <li key={fence.id}>
            <button
              type="button"
              aria-expanded={fence.id === chosen}
              onClick={() => choose(fence.id === chosen ? undefined : fence.id)}
            >
              <strong>{fence.name}</strong>
              <span className="goa-muted">{ruleWords(fence)}</span>
            </button>
            {fence.id === chosen && (
              <div className="goa-fence-chosen">
                <p>
                  {fence.unit}　图形第 {fence.version} 版
                </p>
                <div className="goa-actions">
                  {may(me, 'fence.update') && <Button onClick={() => props.redraw(fence)}>重绘</Button>}
                  {may(me, 'fence.update') && <ButtonLink to={`/r/fence/${fence.id}/edit`}>修改资料</ButtonLink>}
                  {may(me, 'fence.update') && (
                    <Button onClick={() => setTurning(fence)}>{fence.enabled ? '停用' : '启用'}</Button>
                  )}
                  <ButtonLink to={`/r/fence/${fence.id}`}>详情</ButtonLink>
                </div>
                <FenceVersions fence={fence.id} version={fence.version} />
              </div>
            )}
          </li>
        ))}
      </ul>
      {turning && (
        <ContractDialog
          contract={turning.enabled ? disableFence : enableFence}
          row={{ id: turning.id }}
          onDone={() => setTurning(undefined)}
          onCancel={() => setTurning(undefined)}
        />
      )}
      {props.more && <p className="goa-muted">围栏较多，只显示最近的 1000 个，请按名称查找。</p>}
    </>
  );
}
