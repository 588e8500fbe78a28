import { Alert, App, Button, QRCode } from 'antd';
import { useState } from 'react';
import { createPortal } from 'react-dom';
import type { AnswerOfContract } from '#standards/language';
import { type Column, DataTable, formatInstant, useRegistry } from '#web/kit';
import type { AccountLink, takeLinks } from '../../commands/take-links.contract.ts';
import { useBatchVerb } from '../batch/use-batch-verb.ts';

const addressOf = ({ token }: AccountLink) => `${location.origin}/activate#${token}`;

const COLUMNS: readonly Column<AccountLink>[] = [
  { title: '姓名', cell: ({ person }) => person },
  { title: '单位', cell: ({ unit }) => unit },
  { title: '登录名', cell: ({ login }) => login },
  { title: '激活链接', cell: (link) => <span className="goa-intake-link">{addressOf(link)}</span> },
  { title: '有效期至', cell: ({ expiresAt }) => formatInstant(expiresAt) },
];

/** Opens accounts for the people of a roster; the one-time links are shown this once and can be printed as slips. */
export function AccountSlips({ batch }: { batch: string }) {
  const title = useRegistry().contracts.get('intakeBatch.takeLinks');
  const { modal } = App.useApp();
  const { run, busy } = useBatchVerb(batch);
  const [links, setLinks] = useState<readonly AccountLink[]>([]);
  const [left, setLeft] = useState<number>();
  const take = async () => {
    const done = await run<AnswerOfContract<typeof takeLinks>>('takeLinks');
    if (!done) return;
    setLinks([...links, ...done.answer.links]);
    setLeft(done.answer.left);
  };
  const ask = () =>
    modal.confirm({ title: title?.title, content: title?.confirm, okText: '开通', cancelText: '取消', onOk: take });
  return (
    <section className="goa-section" aria-label="账号">
      <h2 className="goa-intake-part">人员账号</h2>
      {links.length === 0 ? (
        <div className="goa-intake-bar">
          <span>为本批人员开通账号，每人一个一次性激活链接，由本人设置密码。</span>
          <Button type="primary" loading={busy} onClick={ask}>
            开通账号并领取激活链接
          </Button>
        </div>
      ) : (
        <>
          <Alert
            className="goa-above"
            type="warning"
            showIcon
            title={`已开通 ${links.length} 个账号。链接只显示这一次，离开本页后不能再看，请现在打印或保存。`}
          />
          <div className="goa-intake-bar">
            <Button type="primary" onClick={() => window.print()}>
              打印激活单
            </Button>
            {left !== undefined && left > 0 && (
              <Button loading={busy} onClick={take}>
                继续开通其余 {left} 人
              </Button>
            )}
          </div>
          <DataTable label="激活链接" columns={COLUMNS} rows={links} rowKey={({ login }) => login} />
          {createPortal(<Slips links={links} />, document.body)}
        </>
      )}
    </section>
  );
}

/** One slip a person, to be cut and handed over; only on paper. */
function Slips({ links }: { links: readonly AccountLink[] }) {
  return (
    <div className="goa-print-sheet goa-intake-slips">
      {links.map((link) => (
        <article key={link.login}>
          <div>
            <h2>机关事务云 账号激活单</h2>
            <p>
              {link.unit}　<strong>{link.person}</strong>
            </p>
            <p>登录名：{link.login}</p>
            <p>
              请在 {formatInstant(link.expiresAt)}{' '}
              前用浏览器打开下面的地址，设置自己的密码。地址只能用一次，请勿转给他人。
            </p>
            <p className="goa-intake-link">{addressOf(link)}</p>
          </div>
          <QRCode type="svg" size={110} bordered={false} value={addressOf(link)} />
        </article>
      ))}
    </div>
  );
}
