// What was typed for units and is not in the workbook yet: it outlives the page and the unit that is shown, so that leaving loses nothing.
import { useCallback, useSyncExternalStore } from 'react';
import type { UnitForm } from '../entry-form';

let drafts: ReadonlyMap<string, string> = new Map();
const listeners = new Set<() => void>();

function listen(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

interface Drafts {
  /** Undefined where the field shows what the workbook holds. */
  get(field: string): string | undefined;
  /** Undefined once the workbook holds it. */
  set(field: string, text: string | undefined): void;
}

/** Of one unit, by names of fields. */
export function useDrafts({ name, category }: Pick<UnitForm, 'name' | 'category'>): Drafts {
  const all = useSyncExternalStore(listen, () => drafts);
  const unit = JSON.stringify([category.name, name]);
  const set = useCallback(
    (field: string, text: string | undefined): void => {
      const next = new Map(drafts);
      if (text === undefined) next.delete(unit + field);
      else next.set(unit + field, text);
      drafts = next;
      for (const listener of listeners) listener();
    },
    [unit],
  );
  return { get: (field) => all.get(unit + field), set };
}
