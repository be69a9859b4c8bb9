// What people chose once from another workbook's file, for the pages.
import { useEffect, useSyncExternalStore } from 'react';
import type { Kept, Keeper } from '../open-book/kept';

export function useKept<T>({ current, load, onChange }: Keeper<T>): Kept<T> {
  const now = useSyncExternalStore(onChange, current);
  useEffect(() => void load(), [load]);
  return now;
}
