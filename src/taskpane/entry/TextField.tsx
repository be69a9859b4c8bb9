// A field of the unit's form beside the entries: it is written when it is left, and keeps what was typed until then.
import { Field, Input, Select } from '@fluentui/react-components';
import type { UnitForm } from '../entry-form';
import { useEntryStrings } from '../strings/entry';
import { useDrafts } from './drafts';

interface Props {
  form: UnitForm;
  /** Tells the fields of a unit apart. */
  field: string;
  label: string;
  hint?: string | undefined;
  text: string;
  /** Said while the field is empty and must not be. */
  needed?: string | undefined;
  /** The only words that may be chosen. */
  options?: readonly string[];
  fault?(text: string): string | undefined;
  /** Whether it was written. */
  onCommit(text: string): Promise<boolean>;
}

export function TextField({ form, field, label, hint, text, needed, options, fault, onCommit }: Props) {
  const words = useEntryStrings();
  const drafts = useDrafts(form);
  const draft = drafts.get(field);
  const setDraft = (next: string | undefined) => drafts.set(field, next);
  const shown = draft ?? text;
  const wrong = shown.trim() === '' ? needed : fault?.(shown);
  const commit = async (next: string) => {
    if (next === text) return setDraft(undefined);
    if (next.trim() !== '' && fault?.(next) !== undefined) return;
    if (await onCommit(next)) setDraft(undefined);
  };
  return (
    <Field label={label} hint={hint} validationMessage={wrong} size="small">
      {options ? (
        <Select
          value={options.includes(shown) ? shown : ''}
          onChange={(_event, { value }) => {
            setDraft(value);
            void commit(value);
          }}>
          <option value="">{shown !== '' && !options.includes(shown) ? shown : words.unset}</option>
          {options.map((word) => (
            <option key={word}>{word}</option>
          ))}
        </Select>
      ) : (
        <Input value={shown} onChange={(_event, { value }) => setDraft(value)} onBlur={() => void commit(shown)} />
      )}
    </Field>
  );
}
