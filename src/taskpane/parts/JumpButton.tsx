// Goes to a cell of the workbook.
import { hostAtHand } from '../../open-book/chosen-host';
import { failureMessage } from '../../open-book/failure-words';
import { tell } from '../../open-book/messages';
import { useStrings } from '../strings';
import { QuietButton } from './QuietButton';

interface Props {
  /** Named on the button unless it stands in words around it. */
  sheet: string;
  cell: string;
  children: string;
  isSheetSaid?: boolean;
}

export function JumpButton({ sheet, cell, children, isSheetSaid = false }: Props) {
  const { book } = useStrings();
  const jump = async () => {
    try {
      const host = await hostAtHand();
      if (!(await host.jumpTo(sheet, cell))) tell({ intent: 'warning', text: book.gone });
    } catch (error) {
      tell({ intent: 'error', text: failureMessage(error) });
    }
  };
  return (
    <QuietButton aria-label={isSheetSaid ? `${children} ${cell}（${sheet}）` : undefined} onClick={() => void jump()}>
      {children} {isSheetSaid ? cell : `${sheet} ${cell}`}
    </QuietButton>
  );
}
