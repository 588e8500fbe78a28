import { Alert, Button, InputNumber } from 'antd';
import { useState } from 'react';
import type { AnswerOfContract, Contract } from '#standards/language';
import {
  ContractDialog,
  Failure,
  type FormValues,
  formatInstant,
  Loading,
  lostAnswer,
  PageHead,
  RefPicker,
  todayInShanghai,
  useAnswer,
} from '#web/kit';
import {
  type CalendarOfYear,
  setOfficeHours,
  setRegionDays,
  type workCalendar,
} from '../../calendar/calendar.contract.ts';
import { publishYear } from '../../commands/limits.contract.ts';
import { draftYear } from './draft-year.ts';
import { YearGrid } from './year-grid.tsx';
import './calendar.css';

/** A dialog that is open, and what it begins with. */
interface Asked {
  readonly contract: Contract;
  readonly presets: FormValues;
  readonly locked: readonly string[];
}

/** 放假安排: the days by which limits count, year by year; what a region adds by its own law, and its office hours. */
export default function CalendarPage() {
  const [year, setYear] = useState(Number(todayInShanghai().slice(0, 4)));
  const [region, setRegion] = useState<string>();
  const [asked, setAsked] = useState<Asked>();
  const answer = useAnswer<AnswerOfContract<typeof workCalendar>>('process', 'workCalendar', { year, region });
  if (lostAnswer(answer)) return <Failure error={answer.error} retry={answer.refetch} />;
  if (!answer.data) return <Loading />;
  const calendar = answer.data;
  const edit = () => setAsked({ contract: publishYear, presets: draftYear(calendar), locked: ['year'] });
  const days = calendar.regionDays.filter((one) => one.region === region);
  return (
    <>
      <PageHead
        title="放假安排"
        actions={
          <Button type="primary" onClick={edit}>
            {calendar.state === 'provisional' ? '发布放假安排' : '修改放假安排'}
          </Button>
        }
      />
      <section className="goa-section" aria-label="全年日历">
        <div className="goa-calendar-row">
          <InputNumber
            aria-label="年度"
            min={2024}
            max={2100}
            precision={0}
            value={year}
            suffix="年"
            onChange={(next) => next && setYear(next)}
          />
          <div className="goa-calendar-region">
            <RefPicker to="region" aria-label="区划" value={region} onChange={(next) => setRegion(next ?? undefined)} />
          </div>
        </div>
        <YearState calendar={calendar} />
        <YearGrid calendar={calendar} />
        <p className="goa-muted">“休”为放假，“班”为周末调休上班；灰色为平常周末。时限从次日起按工作日计算。</p>
      </section>
      <section className="goa-section" aria-label="地方放假和办公时间">
        <h2>地方放假和办公时间</h2>
        {region ? (
          <RegionFacts calendar={calendar} />
        ) : (
          <p className="goa-muted">选择区划后，可维护该区划依法自定的放假日和办公时间，下级区划随之适用。</p>
        )}
        {region && (
          <div className="goa-buttons">
            <Button
              onClick={() =>
                setAsked({
                  contract: setRegionDays,
                  presets: { region, year, days: days.map(({ day, name }) => ({ day, name })) },
                  locked: ['region', 'year'],
                })
              }
            >
              维护地方放假
            </Button>
            <Button
              onClick={() =>
                setAsked({ contract: setOfficeHours, presets: { region, spans: calendar.hours }, locked: ['region'] })
              }
            >
              维护办公时间
            </Button>
          </div>
        )}
      </section>
      {asked && <ContractDialog {...asked} onCancel={() => setAsked(undefined)} onDone={() => setAsked(undefined)} />}
    </>
  );
}

function YearState({ calendar }: { calendar: CalendarOfYear }) {
  const { state, year, source, publishedAt, publishedBy, provisionalLimits } = calendar;
  if (state === 'provisional')
    return (
      <Alert
        className="goa-above"
        type="warning"
        showIcon
        title={`${year} 年放假安排尚未发布，暂定：只有法定的公历节日放假`}
        description={`按暂定日期计算的在办时限有 ${provisionalLimits} 个，发布后自动重新计算。`}
      />
    );
  const published = publishedAt && `${publishedBy ?? ''} ${formatInstant(publishedAt)} 发布`;
  return (
    <p>
      <span className="goa-tag goa-tag-good">已发布</span> {source}
      <span className="goa-muted">　{published ?? '随系统提供'}</span>
    </p>
  );
}

function RegionFacts({ calendar: { regionDays, hours, hoursOf } }: { calendar: CalendarOfYear }) {
  return (
    <dl className="goa-facts">
      <div>
        <dt>地方放假</dt>
        <dd>
          {regionDays.length === 0
            ? '没有'
            : regionDays.map(({ day, name, regionName }) => `${day} ${name}（${regionName}）`).join('、')}
        </dd>
      </div>
      <div>
        <dt>办公时间</dt>
        <dd>
          {hours.map(({ from, to }) => `${from}–${to}`).join('、')}
          <span className="goa-muted">（{hoursOf ?? '通用'}）</span>
        </dd>
      </div>
    </dl>
  );
}
