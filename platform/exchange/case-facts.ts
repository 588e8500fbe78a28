import { GoaError, type Reader, type Store } from '#platform/store';

/** What of a case leaves: as the partner's person may see it, without people. */
const FACTS = [
  'no',
  'title',
  'item',
  'itemTitle',
  'unit',
  'body',
  'status',
  'light',
  'step',
  'submittedAt',
  'acceptedAt',
  'dueOn',
  'legalDueOn',
  'finishedAt',
  'result',
];

/** Facts of a case for a reader, or nothing when the case is out of sight. What is masked for the reader stays out. */
export async function caseFacts(
  store: Pick<Store, 'registry'>,
  reader: Reader,
  id: string,
): Promise<Readonly<Record<string, unknown>> | undefined> {
  const caseFile = store.registry.resource('caseFile');
  if (!caseFile) return undefined;
  try {
    const { row } = await reader.one(caseFile, id);
    const shown: Readonly<Record<string, unknown>> = { ...row };
    const access = reader.fieldAccess(caseFile);
    const names = FACTS.filter((name) => shown[name] !== undefined && access[name] === 'clear');
    return { id, ...Object.fromEntries(names.map((name) => [name, shown[name]])) };
  } catch (error) {
    if (error instanceof GoaError && (error.status === 404 || error.status === 403)) return undefined;
    throw error;
  }
}
