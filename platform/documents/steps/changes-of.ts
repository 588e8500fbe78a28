/** What of a document's text is compared. */
export type DocumentText = Readonly<Partial<Record<TextField, string | null>>>;

type TextField = keyof typeof TITLES;

/** Fields that people write, with the words they have on the page. */
const TITLES = {
  title: '标题',
  kind: '公文种类',
  agency: '发文机关标志',
  agencyCode: '机关代字',
  mainTo: '主送机关',
  amount: '涉及金额',
  body: '正文',
  enclosures: '附件说明',
  copyTo: '抄送',
  remark: '附注',
  urgency: '紧急程度',
} as const;

/** Longest record of one revision, in characters: the trail keeps the whole text. */
const MOST = 8000;

/** What a revision changed, in words, one line a change; texts of several paragraphs by paragraph. Empty when nothing did. */
export function changesOf(before: DocumentText, after: DocumentText): string {
  const lines = (Object.keys(TITLES) as TextField[]).flatMap((name) => {
    const [was, is] = [before[name] ?? '', after[name] ?? ''];
    if (was === is) return [];
    if (!was.includes('\n') && !is.includes('\n')) return [`${TITLES[name]}：${quoted(was)}改为${quoted(is)}`];
    const [old, fresh] = [was.split('\n'), is.split('\n')];
    const gone = old.filter((line) => !fresh.includes(line)).map((line) => `${TITLES[name]}删去：${line}`);
    const come = fresh.filter((line) => !old.includes(line)).map((line) => `${TITLES[name]}写入：${line}`);
    return gone.length + come.length > 0 ? [...gone, ...come] : [`${TITLES[name]}：段落顺序有调整`];
  });
  const words = lines.join('\n');
  return words.length > MOST ? `${words.slice(0, MOST - 1)}…` : words;
}

function quoted(text: string): string {
  return text === '' ? '（空）' : `“${text}”`;
}
