import type { AnswerOfContract } from '#standards/language';
import { formatInstant, useAnswer } from '#web/kit';
import { fenceShape } from '../../fences/code-sets.ts';
import type { FenceVersion, fenceVersions } from '../../fences/fence.contracts.ts';

/** Every shape the fence had, the newest first, and what changed with it; asked anew when a version is added. */
export function FenceVersions({ fence, version }: { readonly fence: string; readonly version: number }) {
  type Answer = AnswerOfContract<typeof fenceVersions>;
  const { data } = useAnswer<Answer>('vehicles', 'fenceVersions', { fence }, version > 0);
  if (!data) return null;
  return (
    <ol className="goa-fence-versions" aria-label="图形版本">
      {data.versions.map((one) => (
        <li key={one.version}>
          第 {one.version} 版　{formatInstant(one.keptAt)}
          <br />
          <span className="goa-muted">{wordsOf(one)}</span>
        </li>
      ))}
    </ol>
  );
}

function wordsOf({ kind, points, width, height, moved }: FenceVersion): string {
  const title = fenceShape.items.find(({ code }) => code === kind)?.label ?? kind;
  const size = `${title}，${points} 个点，东西 ${metres(width)}、南北 ${metres(height)}`;
  return moved === null ? size : `${size}，中心移动 ${metres(moved)}`;
}

function metres(length: number): string {
  return length < 1000 ? `${length} 米` : `${(length / 1000).toFixed(1)} 公里`;
}
