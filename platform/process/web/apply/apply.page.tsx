import { useParams } from 'react-router';
import type { AnswerOfContract } from '#standards/language';
import type { Prefill } from '#standards/quotas';
import { Failure, Loading, Nothing, PageHead, useAnswer, useMe, useRegistry } from '#web/kit';
import type { itemGuide } from '../../queries/items.contract.ts';
import { ApplyForm } from './apply-form.tsx';
import '../process.css';

/** 开始办理: the form of an item, filled in as far as the platform knows. */
export default function ApplyPage() {
  const { item: name = '' } = useParams();
  const me = useMe();
  const item = useRegistry().items.get(name);
  const guide = useAnswer<AnswerOfContract<typeof itemGuide>>('process', 'guide', { item: name });
  const [app = '', query = ''] = (item?.prefill ?? '').split('.');
  const unit = me.acting?.unit;
  const asks = Boolean(item?.prefill && unit);
  const prefill = useAnswer<Prefill>(app, query, { unit: String(unit) }, asks);
  if (!item) return <Nothing words="没有这个事项。" />;
  for (const one of [guide, prefill]) if (one.error) return <Failure error={one.error} retry={one.refetch} />;
  if (!guide.data || (asks && !prefill.data)) return <Loading />;
  if (!guide.data.open) return <Nothing words="您没有申请该事项的权限，请联系单位管理员。" />;
  return (
    <>
      <PageHead
        trail={[
          { title: '办事指南', to: '/guides' },
          { title: item.title, to: `/guides/${name}` },
        ]}
        title={`申请：${item.title}`}
      />
      <ApplyForm key={name} item={item} guide={guide.data} prefill={prefill.data} />
    </>
  );
}
