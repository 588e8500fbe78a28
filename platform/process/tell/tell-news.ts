import { sql } from 'kysely';
import { tellPeople } from '#platform/messages';
import type { Store } from '#platform/store';
import { caseFile } from '../resources/case-file.resource.ts';
import type { NewsKind } from './case-news.ts';

const WORDS: Readonly<Record<NewsKind, string>> = {
  approved: '已批准',
  denied: '未获批准',
  refused: '不予受理',
  withdrawn: '已撤回',
  terminated: '已终止',
  returned: '被退回，请修改后重新提交',
  correcting: '需要补正',
  urged: '催办',
  orange: '即将到期',
  red: '已经超期',
  copied: '抄送',
  consulted: '征求意见',
  answered: '征求的意见已答复',
};

/** Leaves the messages of one matter: each person once, and only those who still take part in the case, see it and have an account that answers. */
export async function tellNews(
  store: Pick<Store, 'system'>,
  id: string,
  news: Readonly<Record<string, unknown>>,
): Promise<void> {
  const { what, people, ref } = news;
  if (!isKind(what) || !Array.isArray(people)) return;
  const { rows } = await sql<{ title: string; person: string }>`
    select r.title, c.person from case_run r
    join account c on c.person = any(r.people) and c.person::text = any(${people}::text[])
    where r.id::text = ${id} and c.status = 'active' and c.voided_at is null
      and exists (select from sight s where s.resource = ${caseFile.id} and s.row_id = r.id and s.person = c.person
        and coalesce(s.until > now(), true))`.execute(store.system);
  const [first] = rows;
  if (!first) return;
  await tellPeople(
    store.system,
    rows.map(({ person }) => person),
    {
      kind: 'case',
      title: `${WORDS[what]}：${first.title}`,
      link: `/r/caseFile/${id}`,
      about: `case ${id} ${what} ${String(ref)}`,
    },
  );
}

function isKind(what: unknown): what is NewsKind {
  return typeof what === 'string' && what in WORDS;
}
