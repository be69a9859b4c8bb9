// One input of an indicator: what is typed, what other rounds or sources say of it, and what is wrong with it.
import { Field, Input as TextInput, Select } from '@fluentui/react-components';
import { isBlank, type Cell } from '../../model/cell';
import { typeOf, type Input } from '../../model/inputs';
import type { Slot } from '../entry-form';
import { usePageStyles } from '../parts/page-styles';
import { useStrings } from '../strings';
import { useEntryStrings } from '../strings/entry';

interface Props {
  slot: Slot;
  text: string;
  /** What other rounds or sources say: `初评 3`. */
  beside: readonly string[];
  onType(text: string): void;
  onCommit(text: string): void;
}

export function SlotField({ slot: { input, position, from }, text, beside, onType, onCommit }: Props) {
  const words = useEntryStrings();
  const { pane } = useStrings();
  const styles = usePageStyles();
  const options = wordsOf(input);
  const fault = inputFault(input, text);
  if (position === undefined) {
    return (
      <div className={styles.muted}>
        {pane.named(input.name, text || words.unset)}
        {pane.aside(words.from[from ?? 'roster'])}
      </div>
    );
  }
  const label = (
    <>
      {input.name}
      {input.measure ? `（${input.measure}）` : ''}
      {beside.length > 0 && <span className={styles.muted}> {beside.join(' · ')}</span>}
    </>
  );
  // Said while it is asked for: forty filled fields are read faster without it.
  const hint = text.trim() === '' && beside.length === 0 ? input.hint : undefined;
  return (
    <Field label={label} hint={hint} validationMessage={fault} size="small" title={input.hint}>
      {options ? (
        <Select
          value={options.includes(text) ? text : ''}
          onChange={(_event, { value }) => {
            onType(value);
            onCommit(value);
          }}>
          <option value="">{text !== '' && !options.includes(text) ? text : words.unset}</option>
          {options.map((word) => (
            <option key={word}>{word}</option>
          ))}
        </Select>
      ) : (
        <TextInput
          value={text}
          placeholder={typeOf(input).allowed(input)}
          onChange={(_event, { value }) => onType(value)}
          onBlur={() => onCommit(text)}
        />
      )}
    </Field>
  );
}

/** The words to choose from, where the sheet offers a list too. */
function wordsOf(input: Input): readonly string[] | undefined {
  const criterion = typeOf(input).criterion(input);
  return criterion.check === 'list' ? criterion.words : undefined;
}

export function inputFault(input: Input, text: string): string | undefined {
  if (text.trim() === '') return undefined;
  const read = typeOf(input).read(input, text);
  return read.ok ? undefined : read.refusal.message;
}

export function show(cell: Cell): string {
  return isBlank(cell) ? '' : String(cell);
}
