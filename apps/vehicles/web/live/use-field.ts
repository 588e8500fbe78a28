import { useEffect, useState } from 'react';
import { MarkerField } from '#web/map';
import type { LiveRow } from '../../tracks/live-vehicles.contract.ts';
import { markersOf } from './markers-of.ts';

/** The markers of the vehicles that are shown; `drawn` changes with them. */
export function useField(shown: readonly LiveRow[]): { readonly field: MarkerField; readonly drawn: number } {
  const [field] = useState(() => new MarkerField());
  const [drawn, setDrawn] = useState(0);
  useEffect(() => {
    field.replace(markersOf(shown));
    setDrawn(field.version);
  }, [field, shown]);
  return { field, drawn };
}
