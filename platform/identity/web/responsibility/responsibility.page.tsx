import { Button, Checkbox } from 'antd';
import { useState } from 'react';
import {
  ButtonLink,
  Failure,
  Loading,
  Nothing,
  OrgPicker,
  PageHead,
  RefTitle,
  useAnswer,
  useMe,
  useNarrow,
  useRow,
} from '#web/kit';
import { usePageState } from '../parts/use-page-state.ts';
import { DutyDrawer, type DutyPlace } from './duty-drawer.tsx';
import { gapsOf, type ResponsibilityMap, withGaps } from './gaps.ts';
import { MapCards } from './map-cards.tsx';
import { MapTable } from './map-table.tsx';
import '../identity.css';

/** 业务职责图 (PF-16): which body answers for which line in a region and the regions right below; what nobody answers for stands out. */
export default function ResponsibilityPage() {
  const me = useMe();
  const { read, set } = usePageState();
  const own = useRow('unit', read('region') ? undefined : me.acting?.unit);
  const region = read('region') ?? (own.data ? String(own.data.row.region) : undefined);
  const shown = useRow('region', region);
  const above = shown.data?.row.parent;
  if (!region && own.isLoading) return <Loading />;
  return (
    <>
      <PageHead title="业务职责图" actions={<ButtonLink to="/r/responsibility">职责清单</ButtonLink>} />
      <section className="goa-section" aria-label="业务职责图">
        <div className="goa-choose">
          <label htmlFor="map-region">区划</label>
          <OrgPicker id="map-region" to="region" value={region ?? null} onChange={(next) => set({ region: next })} />
        </div>
        {typeof above === 'string' && (
          <p>
            上级区划：
            <Button type="link" className="goa-link" onClick={() => set({ region: above })}>
              <RefTitle to="region" id={above} plain />
            </Button>
          </p>
        )}
        <ResponsibilityOf region={region} onRegion={(next) => set({ region: next })} />
      </section>
    </>
  );
}

interface MapProps {
  readonly region: string | undefined;
  readonly onRegion: (region: string) => void;
}

function ResponsibilityOf({ region, onRegion }: MapProps) {
  const narrow = useNarrow();
  const [onlyGaps, setOnlyGaps] = useState(false);
  const [opened, setOpened] = useState<DutyPlace>();
  const answer = useAnswer<ResponsibilityMap>('identity', 'responsibilityMap', region ? { region } : {});
  if (answer.error) return <Failure error={answer.error} retry={answer.refetch} />;
  if (!answer.data) return <Loading />;
  const shown = onlyGaps ? withGaps(answer.data) : answer.data;
  const gaps = gapsOf(answer.data);
  const View = narrow || shown.regions.length === 1 ? MapCards : MapTable;
  return (
    <>
      <div className="goa-toolbar">
        <span>
          {answer.data.regions.length} 个区划、{answer.data.lines.length} 个业务条线，
          {gaps > 0 ? <strong className="goa-gap">缺位 {gaps} 项</strong> : '没有缺位'}
        </span>
        {answer.data.regions.length > 1 && (
          <Checkbox checked={onlyGaps} onChange={({ target }) => setOnlyGaps(target.checked)}>
            只看有缺位的区划
          </Checkbox>
        )}
        <span className="goa-grow" />
        <span className="goa-muted">点开任一项，查看或维护其职责。</span>
      </div>
      {shown.regions.length === 0 ? (
        <Nothing words="没有缺位的区划。" />
      ) : (
        <View map={shown} top={region} onRegion={onRegion} onCell={setOpened} />
      )}
      {opened && <DutyDrawer place={opened} onClose={() => setOpened(undefined)} />}
    </>
  );
}
