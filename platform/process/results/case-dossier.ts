import { type Documents, type DossierMaker, officialDocument } from '#platform/documents';
import { keepFile } from '#platform/files';
import type { Store, Writer } from '#platform/store';
import { readRun } from '../cases/case-run.ts';
import { type CaseView, caseView } from '../detail/case-view.ts';
import { caseFile } from '../resources/case-file.resource.ts';
import { caseLogText } from './case-log-text.ts';
import { printApplication, sheetTitle } from './print-application.ts';

/**
 * What approvals lay beside a result before it is packed: the application with its opinions, and the log of the case as text. Fields and papers that a
 * mere reader may not see are left out and counted: whoever may open the package is a reader. Nothing of a case whose item was taken out is packed.
 */
export function caseDossiers(documents: Documents): Readonly<Record<string, DossierMaker>> {
  return { [caseFile.id]: (tx, store, of) => keepDossier(documents, tx, store, of) };
}

async function keepDossier(
  documents: Documents,
  tx: Writer,
  { registry, codeSets }: Store,
  { document, row, unit }: Parameters<DossierMaker>[2],
): Promise<CaseView['shows']> {
  if (!registry.items.has((await readRun(tx, row)).item)) return () => false;
  const { run, item, withheld, shows } = await caseView({ registry, system: tx.system }, null, row);
  const of = (purpose: string) => ({ resource: officialDocument, row: document, purpose });
  const form = await printApplication(
    documents,
    { registry, codeSets, system: tx.system },
    { run, item, withheld, copies: 1 },
  );
  await keepFile(documents.files, tx, {
    name: `${sheetTitle(item)}.pdf`,
    type: 'application/pdf',
    content: form,
    of: of('申请表'),
    unit,
  });
  await keepFile(documents.files, tx, {
    name: '办理过程.txt',
    type: 'text/plain',
    content: Buffer.from(await caseLogText(tx, run.id)),
    of: of('办理过程'),
    unit,
  });
  return shows;
}
