import { Checkbox, Select } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import type { AnswerOfContract } from '#standards/language';
import { CodeTag, formatInstant, useCodeItems } from '#web/kit';
import { COUNTED, type TodoEntry, type todos } from '../../queries/inbox.contract.ts';
import { Bits } from '../bits.tsx';
import { Lamp } from '../lamp.tsx';
import { dueWords } from '../limit-words.ts';
import { BulkHandling } from './bulk-handling.tsx';
import { DismissButton, noticeOf } from './dismiss-button.tsx';
import { EntryList, type ListPlace } from './entry-list.tsx';

type Answer = AnswerOfContract<typeof todos>;

/** 待办: the most urgent first when asked so, by kind, own ones and those of whom one stands in for. */
export function TodoList({ few }: ListPlace) {
  const [kind, setKind] = useState<string>();
  const [order, setOrder] = useState('newest');
  const [chosen, setChosen] = useState<readonly TodoEntry[]>([]);
  const kinds = useCodeItems('todoKind');
  const orders = useCodeItems('todoOrder');
  return (
    <EntryList<TodoEntry, Answer>
      key={`${kind} ${order}`}
      few={few}
      query="todos"
      label="待办"
      nothing="没有待办，都办完了。"
      input={{ order: few ? 'light' : order, counts: !few, ...(kind && { kind }) }}
      entryKey={({ id }) => id}
      controls={(answer) => (
        <>
          <Select
            aria-label="类型"
            className="goa-choice"
            allowClear
            placeholder="全部类型"
            value={kind}
            onChange={setKind}
            options={kinds.map(({ code, label }) => ({ value: code, label: counted(label, answer, code) }))}
          />
          <Select
            aria-label="排序"
            className="goa-choice"
            value={order}
            onChange={setOrder}
            options={orders.map(({ code, label }) => ({ value: code, label }))}
          />
          <BulkHandling chosen={chosen} onDone={() => setChosen([])} />
        </>
      )}
    >
      {(entry) => (
        <Entry
          entry={entry}
          chosen={chosen.some(({ id }) => id === entry.id)}
          onChoose={
            few
              ? undefined
              : (on) => setChosen((all) => (on ? [...all, entry] : all.filter(({ id }) => id !== entry.id)))
          }
        />
      )}
    </EntryList>
  );
}

function counted(label: string, answer: Answer | undefined, code: string): string {
  const count = Object.entries(answer?.counts ?? {}).find(([kind]) => kind === code)?.[1];
  if (!count) return label;
  return `${label} ${count < COUNTED ? count : `${COUNTED - 1}+`}`;
}

interface EntryProps {
  readonly entry: TodoEntry;
  readonly chosen: boolean;
  /** Absent where nothing is handled in bulk. */
  readonly onChoose: ((on: boolean) => void) | undefined;
}

function Entry({ entry, chosen, onChoose }: EntryProps) {
  const { title, detail, itemTitle, applicant, unit, openedAt, dueAt, light, kind, onBehalf, link, read } = entry;
  const words = read ? title : <strong>{title}</strong>;
  return (
    <>
      <span className="goa-todo-lead">
        {onChoose && entry.case && entry.task !== null && (
          <Checkbox
            checked={chosen}
            aria-label={`选择 ${title}`}
            onChange={(event) => onChoose(event.target.checked)}
          />
        )}
        <Lamp light={light} />
      </span>
      {entry.case ? (
        <Link to={`/r/caseFile/${entry.case}`}>{words}</Link>
      ) : link?.startsWith('/') ? (
        <Link to={link}>{words}</Link>
      ) : link ? (
        <a href={link} target="_blank" rel="noreferrer">
          {words}
        </a>
      ) : (
        words
      )}
      {noticeOf(entry) ? <DismissButton todo={entry} /> : <CodeTag set="todoKind" value={kind} />}
      <div className="goa-muted goa-todo-more">
        <Bits
          of={[
            itemTitle,
            detail,
            [unit, applicant].filter(Boolean).join(' '),
            `${formatInstant(openedAt)} 到达`,
            dueAt && `${dueWords(dueAt)} 到期`,
            onBehalf && `代 ${onBehalf.name} 办理`,
          ]}
        />
      </div>
    </>
  );
}
