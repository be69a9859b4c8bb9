// The unit that was chosen in the pane or whose row is selected in the sheet, whichever came last.
import { useEffect, useRef, useState } from 'react';
import type { OpenBook } from '../../commands/session';
import { unitAt } from '../entry-form';

export function useSelectedUnit(open: OpenBook): [number | undefined, (index: number) => void] {
  const [chosen, setChosen] = useState<number>();
  const latest = useRef(open);
  useEffect(() => {
    latest.current = open;
  }, [open]);
  useEffect(() => {
    let stop: (() => void) | undefined;
    let left = false;
    void import('../../hosts/excel/places')
      .then(({ watchSelection }) => watchSelection(({ sheet, row }) => {
        const index = unitAt(latest.current, sheet, row);
        if (index !== undefined) setChosen(index);
      }))
      .then((stopWatching) => {
        stop = stopWatching;
        if (left) stop();
      })
      .catch(() => undefined); // Choosing in the pane works without it.
    return () => {
      left = true;
      stop?.();
    };
  }, []);
  return [chosen, setChosen];
}
