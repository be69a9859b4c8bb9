// The earlier year that results are compared with, for the pages.
import { useEffect, useSyncExternalStore } from 'react';
import { currentLastYear, loadLastYear, onLastYearChange, type Kept } from '../../open-book/last-year';

export function useLastYear(): Kept {
  const now = useSyncExternalStore(onLastYearChange, currentLastYear);
  useEffect(() => void loadLastYear(), []);
  return now;
}
