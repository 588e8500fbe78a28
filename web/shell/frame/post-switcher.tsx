import { App } from 'antd';
import { useState } from 'react';
import { useActAs, useMe } from '../../kit/api/use-me.ts';
import { useCodeItems } from '../../kit/api/use-meta.ts';
import { sentenceOf } from '../../kit/state/failure.tsx';

/** The post under which the person acts; with several, the one that acts is chosen here and the trail keeps it. */
export function PostSwitcher() {
  const me = useMe();
  const actAs = useActAs();
  const kinds = useCodeItems('assignmentKind');
  const { message } = App.useApp();
  const [busy, setBusy] = useState(false);
  const kindOf = (code: string) => kinds.find((item) => item.code === code)?.label ?? '';
  if (me.assignments.length === 0) return <span className="goa-post goa-muted">无在任岗位</span>;
  if (me.assignments.length === 1 && me.acting) {
    return (
      <span className="goa-post">
        {me.acting.unitName} {me.acting.title}
      </span>
    );
  }
  const choose = async (assignment: string) => {
    setBusy(true);
    try {
      await actAs(assignment);
      message.success('已切换任职，之后的操作以该任职办理。');
    } catch (error) {
      message.error(sentenceOf(error));
    } finally {
      setBusy(false);
    }
  };
  return (
    <select
      className="goa-post"
      aria-label="当前任职"
      disabled={busy}
      value={me.acting?.assignment ?? ''}
      onChange={(event) => choose(event.target.value)}
    >
      {!me.acting && <option value="">请选择任职</option>}
      {me.assignments.map((post) => (
        <option key={post.assignment} value={post.assignment}>
          {post.unitName} {post.title}（{kindOf(post.kind)}）
        </option>
      ))}
    </select>
  );
}
