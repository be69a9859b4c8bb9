// One indicator of one unit: its clause, its inputs, and the points and explanation as they are typed.
import type { OpenBook } from '../../open-book/book';
import { isBlank, type Cell } from '../../model/cell';
import { showPoints } from '../../model/points';
import type { Indicator } from '../../rubric/tree';
import { Causes } from '../entry/Causes';
import { commitCell } from '../entry/commit';
import { useDrafts } from '../entry/drafts';
import { Reason } from '../entry/Reason';
import { inputFault, show, SlotField } from '../entry/SlotField';
import { targetOf } from '../entry/target';
import { isChanged, judge, typed, type Slot, type UnitForm } from '../entry-form';
import { useStrings } from '../strings';
import { useEntryStrings } from '../strings/entry';
import { usePageStyles } from './page-styles';

interface Props {
  open: OpenBook;
  form: UnitForm;
  indicator: Indicator;
  /** The round or source that is entered; undefined where there is but one. */
  track?: string | undefined;
}

export function IndicatorForm({ open, form, indicator, track }: Props) {
  const words = useEntryStrings();
  const { pane } = useStrings();
  const styles = usePageStyles();
  const drafts = useDrafts(form);
  const fieldOf = (position: number): string => `${indicator.key}@${track ?? ''}#${position}`;
  const slots = form.slots(indicator, track);
  const { state, duties, exempt, places } = form.particulars(indicator);
  const textOf = ({ cell, position }: Slot) => (position === undefined ? undefined : drafts.get(fieldOf(position))) ?? show(cell);
  const cells = slots.map(
    (slot): Cell =>
      slot.position !== undefined && drafts.get(fieldOf(slot.position)) !== undefined ? typed(slot.input, textOf(slot)) : slot.cell,
  );
  const verdict = judge(indicator, cells, form.givenBack(indicator, track));
  const { review } = open.book.frame.scheme.data;
  const tracks = (review?.tracks ?? []).map((name) => ({
    name,
    cells: name === track ? cells : form.slots(indicator, name).map(({ cell }) => cell),
  }));
  const others = tracks
    .filter(({ name }) => name !== track)
    .map(({ name, cells: own }) => ({ name, cells: own, points: judge(indicator, own).points }));
  const isUnchanged =
    review?.kind === 'rounds' &&
    others.some(({ points }) => points !== undefined) &&
    slots.every(({ position }, at) => position === undefined || isBlank(cells[at]));

  const type = (position: number, text: string) => drafts.set(fieldOf(position), text);
  const drop = (position: number) => drafts.set(fieldOf(position), undefined);
  const commit = async (slot: Slot, text: string) => {
    const { input, cell, position } = slot;
    if (position === undefined) return;
    if (text === show(cell)) return drop(position);
    if (inputFault(input, text) !== undefined) return; // It stays in the form, with what is wrong about it.
    if (await commitCell(open, form, targetOf(indicator, slot), typed(input, text))) drop(position);
  };
  const status =
    verdict.points === undefined
      ? isUnchanged
        ? words.unchanged
        : words.pending
      : indicator.weight === undefined
        ? words.openPoints(verdict.points)
        : words.points(verdict.points, showPoints(indicator.weight));
  const otherPoints = others.flatMap(({ name, points }) => (points === undefined ? [] : [words.besidePoints(name, points)]));

  return (
    <li className={styles.card}>
      <div className={styles.row} style={{ justifyContent: 'space-between', columnGap: 8, rowGap: 0 }}>
        <b>{indicator.label === undefined ? indicator.name : `${indicator.name}（${indicator.label}）`}</b>
        <span role="status" style={{ marginLeft: 'auto' }}>
          {state ?? status}
        </span>
      </div>
      {state === undefined && otherPoints.length > 0 && (
        <div className={styles.muted} style={{ textAlign: 'right' }}>
          {otherPoints.join(' · ')}
        </div>
      )}
      {indicator.under.length > 0 && <div className={styles.muted}>{indicator.under.join(' / ')}</div>}
      <details>
        <summary className={styles.muted}>{words.clause}</summary>
        <blockquote className={styles.clause}>{indicator.clause}</blockquote>
        {Object.entries(indicator.data.official ?? {}).map(([title, text]) => (
          <div key={title} className={styles.duty}>
            <b>{title}</b>：{text}
          </div>
        ))}
      </details>
      {duties.map(({ title, text }) => (
        <div key={title} className={styles.duty}>
          <b>{title}</b>：{text}
        </div>
      ))}
      {places.map(({ sampling, drawn }) => (
        <div key={sampling} className={styles.duty}>
          <b>{pane.named(words.lookedAt, '')}</b>
          {drawn.join('、')}
        </div>
      ))}
      {exempt.length > 0 && <div className={styles.duty}>{words.exempt(exempt.join('、'))}</div>}
      {state === undefined &&
        slots.map((slot, at) => (
          <SlotField
            key={slot.input.name}
            slot={slot}
            text={textOf(slot)}
            beside={
              slot.position === undefined
                ? []
                : others.flatMap(({ name, cells: own }) => (isBlank(own[at]) ? [] : [`${name} ${show(own[at]!)}`]))
            }
            onType={(text) => slot.position !== undefined && type(slot.position, text)}
            onCommit={(text) => void commit(slot, text)}
          />
        ))}
      {state === undefined && !isUnchanged && verdict.text && !slots.some((slot) => inputFault(slot.input, textOf(slot)) !== undefined) && (
        <div className={styles.muted}>{verdict.text}</div>
      )}
      {review?.kind === 'rounds' && (
        <Reason
          open={open}
          form={form}
          indicator={indicator}
          isChanged={
            state === undefined &&
            isChanged(
              indicator,
              tracks.map((each) => each.cells),
            )
          }
        />
      )}
      {state === undefined && <Causes open={open} form={form} indicator={indicator} />}
    </li>
  );
}
