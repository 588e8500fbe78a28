import { App, Button, Input, Modal } from 'antd';
import { formatInstant } from '#web/kit';
import type { LinkAnswer } from '../../commands/open-account.contract.ts';

/** Shows a one-time link to hand to its person; it is nowhere to be found again. */
export function LinkDialog({ link, onClose }: { link: LinkAnswer; onClose: () => void }) {
  const { message } = App.useApp();
  const address = `${location.origin}/activate#${link.token}`;
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(address);
      message.success('已复制。');
    } catch {
      message.info('浏览器不允许自动复制，请选中链接后复制。');
    }
  };
  return (
    <Modal
      open
      title="一次性链接"
      onCancel={onClose}
      mask={{ closable: false }}
      footer={
        <>
          <Button onClick={copy}>复制链接</Button>
          <Button type="primary" onClick={onClose}>
            已转交，关闭
          </Button>
        </>
      }
    >
      <p>请把链接当面或通过内部渠道转交本人，由本人设置密码。链接只显示这一次，用过即失效。</p>
      <Input.TextArea readOnly autoSize aria-label="一次性链接" value={address} />
      <p className="goa-muted">有效期至 {formatInstant(link.expiresAt)}</p>
    </Modal>
  );
}
