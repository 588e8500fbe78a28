import type { Reader, Writer } from '../contract/store.ts';
import { createRows } from './create-rows.ts';
import { entrusted } from './entrusted.ts';
import { movePaths } from './move-paths.ts';
import { replaceRow } from './replace-row.ts';
import type { Session } from './session.ts';
import { grantSight, revokeSight } from './sight.ts';
import { submitRows } from './submit-rows.ts';
import { updateRows } from './update-rows.ts';
import { voidRows } from './void-rows.ts';

/** The write path of one transaction, beside the reading of the same transaction. */
export function createWriter(session: Session): Writer {
  const writing: Omit<Writer, keyof Reader> = {
    system: session.tx,
    reference: { codeSets: session.codes.sets, datedRows: session.codes.tables },
    create: (resource, inputs, options) => createRows(session, resource, inputs, options),
    update: (resource, patches, options) => updateRows(session, resource, patches, options),
    void: (resource, rows, options) => voidRows(session, resource, rows, options),
    submit: (resource, rows, options) => submitRows(session, resource, rows, options),
    replace: (resource, id, options) => replaceRow(session, resource, id, options),
    emit: (event, key, payload) => {
      session.events.push({ event, key, payload });
    },
    grantSight: (resource, rows, to, until, why) => grantSight(session, resource, rows, to, until, why),
    revokeSight: (resource, rows, to) => revokeSight(session, resource, rows, to),
    moved: (change) => movePaths(session, change),
    entrust: (permissions) => createWriter(entrusted(session, permissions)),
  };
  return { ...session.reader, ...writing };
}
