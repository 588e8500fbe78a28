import type { ReactNode } from 'react';
import { CodeTag, formatInstant, type Row } from '#web/kit';
import { detailsOf } from './usage-details.ts';

const OVERREACH: Readonly<Record<string, string>> = { early: '提前', late: '超时', between: '两单之间' };

/** The usage in figures; what nobody can tell says so. */
export function UsageFacts({ row }: { row: Row }) {
  const { overreach = [], reached, called, leftRegion, overnight, odometerDiffers } = detailsOf(row.figures);
  const flags = [
    ...overreach.map((part) => `超出派车单：${OVERREACH[part] ?? part}`),
    ...(reached === false ? ['未到达目的地'] : []),
    ...(called && called.at < called.of ? [`途经点 ${called.of} 处，到 ${called.at} 处`] : []),
    ...(leftRegion ? ['驶出允许区域'] : []),
    ...(overnight ? ['在外过夜'] : []),
    ...(row.blind === true ? ['中断期间行驶，只有里程表为据'] : []),
    ...(odometerDiffers ? ['里程表与轨迹不一致'] : []),
    ...(row.learnedBase === true ? ['停放点为推定'] : []),
  ];
  const minutes = (value: unknown) => (Number(value ?? 0) > 0 ? `${value} 分钟` : '无');
  return (
    <section className="goa-section" aria-label="用车情况">
      <dl className="goa-facts">
        <Fact term="核对结果">
          <CodeTag set="vehicleUsageVerdict" value={String(row.verdict)} />
        </Fact>
        <Fact term="离开">{formatInstant(String(row.leftAt))}</Fact>
        <Fact term="返回">{row.returnedAt ? formatInstant(String(row.returnedAt)) : '未返回'}</Fact>
        <Fact term="行驶里程">{String(row.km)} km</Fact>
        <Fact term="夜间用时">{minutes(row.nightMinutes)}</Fact>
        <Fact term="节假日用时">{minutes(row.dayOffMinutes)}</Fact>
        <Fact term="途中停留">{String(row.stops ?? 0)} 次</Fact>
        <Fact term="数据中断">{String(row.unknownPercent ?? 0)}%</Fact>
      </dl>
      {flags.length > 0 && (
        <ul className="goa-chips" aria-label="需要留意">
          {flags.map((words) => (
            <li key={words} className="goa-tag goa-tag-busy">
              {words}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function Fact({ term, children }: { term: string; children: ReactNode }) {
  return (
    <div>
      <dt>{term}</dt>
      <dd>{children}</dd>
    </div>
  );
}
