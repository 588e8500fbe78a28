import { useQueryClient } from '@tanstack/react-query';
import { App } from 'antd';
import { useState } from 'react';
import type { Drawing } from '#standards/geo';
import type { AnswerOfContract } from '#standards/language';
import { answerQuery, RefPicker, sentenceOf } from '#web/kit';
import type { outlineOf } from '../../regions/outline.contracts.ts';
import { outlineText } from './draft.ts';

/** Takes the outline of a region that was imported before. */
export function KnownOutline({ onRead }: { readonly onRead: (drawing: Drawing, text: string) => void }) {
  const queries = useQueryClient();
  const { message } = App.useApp();
  const [region, setRegion] = useState<string>();
  const take = async (id: string | null) => {
    setRegion(id ?? undefined);
    if (!id) return;
    try {
      type Outline = AnswerOfContract<typeof outlineOf>;
      const { outline } = await queries.fetchQuery(answerQuery<Outline>('vehicles', 'outlineOf', { region: id }));
      const text = outline && outlineText(outline.drawing.shape);
      if (outline && text) onRead(outline.drawing, text);
      else message.warning('该行政区还没有导入边界，请先导入或读入文件。');
    } catch (error) {
      message.error(sentenceOf(error));
    }
  };
  return (
    <label htmlFor="fence-region">
      已导入边界的行政区
      <RefPicker id="fence-region" to="region" value={region ?? null} onChange={take} />
    </label>
  );
}
