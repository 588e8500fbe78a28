import { Input } from 'antd';
import { type ReactNode, useState } from 'react';
import { Failure, Loading, MarkPager, Nothing, useAnswer, useSettled } from '#web/kit';
import type { PageOf } from '../../queries/inbox.contract.ts';

/** A list of the process wing: its query, and how one entry looks. */
export interface EntryListProps<E, A extends PageOf<E>> {
  readonly query: string;
  readonly input?: Readonly<Record<string, unknown>>;
  readonly label: string;
  /** What to say when there is nothing. */
  readonly nothing: string;
  readonly entryKey: (entry: E) => string;
  readonly children: (entry: E) => ReactNode;
  /** Further controls beside the search, with the answer at hand. */
  readonly controls?: (answer: A | undefined) => ReactNode;
  /** Only so many, without search and pages, as the workbench shows them. */
  readonly few?: number;
}

/** What a list of the process wing is told by the page that shows it. */
export type ListPlace = Pick<EntryListProps<never, never>, 'few'>;

/** Entries, searched and turned page by page. */
export function EntryList<E, A extends PageOf<E> = PageOf<E>>(props: EntryListProps<E, A>) {
  const { query, input = {}, label, nothing, entryKey, children, controls, few } = props;
  const [words, setWords] = useState('');
  const [after, setAfter] = useState<readonly string[]>([]);
  const search = useSettled(words).trim();
  const last = after.at(-1);
  const answer = useAnswer<A>('process', query, {
    ...input,
    ...(search && { search }),
    ...(last && { after: last }),
    ...(few && { limit: few }),
  });
  const { data } = answer;
  return (
    <section className="goa-section" aria-label={label}>
      {!few && (
        <div className="goa-buttons">
          <Input.Search
            aria-label="搜索"
            placeholder="搜索标题、编号"
            className="goa-search"
            allowClear
            value={words}
            onChange={(event) => {
              setWords(event.target.value);
              setAfter([]);
            }}
          />
          {controls?.(data)}
        </div>
      )}
      {answer.error ? (
        <Failure error={answer.error} retry={answer.refetch} />
      ) : !data ? (
        <Loading />
      ) : data.rows.length === 0 ? (
        <Nothing words={search ? '没有找到。' : nothing} />
      ) : (
        <ul className="goa-todos">
          {data.rows.map((entry) => (
            <li key={entryKey(entry)} className="goa-todo">
              {children(entry)}
            </li>
          ))}
        </ul>
      )}
      {!few && <MarkPager marks={after} next={data?.next ?? undefined} onMove={setAfter} />}
    </section>
  );
}
