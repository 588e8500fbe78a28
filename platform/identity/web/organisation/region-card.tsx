import { ButtonLink, CodeTag, Failure, Ledger, Loading, may, useMe, useResource, useRow } from '#web/kit';
import { ContractMenu } from '../parts/contract-menu.tsx';
import { FactList, factsOf } from '../parts/fact-list.tsx';

/** A region: its code, place and validity, and the units in it. */
export function RegionCard({ id }: { id: string }) {
  const me = useMe();
  const resource = useResource('region');
  const answer = useRow('region', id);
  if (answer.error) return <Failure error={answer.error} retry={answer.refetch} />;
  if (!answer.data) return <Loading />;
  const { row, can } = answer.data;
  return (
    <>
      <section className="goa-section" aria-label="区划">
        <div className="goa-card-title">
          <h2>{String(row.name ?? '')}</h2>
          <CodeTag set="regionKind" value={String(row.kind ?? '')} />
          {row.validTo ? <span className="goa-tag goa-tag-neutral">已停用</span> : null}
          <span className="goa-grow" />
          {may(me, 'responsibility.read') && <ButtonLink to={`/responsibility?region=${id}`}>业务职责图</ButtonLink>}
          <ContractMenu title="办理" offers={can.includes('succeed') ? [{ contract: 'region.succeed', row }] : []} />
        </div>
        <FactList
          facts={factsOf(resource, answer.data, [
            'code',
            'shortName',
            'level',
            'parent',
            'gbCode',
            'platePrefix',
            'validFrom',
            'validTo',
            'successor',
          ])}
        />
      </section>
      <h2 className="goa-part-title">本区划及以下单位</h2>
      <Ledger embedded resource="unit" fixed={{ field: 'region', op: 'under', value: id }} preset={{ region: id }} />
    </>
  );
}
