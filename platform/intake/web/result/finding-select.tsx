import { Select } from 'antd';
import { groupDigits } from '#web/kit';
import type { FindingCount } from '../../queries/progress.contract.ts';

const LEVELS = [
  ['error', '需要您处理'],
  ['warning', '请留意'],
  ['repair', '已自动改好'],
] as const;

/** Kind of finding by which lines are narrowed. */
export interface FindingSelectProps {
  readonly findings: readonly FindingCount[];
  readonly chosen: FindingCount | undefined;
  readonly onChoose: (finding: FindingCount | undefined) => void;
}

/** Narrows the lines to one kind of finding, the gravest first, each with its count and an example. */
export function FindingSelect({ findings, chosen, onChoose }: FindingSelectProps) {
  const groups = LEVELS.map(([level, label]) => ({
    label,
    options: findings
      .filter((finding) => finding.level === level)
      .map((one) => ({ value: keyOf(one), label: words(one) })),
  })).filter(({ options }) => options.length > 0);
  if (groups.length === 0) return null;
  return (
    <Select
      aria-label="只看一类问题"
      className="goa-intake-kinds"
      placeholder="只看一类问题"
      allowClear
      virtual={false}
      showSearch={{ optionFilterProp: 'label' }}
      value={chosen && keyOf(chosen)}
      options={groups}
      onChange={(key?: string) => onChoose(findings.find((finding) => keyOf(finding) === key))}
    />
  );
}

/** What tells one kind of finding from another. */
export function keyOf({ level, code, field }: FindingCount): string {
  return `${level} ${code} ${field ?? ''}`;
}

function words({ title, example, count }: FindingCount): string {
  const what = [title ?? (example ? '' : '整行'), example].filter(Boolean).join('：');
  return `${what}（${groupDigits(count)} 处）`;
}
