import { Segmented } from 'antd';
import { useState } from 'react';
import { Loading, type OrgNode, OrgTree, type OrgTreeName, useMe } from '#web/kit';
import { FindBox } from './find-box.tsx';
import { useRegionsAbove } from './use-regions-above.ts';

/** A place in the organisation that was chosen. */
export type ChosenNode = Pick<OrgNode, 'kind' | 'id'>;

/** What may be chosen, and what a choice does. */
export interface UnitPanelProps {
  /** Regions may be chosen too. */
  readonly regions?: boolean;
  /** What the page shows now; marked in the tree. */
  readonly chosen?: ChosenNode;
  readonly onChoose: (node: ChosenNode) => void;
}

/** Finds a unit by name, former name or pinyin initials, or by walking down the territory or the line; within what the acting post sees. */
export function UnitPanel({ regions = false, chosen, onChoose }: UnitPanelProps) {
  const me = useMe();
  const [tree, setTree] = useState<OrgTreeName>('place');
  const [found, setFound] = useState<string>();
  const home = useRegionsAbove(found ?? me.acting?.unit);
  return (
    <>
      <FindBox
        of="unit"
        label="查找单位"
        placeholder="查找单位：名称或拼音首字母"
        onFound={(id) => {
          setFound(id);
          onChoose({ kind: 'unit', id });
        }}
      />
      <Segmented<OrgTreeName>
        block
        className="goa-unit-panel-trees"
        aria-label="机构树"
        value={tree}
        onChange={setTree}
        options={[
          { value: 'place', label: '按属地' },
          { value: 'line', label: '按主管' },
        ]}
      />
      {home.isLoading ? (
        <Loading />
      ) : (
        <OrgTree
          tree={tree}
          withUnits
          selectable={regions ? ['region', 'unit'] : ['unit']}
          openAt={home.data}
          chosen={chosen}
          height={Math.max(320, innerHeight - 300)}
          onSelect={onChoose}
        />
      )}
    </>
  );
}
