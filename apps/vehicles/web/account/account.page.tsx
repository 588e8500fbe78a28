import './account.css';
import { App, Button, Select } from 'antd';
import type { ReactNode } from 'react';
import { useParams, useSearchParams } from 'react-router';
import { CodeTag, Failure, Loading, may, PageHead, todayInShanghai, useAnswer, useChange, useMe } from '#web/kit';
import type { VehicleAccount } from '../../evaluation/account/account.contracts.ts';
import { AccountTables } from './account-tables.tsx';

/** 单车核算: what one vehicle cost in a year and what it did for it; printed it is one sheet. */
export default function AccountPage() {
  const { id = '' } = useParams();
  const me = useMe();
  const [params, setParams] = useSearchParams();
  const now = Number(todayInShanghai().slice(0, 4));
  const year = Number(params.get('year') ?? now);
  const answer = useAnswer<VehicleAccount>('vehicles', 'accountOf', { vehicle: id, year });
  const { message } = App.useApp();
  const change = useChange();
  const account = answer.data;
  const reckon = async () => {
    await change.mutateAsync({ path: '/api/commands/vehicles/reckonCost', body: { vehicle: id, year } });
    message.success('已写入年度费用。');
    await answer.refetch();
  };
  return (
    <>
      <PageHead
        trail={account ? [{ title: account.vehicle.plate, to: `/r/vehicle/${id}` }] : []}
        title={account ? `单车核算：${account.vehicle.plate}（${account.year}年）` : '单车核算'}
        actions={
          <>
            {may(me, 'vehicleCost.reckon') && (
              <Button loading={change.isPending} onClick={reckon}>
                写入年度费用
              </Button>
            )}
            <Button onClick={() => window.print()}>打印</Button>
          </>
        }
      />
      <div className="goa-toolbar">
        <Select
          aria-label="年度"
          value={year}
          options={Array.from({ length: 8 }, (_, n) => ({ value: now - n, label: `${now - n}年` }))}
          onChange={(value) => setParams({ year: String(value) })}
        />
      </div>
      {change.error && <Failure error={change.error} />}
      {answer.error ? (
        <Failure error={answer.error} retry={answer.refetch} />
      ) : !account ? (
        <Loading />
      ) : (
        <>
          <section className="goa-section" aria-label="车辆">
            <dl className="goa-facts">
              <Fact title="管理单位">{account.vehicle.unit}</Fact>
              <Fact title="品牌型号">{account.vehicle.model}</Fact>
              <Fact title="车辆类别">
                <CodeTag set="vehicleKind" value={account.vehicle.kind} />
              </Fact>
              <Fact title="能源种类">
                <CodeTag set="energyKind" value={account.vehicle.energy} />
              </Fact>
              <Fact title="购置日期">{account.vehicle.boughtOn ?? '未登记'}</Fact>
            </dl>
          </section>
          <AccountTables account={account} />
        </>
      )}
    </>
  );
}

function Fact({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <div>
      <dt>{title}</dt>
      <dd>{children}</dd>
    </div>
  );
}
