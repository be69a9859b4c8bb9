// Fields for the numbers of a rule that can be told from one another.
import { useMemo } from 'react';
import { putNumber } from '../../import/confirm/desk';
import { ruleNumbers, ruleWith, type NewNumbers } from '../../import/confirm/rule-numbers';
import type { ImportedIndicator } from '../../import/imported';
import { showPoints } from '../../model/points';
import { NumberField } from '../parts/NumberField';
import { usePageStyles } from '../parts/page-styles';
import { useImportStrings } from '../strings/import';
import { stepOnDesk } from './desk-store';

interface Props {
  /** With the numbers of its clause. */
  indicator: ImportedIndicator;
  numbers: NewNumbers;
}

export function RuleNumbers({ indicator, numbers }: Props) {
  const { desk: words } = useImportStrings();
  const page = usePageStyles();
  const offered = useMemo(() => ruleNumbers(indicator), [indicator]);
  if (offered.length === 0) return null;
  const isFine = (path: string, value: number | undefined) =>
    value !== undefined && Number.isFinite(value) && ruleWith(indicator.reading.rule, { ...numbers, [path]: value }) !== undefined;
  return (
    <details>
      <summary className={page.muted}>{words.numbers}</summary>
      <div className={page.fields}>
        {offered.map(({ path, value, role }) => (
          <NumberField
            key={path}
            label={words.number(words.roles[role], showPoints(value))}
            value={numbers[path] ?? value}
            fault={(next) => (isFine(path, next) ? undefined : words.numberWrong)}
            onChange={(next) => next !== undefined && stepOnDesk((desk) => putNumber(desk, indicator.id, path, next))}
          />
        ))}
      </div>
    </details>
  );
}
