import { Button } from 'antd';
import { useState } from 'react';
import type { AnswerOfContract, Contract } from '#standards/language';
import {
  type Column,
  ContractDialog,
  DataTable,
  Failure,
  type FormValues,
  Loading,
  lostAnswer,
  PageHead,
  useAnswer,
  useCodeItems,
} from '#web/kit';
import type { channels, OwnChannel } from '../channels/channels.contract.ts';
import { confirmAddress, dropAddress, setAddress, setChannel } from '../channels/own-channel.contract.ts';
import { MinuteEditor } from './minute-editor.tsx';
import { minuteWords } from './minute-words.ts';
import './messages.css';

const EDITORS = { quietFrom: MinuteEditor, quietTo: MinuteEditor };
const KINDS: Readonly<Record<string, string>> = { notice: '通知和任务', reminder: '催办提醒', case: '办件' };

/** A dialog that is open, and what it begins with. */
interface Asked {
  readonly contract: Contract;
  readonly presets: FormValues;
}

/** 接收渠道: where else the person wants to be told, what, and when not. */
export default function ChannelsPage() {
  const answer = useAnswer<AnswerOfContract<typeof channels>>('messages', 'channels', {});
  const names = useCodeItems('messageChannel');
  const [asked, setAsked] = useState<Asked>();
  if (lostAnswer(answer)) return <Failure error={answer.error} retry={answer.refetch} />;
  if (!answer.data) return <Loading />;
  const ask = (contract: Contract, { channel }: OwnChannel, more: FormValues = {}) =>
    setAsked({ contract, presets: { channel, ...more } });
  const columns: readonly Column<OwnChannel>[] = [
    { title: '渠道', cell: ({ channel }) => names.find(({ code }) => code === channel)?.label ?? channel },
    { title: '接收地址', cell: (row) => row.address ?? '—' },
    { title: '状态', cell: (row) => <State row={row} /> },
    { title: '接收内容', cell: (row) => (row.confirmed ? kindsOf(row) : '—') },
    { title: '免打扰', cell: (row) => (row.confirmed ? quietOf(row) : '—') },
    {
      title: '操作',
      cell: (row) => (
        <div className="goa-buttons">
          {row.on && <Button onClick={() => ask(setAddress, row)}>{row.address ? '更换地址' : '登记地址'}</Button>}
          {row.address && !row.confirmed && (
            <Button type="primary" onClick={() => ask(confirmAddress, row)}>
              填验证码
            </Button>
          )}
          {row.confirmed && <Button onClick={() => ask(setChannel, row, settingsOf(row))}>接收设置</Button>}
          {row.address && (
            <Button danger onClick={() => ask(dropAddress, row)}>
              停用
            </Button>
          )}
        </div>
      ),
    },
  ];
  return (
    <>
      <PageHead trail={[{ title: '我的消息', to: '/messages' }]} title="接收渠道" />
      <section className="goa-section" aria-label="接收渠道">
        <p className="goa-muted">
          消息总会留在“我的消息”中；登记并确认地址后，也按您的设置发到以下渠道。发送内容不含业务正文，地址只有您本人可见全文。
        </p>
        <DataTable label="接收渠道" columns={columns} rows={answer.data.channels} rowKey={({ channel }) => channel} />
      </section>
      {asked && (
        <ContractDialog
          {...asked}
          locked={['channel']}
          editors={EDITORS}
          onCancel={() => setAsked(undefined)}
          onDone={() => setAsked(undefined)}
        />
      )}
    </>
  );
}

function State({ row: { on, address, confirmed } }: { row: OwnChannel }) {
  if (!on) return <span className="goa-muted">本系统未开通</span>;
  if (confirmed) return <span className="goa-tag goa-tag-good">已确认</span>;
  return address ? <span className="goa-tag goa-tag-busy">待确认</span> : <span className="goa-muted">未登记</span>;
}

function kindsOf({ kinds }: OwnChannel): string {
  return kinds.map((kind) => KINDS[kind] ?? kind).join('、') || '都不接收';
}

function quietOf({ quietFrom, quietTo }: OwnChannel): string {
  return quietFrom === quietTo ? '不设' : `${minuteWords(quietFrom)}–${minuteWords(quietTo)}`;
}

function settingsOf({ kinds, quietFrom, quietTo }: OwnChannel): FormValues {
  const has = (kind: string) => kinds.includes(kind);
  return { notices: has('notice'), reminders: has('reminder'), cases: has('case'), quietFrom, quietTo };
}
