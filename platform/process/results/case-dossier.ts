import { type Documents, type DossierMaker, officialDocument } from '#platform/documents';
import { keepFile } from '#platform/files';
import type { Store, Writer } from '#platform/store';
import { readRun } from '../cases/case-run.ts';
import { definitionById } from '../definitions/definition-rows.ts';
import { withheldFrom } from '../detail/form-view.ts';
import { caseFile } from '../resources/case-file.resource.ts';
import { caseLogText } from './case-log-text.ts';
import { printApplication } from './print-application.ts';

/**
 * What approvals lay beside a result before it is packed: the application with its opinions, and the log of the case as text. Fields that a mere reader
 * may not see are left out of it and counted on the form: whoever may open the package is a reader.
 */
export function caseDossiers(documents: Documents): Readonly<Record<string, DossierMaker>> {
  return { [caseFile.id]: (tx, store, of) => keepDossier(documents, tx, store, of) };
}

async function keepDossier(
  documents: Documents,
  tx: Writer,
  { registry, codeSets }: Store,
  { document, row, unit }: Parameters<DossierMaker>[2],
): Promise<void> {
  const run = await readRun(tx, row);
  const item = registry.items.get(run.item);
  if (!item) return;
  const { definition } = await definitionById(tx, run.definition);
  const withheld = withheldFrom(null, [], run, item, definition);
  const of = (purpose: string) => ({ resource: officialDocument, row: document, purpose });
  const form = await printApplication(
    documents,
    { registry, codeSets, system: tx.system },
    { run, item, withheld, copies: 1 },
  );
  await keepFile(documents.files, tx, {
    name: `${item.title}申请表.pdf`,
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
}
