import { Button } from 'antd';
import { setLargeText, useLargeText } from '../large-text.ts';

/** Turns the large-text version (关怀版) on and off; always at the same place, in words. */
export function LargeTextSwitch() {
  const large = useLargeText();
  return (
    <Button type="text" aria-pressed={large} onClick={() => setLargeText(!large)}>
      {large ? '标准版' : '关怀版'}
    </Button>
  );
}
