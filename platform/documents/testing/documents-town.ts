import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileRoutes, filesHandlers, filesSystem, openFiles } from '#platform/files';
import { documentDesk, processSystem } from '#platform/process';
import { filesApp } from '../../files/app.ts';
import { type Answer, type ApiTown, type Client, openApiTown } from '../../http/testing/api-town.ts';
import { processApp } from '../../process/app.ts';
import { documentsApp } from '../app.ts';
import { type Documents, openDocuments } from '../documents.ts';
import { documentsHandlers } from '../handlers.ts';
import { documentRoutes } from '../routes/document-routes.ts';
import { documentsSystem } from '../system.ts';
import { type SealStandIn, startSeal } from './seal-stand-in.ts';

/** What a draft of the county's finance bureau says. */
export const DRAFT = {
  title: '关于同意更新公务用车的批复',
  kind: 'reply',
  agency: '样例县财政局',
  agencyCode: '样财',
  mainTo: '样例县教育局',
  body: '你局请示收悉。\n一、同意更新公务用车1辆。\n此复。',
  copyTo: '样例县机关事务管理局',
};

/** The town with official documents: in the finance bureau the clerk drafts, the administrator checks and keeps the seal, the head signs by the matrix. */
export interface DocumentsTown extends ApiTown {
  readonly documents: Documents;
  readonly seal: SealStandIn;
  readonly drafter: Client;
  readonly keeper: Client;
  readonly head: Client;
  /** Registers 代字 for a unit, by whoever organises the units of the region. */
  register(code: string, unit?: string, client?: Client): Promise<Answer>;
  /** Drafts; throws what it is refused with. */
  draft(more?: object, client?: Client): Promise<string>;
  /** Does a verb on a document. */
  verb(client: Client, id: string, name: string, body?: object): Promise<Answer>;
  /** The same; throws what it is refused with. */
  done(client: Client, id: string, name: string, body?: object): Promise<void>;
  /** A document that was checked and lies before whoever signs. */
  checked(more?: object, client?: Client, checker?: Client): Promise<string>;
  signed(more?: object): Promise<string>;
  row(id: string): Promise<Readonly<Record<string, unknown>>>;
}

/** Opens it; the codes are registered for the finance bureau. */
export async function openDocumentsTown(codes: readonly string[] = ['样财']): Promise<DocumentsTown> {
  const folder = mkdtempSync(path.join(tmpdir(), 'goa-documents-'));
  const seal = await startSeal();
  const files = openFiles(folder, {});
  const documents = openDocuments(files, {
    GOA_SEAL_URL: seal.url,
    GOA_SEAL_TOKEN: 'probe',
    GOA_PUBLIC_URL: 'https://goa.example.test/',
  });
  const api = await openApiTown({
    extras: {
      name: 'documents',
      apps: [filesApp, documentsApp, processApp],
      system: [...filesSystem, ...documentsSystem, ...processSystem],
      handlers: [...filesHandlers(files), ...documentsHandlers(documents, documentDesk([]))],
      routes: [...fileRoutes(files), ...documentRoutes(documents)],
      appRoles: {
        unitClerk: ['documentDrafter', 'documentChecker'],
        unitAdmin: ['documentDrafter', 'documentChecker', 'documentSigner', 'documentKeeper'],
        businessOfficer: ['documentKeeper'],
        organisationOfficer: ['codeRegistrar'],
      },
    },
  });
  const registrar = await api.signIn('organisation');
  const [drafter, keeper] = [await api.signIn('clerk'), await api.signIn('unit-admin')];
  const head = await api.signIn('acting-head');
  const register: DocumentsTown['register'] = (code, unit = 'finance', client = registrar) =>
    client.send('POST', '/api/agencyCode', { code, unit: api.town.id(unit), registeredOn: '2020-01-01' });
  for (const code of codes) await register(code);
  const verb: DocumentsTown['verb'] = (client, id, name, body = {}) =>
    client.send('POST', `/api/officialDocument/${id}/${name}`, body);
  const done: DocumentsTown['done'] = async (client, id, name, body) => {
    const answer = await verb(client, id, name, body);
    if (answer.status !== 200) throw new Error(`${name}: ${JSON.stringify(answer.body)}`);
  };
  const draft: DocumentsTown['draft'] = async (more = {}, client = drafter) => {
    const answer = await client.send('POST', '/api/commands/documents/draft', { ...DRAFT, ...more });
    if (answer.status !== 200) throw new Error(JSON.stringify(answer.body));
    return String(answer.body.document);
  };
  const checked: DocumentsTown['checked'] = async (more, client = drafter, checker = keeper) => {
    const id = await draft(more, client);
    await done(client, id, 'submitCheck');
    await done(checker, id, 'check');
    return id;
  };
  return {
    ...api,
    documents,
    seal,
    drafter,
    keeper,
    head,
    register,
    draft,
    verb,
    done,
    checked,
    signed: async (more) => {
      const id = await checked(more);
      await done(head, id, 'sign');
      return id;
    },
    row: async (id) => (await keeper.get(`/api/officialDocument/${id}`)).body.row as Readonly<Record<string, unknown>>,
    close: async () => {
      await api.close();
      await seal.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
