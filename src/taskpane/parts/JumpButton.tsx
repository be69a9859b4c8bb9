// Goes to a cell of the workbook.
import { tell } from '../../commands/messages';
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
    const [{ jumpTo }, { failureMessage }] = await Promise.all([import('../../hosts/excel/places'), import('../../hosts/excel/failure')]);
    try {
      if (!(await jumpTo(sheet, cell))) tell({ intent: 'warning', text: book.gone });
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
