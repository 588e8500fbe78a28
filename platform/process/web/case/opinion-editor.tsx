import { Button, Input } from 'antd';
import { type EditorProps, useMe, usePreference } from '#web/kit';

/** 常用意见 that everybody has; own ones are kept beside them. */
const SHIPPED = ['同意。', '拟同意，请领导审定。', '请按规定办理。', '已阅。', '请补充说明。'];

/** Most own phrases. */
const MOST = 12;

/** 签批意见 with phrases at hand; what is written may be kept for the next time. */
export function OpinionEditor({ value, onChange, ...rest }: EditorProps<unknown>) {
  const me = useMe();
  const [own, keep] = usePreference<readonly string[]>(me.login, 'opinions');
  const text = typeof value === 'string' ? value : '';
  const phrases = [...SHIPPED, ...(own ?? [])];
  const keepable = text.trim() !== '' && !phrases.includes(text.trim());
  return (
    <div>
      <Input.TextArea
        id={rest.id}
        rows={4}
        maxLength={2000}
        value={text}
        onChange={(event) => onChange?.(event.target.value)}
      />
      <div className="goa-wrap">
        {phrases.map((phrase) => (
          <Button key={phrase} size="small" onClick={() => onChange?.(text ? `${text}${phrase}` : phrase)}>
            {phrase}
          </Button>
        ))}
        {keepable && (
          <Button size="small" type="link" onClick={() => keep([text.trim(), ...(own ?? [])].slice(0, MOST))}>
            存为常用意见
          </Button>
        )}
      </div>
    </div>
  );
}
