import { Drawer, Select } from 'antd';
import { useState } from 'react';
import { builtInVerbs, type Resource } from '#standards/language';
import { useExplanation } from '../api/use-records.ts';
import { useRegistry } from '../declarations.tsx';
import { Failure } from '../state/failure.tsx';
import { Loading } from '../state/loading.tsx';
import { ExplanationSteps } from './explanation.tsx';

/** Answers why the acting post can or cannot see or change this row. */
export function ExplainDrawer({ resource, id, onClose }: { resource: Resource; id: string; onClose: () => void }) {
  const { contracts } = useRegistry();
  const [verb, setVerb] = useState('read');
  const explanation = useExplanation(resource.name, id, verb);
  const own = [...contracts.values()].filter(({ type, on }) => type === 'verb' && on === resource.name);
  const verbs = [...Object.entries(builtInVerbs(resource)), ...own.map(({ name, title }) => [name, title] as const)];
  return (
    <Drawer open title="为什么可见" onClose={onClose} size={480}>
      <div className="goa-inline">
        <span>操作</span>
        <Select
          aria-label="操作"
          value={verb}
          onChange={setVerb}
          options={verbs.map(([value, label]) => ({ value, label }))}
          className="goa-wide"
        />
      </div>
      {explanation.error ? (
        <Failure error={explanation.error} retry={explanation.refetch} />
      ) : explanation.data ? (
        <ExplanationSteps explanation={explanation.data} />
      ) : (
        <Loading />
      )}
    </Drawer>
  );
}
