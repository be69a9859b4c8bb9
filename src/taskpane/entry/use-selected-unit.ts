// The unit that was chosen in the pane or whose row is selected in the sheet, whichever came last.
import { useEffect, useRef, useState } from 'react';
import type { OpenBook } from '../../open-book/book';
import { hostAtHand } from '../../open-book/chosen-host';
import type { Selection } from '../../open-book/host';
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
      const host = await hostAtHand();
      const unitOf = ({ sheet, row }: Selection) => unitAt(latest.current, sheet, row);
      stop = await host.watchSelection((selection) => setChosen((known) => unitOf(selection) ?? known));
      if (left) return stop();
      // Who comes to this page from a unit's row finds that unit, unless another was chosen by now.
      const here = unitOf(await host.selection());
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
