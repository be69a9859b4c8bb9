// A field for a number. What is no number yet stays in the field, with what is wrong about it, and changes nothing.
import { Field, Input } from '@fluentui/react-components';
import { useState } from 'react';

interface Props {
  label: string;
  value: number | undefined;
  /** What is wrong with a number, if anything. */
  fault(value: number | undefined): string | undefined;
  /** Nothing was entered yet: that it is lacking is said once somebody was there. */
  isNew?: boolean;
  placeholder?: string;
  onChange(value: number | undefined): void;
}

export function NumberField({ label, value, fault, isNew = false, placeholder, onChange }: Props) {
  const [isUntouched, setUntouched] = useState(isNew);
  const [typed, setTyped] = useState<string>();
  const [last, setLast] = useState(value);
  // What was taken back elsewhere stands in the field, too.
  if (!Object.is(last, value)) {
    setLast(value);
    setTyped(undefined);
  }
  const text = typed ?? (value === undefined ? '' : String(value));
  const type = (next: string) => {
    const number = numberOf(next);
    const isFine = fault(number) === undefined;
    setTyped(isFine ? undefined : next);
    if (isFine && number !== value) onChange(number);
    else if (isFine && next !== String(number ?? '')) setTyped(next); // `8.` on its way to `8.5`
  };
  const wrong = fault(numberOf(text));
  const isStillNew = isUntouched && text === '';
  return (
    <Field label={label} validationMessage={isStillNew ? undefined : wrong} size="small">
      <Input
        value={text}
        inputMode="decimal"
        size="small"
        placeholder={placeholder}
        onChange={(_event, data) => type(data.value)}
        onBlur={() => {
          setUntouched(false);
          if (wrong === undefined) setTyped(undefined);
        }}
      />
    </Field>
  );
}

/** undefined for nothing, NaN for what is no number. */
function numberOf(text: string): number | undefined {
  const plain = text.normalize('NFKC').trim();
  if (plain === '') return undefined;
  return /^-?\d+(\.\d*)?$/u.test(plain) ? Number(plain) : Number.NaN;
}
