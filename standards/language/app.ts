import type { DeclaredItem } from '#standards/process';
import type { CodeSet } from './code-set.ts';
import type { Contract } from './contract.ts';
import type { DatedTable } from './dated-table.ts';
import { DeclarationError } from './declaration-error.ts';
import type { Grade } from './element.ts';
import { checkName } from './names.ts';
import type { Resource } from './resource.ts';
import { strictKeys } from './strict-keys.ts';

/** How deep a grant sees from where its holder's post hangs. */
export type Depth = 'self' | 'department' | 'unit' | 'unitBelow' | 'regionBelow' | 'line' | 'named';

/** A set of permissions that bureaus hand out; the grant, not the role, carries depth and clearance. */
export interface Role {
  readonly id: string;
  readonly title: string;
  readonly note?: string;
  /** Permissions `<resource>.<verb>`; `<resource>.*` stands for all of a resource's verbs. */
  readonly permissions: readonly string[];
  /** Depth and clearance proposed when the role is granted. */
  readonly depth: Depth;
  readonly clearance: Grade;
  /** Every signed-in person holds it, at its own depth, without a grant; nobody hands it out. */
  readonly baseline?: true;
}

/** A page of an app that is written by hand; the web finds the component by `key`. */
export interface Page {
  readonly key: string;
  readonly title: string;
  /** Route path, for example `/organisation`. */
  readonly path: string;
  readonly permission: string;
}

/** An entry of the side menu: a generated ledger page or a hand-made page. */
export interface Menu {
  readonly title: string;
  readonly resource?: string;
  readonly page?: string;
  /** Title of the part of the menu that it stands in, for apps with many entries; parts come in the order in which they are first named. */
  readonly group?: string;
}

/** A part of the workbench that an app brings along; the web finds the component by `key`, and shows it to whom it is permitted. */
export interface Panel {
  readonly key: string;
  readonly title: string;
  readonly permission: string;
  /** Beside what the person has to do, instead of below it. */
  readonly beside?: true;
}

/** Manifest of an application or a platform wing (STD-5): all that the platform needs to know to plug it in. Pure and safe in a browser. */
export interface App {
  readonly id: string;
  readonly title: string;
  /** Position in the menu; small comes first. */
  readonly order: number;
  /** Name of the menu icon in the web kit. */
  readonly icon: string;
  readonly resources: readonly Resource[];
  readonly codeSets?: readonly CodeSet[];
  readonly tables?: readonly DatedTable[];
  readonly contracts?: readonly Contract[];
  readonly roles?: readonly Role[];
  readonly pages?: readonly Page[];
  readonly menus?: readonly Menu[];
  /** Parts of the workbench, in their order. */
  readonly panels?: readonly Panel[];
  /** What can be applied for (事项), with form and process. */
  readonly items?: readonly DeclaredItem[];
  /** Further permissions that neither a resource nor a contract brings along, with their titles. */
  readonly permissions?: Readonly<Record<string, string>>;
}

const KEYS = [
  'id',
  'title',
  'order',
  'icon',
  'resources',
  'codeSets',
  'tables',
  'contracts',
  'roles',
  'pages',
  'menus',
  'panels',
  'items',
  'permissions',
];

/** Declares an application. */
export function defineApp(app: App): App {
  const where = `app ${app.id}`;
  strictKeys(where, app, KEYS);
  checkName(where, app.id);
  for (const role of app.roles ?? []) {
    strictKeys(`${where} role ${role.id}`, role, [
      'id',
      'title',
      'note',
      'permissions',
      'depth',
      'clearance',
      'baseline',
    ]);
  }
  for (const page of app.pages ?? []) {
    strictKeys(`${where} page ${page.key}`, page, ['key', 'title', 'path', 'permission']);
    if (!page.path.startsWith('/')) throw new DeclarationError(where, `page ${page.key}: path must begin with /`);
  }
  for (const panel of app.panels ?? []) {
    strictKeys(`${where} panel ${panel.key}`, panel, ['key', 'title', 'permission', 'beside']);
  }
  for (const menu of app.menus ?? []) {
    strictKeys(`${where} menu ${menu.title}`, menu, ['title', 'resource', 'page', 'group']);
    if (Boolean(menu.resource) === Boolean(menu.page)) {
      throw new DeclarationError(where, `menu ${menu.title}: name either a resource or a page`);
    }
  }
  return Object.freeze({ ...app });
}
