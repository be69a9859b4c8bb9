// A field for words. One that may not be empty says so, and keeps what was there until something is typed.
import { Field, Input, Textarea } from '@fluentui/react-components';
import { useState } from 'react';

interface Props {
  label: string;
  value: string;
  onChange(value: string): void;
  /** Said when the field is empty and must not be. */
  needed?: string;
  /** What is wrong with a value, if anything; such a value is not passed on. */
  fault?(value: string): string | undefined;
  hint?: string;
  placeholder?: string;
  rows?: number;
  type?: 'text' | 'date';
}

export function WordsField({ label, value, onChange, needed, fault, hint, placeholder, rows, type = 'text' }: Props) {
  const [typed, setTyped] = useState<string>();
  const [last, setLast] = useState(value);
  // What was taken back elsewhere stands in the field, too; a space at the end is no other word.
  if (last !== value) {
    setLast(value);
    if (typed?.trim() !== value.trim()) setTyped(undefined);
  }
  const faultOf = (text: string) => (text.trim() === '' ? needed : fault?.(text));
  const text = typed ?? value;
  const change = (next: string) => {
    const isFine = faultOf(next) === undefined;
    // A space at the end is on its way to the next word, whoever takes the words trims them or not.
    setTyped(isFine && next === next.trim() ? undefined : next);
    if (isFine) onChange(next);
  };
  const leave = () => faultOf(text) === undefined && setTyped(undefined);
  return (
    <Field label={label} hint={hint} validationMessage={faultOf(text)} size="small">
      {rows === undefined ? (
        <Input
          size="small"
          type={type}
          value={text}
          placeholder={placeholder}
          onChange={(_event, data) => change(data.value)}
          onBlur={leave}
        />
      ) : (
        <Textarea
          size="small"
          rows={rows}
          resize="vertical"
          value={text}
          placeholder={placeholder}
          onChange={(_event, data) => change(data.value)}
          onBlur={leave}
        />
      )}
    </Field>
  );
}
