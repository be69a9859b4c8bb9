// One indicator of one unit: its clause, its inputs, and the points and explanation as they are typed.
import { Field, Input as TextInput, Select } from '@fluentui/react-components';
import { useState } from 'react';
import { tell } from '../../commands/messages';
import { refresh, type OpenBook } from '../../commands/session';
import { isBlank, type Cell } from '../../model/cell';
import { typeOf, type Input } from '../../model/inputs';
import { showPoints } from '../../model/points';
import type { Indicator } from '../../rubric/tree';
import { judge, typed, type Slot, type UnitForm } from '../entry-form';
import { useStrings } from '../strings';
import { usePageStyles } from './page-styles';

interface Props {
  open: OpenBook;
  form: UnitForm;
  indicator: Indicator;
  /** The round or source that is entered; without one, what counts. */
  track?: string | undefined;
}

export function IndicatorForm({ open, form, indicator, track }: Props) {
  const { entry: words } = useStrings();
  const styles = usePageStyles();
  /** What was typed and is not in the sheet yet, by position. */
  const [drafts, setDrafts] = useState<ReadonlyMap<number, string>>(new Map());
  const slots = form.slots(indicator, track);
  const { state, duties, exempt } = form.particulars(indicator);
  const textOf = ({ cell, position }: Slot) => (position === undefined ? undefined : drafts.get(position)) ?? show(cell);
  const cells = slots.map((slot): Cell => (slot.position !== undefined && drafts.has(slot.position) ? typed(slot.input, textOf(slot)) : slot.cell));
  const verdict = judge(indicator, cells);

  const type = (position: number, text: string) => setDrafts((before) => new Map(before).set(position, text));
  const drop = (position: number) => setDrafts((before) => new Map([...before].filter(([each]) => each !== position)));
  const commit = async (slot: Slot, text: string) => {
    const { input, cell, position } = slot;
    if (position === undefined) return;
    if (text === show(cell)) return drop(position);
    if (faultOf(input, text) !== undefined) return; // It stays in the form, with what is wrong about it.
    const [{ writeEntry }, { failureMessage }] = await Promise.all([import('../write-entry'), import('../../hosts/excel/failure')]);
    try {
      const written = await writeEntry(open, form, indicator, slot, typed(input, text));
      tell(written.ok ? undefined : { intent: 'error', text: written.refusal.message });
      await refresh();
      if (written.ok) drop(position);
    } catch (error) {
      tell({ intent: 'error', text: failureMessage(error) });
    }
  };

  return (
    <li className={styles.card}>
      <div className={styles.row} style={{ justifyContent: 'space-between' }}>
        <b>{indicator.label === undefined ? indicator.name : `${indicator.name}（${indicator.label}）`}</b>
        <span role="status">{state ?? (verdict.points === undefined ? words.pending : words.points(verdict.points, showPoints(indicator.weight)))}</span>
      </div>
      {indicator.under.length > 0 && <div className={styles.muted}>{indicator.under.join(' / ')}</div>}
      <details>
        <summary className={styles.muted}>{words.clause}</summary>
        <blockquote className={styles.clause}>{indicator.clause}</blockquote>
      </details>
      {duties.map(({ title, text }) => <div key={title} className={styles.duty}><b>{title}</b>：{text}</div>)}
      {exempt.length > 0 && <div className={styles.duty}>{words.exempt(exempt.join('、'))}</div>}
      {state === undefined && slots.map((slot) => (
        <SlotField
          key={slot.input.name}
          slot={slot}
          text={textOf(slot)}
          onType={(text) => slot.position !== undefined && type(slot.position, text)}
          onCommit={(text) => void commit(slot, text)}
        />
      ))}
      {state === undefined && verdict.text && !slots.some((slot) => faultOf(slot.input, textOf(slot)) !== undefined) && <div className={styles.muted}>{verdict.text}</div>}
    </li>
  );
}

interface SlotProps {
  slot: Slot;
  text: string;
  onType(text: string): void;
  onCommit(text: string): void;
}

function SlotField({ slot: { input, position, from }, text, onType, onCommit }: SlotProps) {
  const { entry: words } = useStrings();
  const styles = usePageStyles();
  const options = wordsOf(input);
  const fault = faultOf(input, text);
  if (position === undefined) {
    return <div className={styles.muted}>{input.name}：{text || words.unset}（{words.from[from ?? 'roster']}）</div>;
  }
  return (
    <Field label={`${input.name}${input.measure ? `（${input.measure}）` : ''}`} hint={input.hint} validationMessage={fault} size="small">
      {options ? (
        <Select value={options.includes(text) ? text : ''} onChange={(_event, { value }) => { onType(value); onCommit(value); }}>
          <option value="">{text !== '' && !options.includes(text) ? text : words.unset}</option>
          {options.map((word) => <option key={word}>{word}</option>)}
        </Select>
      ) : (
        <TextInput
          value={text}
          placeholder={typeOf(input).allowed(input)}
          onChange={(_event, { value }) => onType(value)}
          onBlur={() => onCommit(text)}
          onKeyDown={({ key }) => key === 'Enter' && onCommit(text)}
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

function faultOf(input: Input, text: string): string | undefined {
  if (text.trim() === '') return undefined;
  const read = typeOf(input).read(input, text);
  return read.ok ? undefined : read.refusal.message;
}

function show(cell: Cell): string {
  return isBlank(cell) ? '' : String(cell);
}
