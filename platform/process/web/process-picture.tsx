import { Button } from 'antd';
import { useState } from 'react';
import { Failure, Loading, useAnswer, useNarrow } from '#web/kit';

/** A picture that the server draws: of an item, or of how far a case is. On a phone it runs downwards. */
export interface ProcessPictureProps {
  readonly query: 'itemPicture' | 'casePicture';
  readonly input: Readonly<Record<string, string>>;
  /** What it shows, for those who hear the page. */
  readonly label: string;
}

/** The picture in its natural size, to be scrolled, or fitted into the page. */
export function ProcessPicture({ query, input, label }: ProcessPictureProps) {
  const narrow = useNarrow();
  const [large, setLarge] = useState(false);
  const form = narrow ? 'narrow' : 'wide';
  const answer = useAnswer<{ readonly svg: string }>('process', query, { ...input, form });
  if (answer.error) return <Failure error={answer.error} retry={answer.refetch} />;
  if (!answer.data) return <Loading />;
  return (
    <figure className="goa-picture">
      <div className={large ? 'goa-picture-large' : 'goa-picture-fit'}>
        <img src={`data:image/svg+xml;charset=utf-8,${encodeURIComponent(answer.data.svg)}`} alt={label} />
      </div>
      <figcaption>
        <Button size="small" onClick={() => setLarge(!large)}>
          {large ? '适应页面' : '原始大小'}
        </Button>
      </figcaption>
    </figure>
  );
}
