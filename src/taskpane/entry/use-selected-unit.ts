// The unit that was chosen in the pane or whose row is selected in the sheet, whichever came last.
import { useEffect, useRef, useState } from 'react';
import type { OpenBook } from '../../commands/session';
import type { Selection } from '../../hosts/excel/places';
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
    const follow = async () => {
      const places = await import('../../hosts/excel/places');
      const unitOf = ({ sheet, row }: Selection) => unitAt(latest.current, sheet, row);
      stop = await places.watchSelection((selection) => setChosen((known) => unitOf(selection) ?? known));
      if (left) return stop();
      // Who comes to this page from a unit's row finds that unit, unless another was chosen by now.
      const here = unitOf(await places.selection());
      setChosen((known) => known ?? here);
    };
    follow().catch(() => undefined); // Choosing in the pane works without it.
    return () => {
      left = true;
      stop?.();
    };
  }, []);
  return [chosen, setChosen];
}
