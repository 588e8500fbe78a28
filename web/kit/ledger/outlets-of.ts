import type { Resource } from '#standards/language';

/** A way into a list or out of it. */
export type Outlet = 'import' | 'template' | 'export' | 'print';

/** What a person may do with a list as a whole: workbooks come in where rows may be made by hand, files leave by the permission to export; what is on the screen may be printed. */
export function outletsOf(
  { name, kind, writtenBy }: Pick<Resource, 'name' | 'kind' | 'writtenBy'>,
  may: (permission: string) => boolean,
): readonly Outlet[] {
  const importable = kind === 'ledger' && writtenBy !== 'commands' && may(`${name}.create`);
  return [
    ...(importable ? (['import', 'template'] as const) : []),
    ...(may(`${name}.export`) ? (['export'] as const) : []),
    'print',
  ];
}
