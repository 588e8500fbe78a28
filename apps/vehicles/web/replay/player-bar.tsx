import { Button, Checkbox, Select } from 'antd';
import { momentWords } from './clock-words.ts';
import type { Moment, Run } from './run.ts';
import { type Player, RATES } from './use-player.ts';

/** Play, pause, speed, and the moment that is shown. */
export function PlayerBar({ player, run, moment }: { player: Player; run: Run; moment: Moment }) {
  const { at, playing, rate, skip, set } = player;
  const press = () => set(playing ? { playing: false } : { playing: true, ...(at >= run.to && { at: run.from }) });
  return (
    <div className="goa-replay-bar">
      <Button type="primary" onClick={press}>
        {playing ? '暂停' : '播放'}
      </Button>
      <Select
        aria-label="播放速度"
        value={rate}
        options={RATES.map((value) => ({ value, label: `${value} 倍速` }))}
        onChange={(value) => set({ rate: value })}
      />
      <Checkbox checked={skip} onChange={({ target }) => set({ skip: target.checked })}>
        跳过停留和缺口
      </Checkbox>
      <output className="goa-number">
        {momentWords(at)}　{moment.unknown ? '此段无数据' : `${Math.round(moment.speed)} km/h`}
      </output>
    </div>
  );
}
