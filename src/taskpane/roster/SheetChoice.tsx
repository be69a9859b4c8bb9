// Which sheets of a workbook hold the list, where several could.
import { Button, Checkbox } from '@fluentui/react-components';
import { useState } from 'react';
import { usePageStyles } from '../parts/page-styles';
import { useRosterStrings } from '../strings/roster';

interface Props {
  sheets: readonly { name: string; units: number }[];
  onChoose(names: readonly string[]): void;
}

export default function SheetChoice({ sheets, onChoose }: Props) {
  const words = useRosterStrings();
  const styles = usePageStyles();
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const toggle = (name: string, isChosen: boolean) =>
    setChosen(sheets.map((sheet) => sheet.name).filter((each) => (each === name ? isChosen : chosen.includes(each))));
  return (
    <div role="group" aria-label={words.which} className={styles.card}>
      <div role="status">{words.which}</div>
      {sheets.map(({ name, units }) => (
        <Checkbox
          key={name}
          label={words.sheet(name, units)}
          checked={chosen.includes(name)}
          onChange={(_event, { checked }) => toggle(name, checked === true)}
        />
      ))}
      <div className={styles.row}>
        <Button
          size="small"
          disabledFocusable={chosen.length === 0}
          onClick={() => {
            if (chosen.length > 0) onChoose(chosen);
          }}>
          {words.readThese}
        </Button>
      </div>
    </div>
  );
}
