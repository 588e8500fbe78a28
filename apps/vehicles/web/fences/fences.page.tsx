import './fences.css';
import { useQueryClient } from '@tanstack/react-query';
import { App, Button } from 'antd';
import { useCallback, useMemo, useState } from 'react';
import { useSearchParams } from 'react-router';
import type { AnswerOfContract } from '#standards/language';
import { answerQuery, Failure, Loading, may, PageHead, sentenceOf, useAnswer, useMe } from '#web/kit';
import { DrawShape, MapPane, Shapes } from '#web/map';
import type { FenceOnMap, fenceMap, fenceShapeOf } from '../../fences/fence.contracts.ts';
import { changed, type Draft, takenBack } from './draft.ts';
import { DraftPanel } from './draft-panel.tsx';
import { FenceList } from './fence-list.tsx';
import { type FenceKind, mapShapeOf } from './fence-words.ts';

/** 电子围栏: the fences on a map; new ones are drawn or written in numbers. */
export default function FencesPage() {
  const [params, setParams] = useSearchParams();
  const [words, setWords] = useState('');
  const [draft, setDraft] = useState<Draft>();
  const me = useMe();
  const answer = useAnswer<AnswerOfContract<typeof fenceMap>>('vehicles', 'fenceMap', words ? { words } : {});
  const openForDrawing = useRedraw(setDraft);
  const chosen = params.get('fence') ?? undefined;
  const choose = useCallback(
    (id: string | undefined) => setParams(id ? { fence: id } : {}, { replace: true }),
    [setParams],
  );
  const set = useCallback((change: Partial<Draft>) => setDraft((before) => before && changed(before, change)), []);
  const undo = useCallback(() => setDraft((before) => before && takenBack(before)), []);
  const onDrawn = useCallback((drawing: Draft['drawing']) => set({ drawing, hole: false }), [set]);
  const fences = answer.data?.fences;
  const shapes = useMemo(
    () => (fences ?? []).filter(({ id }) => id !== draft?.fence?.id).map(mapShapeOf),
    [fences, draft?.fence?.id],
  );
  if (answer.error) return <Failure error={answer.error} retry={answer.refetch} />;
  if (!fences) return <Loading what="正在读取围栏…" />;
  return (
    <div className="goa-fences">
      <PageHead
        title="电子围栏"
        actions={
          !draft && (
            <>
              {may(me, 'regionOutline.import') && (
                <Button onClick={() => setDraft({ kind: 'district', hole: false, size: 50, outline: true })}>
                  导入行政区边界
                </Button>
              )}
              {may(me, 'fence.create') && (
                <Button type="primary" onClick={() => setDraft({ kind: 'polygon', hole: false, size: 50 })}>
                  新建围栏
                </Button>
              )}
            </>
          )
        }
      />
      <div className="goa-fences-body">
        <MapPane label="围栏地图">
          <Shapes shapes={shapes} chosen={chosen} show={chosen} onChoose={draft ? undefined : choose} />
          {draft && isDrawable(draft.kind) && (
            <DrawShape
              kind={draft.kind}
              drawing={draft.drawing}
              width={draft.size}
              hole={draft.hole}
              onChange={onDrawn}
            />
          )}
          {draft?.kind === 'district' && draft.drawing && (
            <DrawShape kind="polygon" drawing={draft.drawing} width={0} onChange={IGNORE} />
          )}
        </MapPane>
        <aside className="goa-fences-side" aria-label={draft ? '绘制' : '围栏'}>
          {draft ? (
            <DraftPanel
              draft={draft}
              set={set}
              undo={undo}
              leave={(saved) => {
                setDraft(undefined);
                if (saved) choose(saved);
              }}
            />
          ) : (
            <FenceList
              fences={fences}
              more={answer.data?.more ?? false}
              words={words}
              search={setWords}
              chosen={chosen}
              choose={choose}
              redraw={openForDrawing}
            />
          )}
        </aside>
      </div>
    </div>
  );
}

/** An outline that came from a file is changed in the file. */
const IGNORE = () => {};

function isDrawable(kind: FenceKind): kind is Exclude<FenceKind, 'district'> {
  return kind !== 'district';
}

/** Opens a fence for being drawn anew, as it was drawn. */
function useRedraw(open: (draft: Draft) => void) {
  const queries = useQueryClient();
  const { message } = App.useApp();
  return async ({ id, rev, name, kind }: FenceOnMap) => {
    try {
      type Drawn = AnswerOfContract<typeof fenceShapeOf>;
      const { drawing } = await queries.fetchQuery(answerQuery<Drawn>('vehicles', 'fenceShapeOf', { fence: id }));
      const size = drawing.shape.kind === 'corridor' ? drawing.shape.width : 50;
      // The outline of an area is read in anew; anything else is changed as it was drawn.
      const begun = kind === 'district' ? {} : { drawing };
      open({ kind: kind as FenceKind, ...begun, hole: false, size, fence: { id, rev, name } });
    } catch (error) {
      message.error(sentenceOf(error));
    }
  };
}
