// 从另一本收进一轮: a workbook that an expert or a group filled, its differences by unit and indicator, and what is to be taken of it.
import { Button, Checkbox, Field, Select } from '@fluentui/react-components';
import { useMemo, useState } from 'react';
import { keyOf, type RoundCell } from '../../app/other-round';
import type { OpenBook } from '../../open-book/book';
import { ok } from '../../model/outcome';
import { list } from '../../model/text';
import { trackAtWork } from '../entry-form';
import { BookChooser } from '../parts/BookChooser';
import { usePageStyles } from '../parts/page-styles';
import { WorkBar } from '../parts/WorkBar';
import { useStrings } from '../strings';
import { useYearStrings } from '../strings/year';
import { useWork } from '../use-session';
import { readOtherBook, type OtherBook } from '../../open-book/use-cases/other-book';
import { compare, takeRound } from '../../open-book/use-cases/take-round';

/** Differences shown at first and with every further request. */
const SHOWN = 20;

export default function OtherRound({ open }: { open: OpenBook }) {
  const { otherRound: words } = useYearStrings();
  const styles = usePageStyles();
  const work = useWork({ stoppable: true });
  const { review } = open.book.frame.scheme.data;
  const [wanted, setTrack] = useState<string>();
  const [read, setRead] = useState<OtherBook>();
  const track = review?.tracks.find((each) => each === wanted) ?? trackAtWork(open);
  if (!review || track === undefined) return null;
  const choose = (chosen: File) =>
    work.run(async () => {
      setRead(undefined);
      const outcome = await readOtherBook(chosen);
      if (!outcome.ok) return outcome;
      const found = compare(open, outcome.value, track);
      if (!found.ok) return found;
      setRead(outcome.value);
      return ok(undefined);
    });
  const isRounds = review.kind === 'rounds';
  return (
    <details>
      <summary>
        <b>{isRounds ? words.title : words.sourceTitle}</b>
      </summary>
      <div className={styles.page} style={{ gap: 8, marginTop: 8 }}>
        <div className={styles.muted}>{words.hint}</div>
        <Field label={isRounds ? words.into : words.intoSource} size="small">
          <Select size="small" value={track} onChange={(_event, { value }) => setTrack(value)}>
            {review.tracks.map((each) => (
              <option key={each}>{each}</option>
            ))}
          </Select>
        </Field>
        <div>
          <BookChooser size="small" label={words.choose} disabledFocusable={work.running} onChoose={(chosen) => void choose(chosen)} />
        </div>
        <WorkBar work={work} />
        {read && <Found key={`${read.name} ${track}`} open={open} read={read} track={track} onTaken={() => setRead(undefined)} />}
      </div>
    </details>
  );
}

function Found({ open, read, track, onTaken }: { open: OpenBook; read: OtherBook; track: string; onTaken(): void }) {
  const { otherRound: words } = useYearStrings();
  const { check, pane } = useStrings();
  const styles = usePageStyles();
  const work = useWork({ stoppable: true });
  const found = useMemo(() => compare(open, read, track), [open, read, track]);
  const [isFilling, setFilling] = useState(true);
  const [theirs, setTheirs] = useState<ReadonlySet<string>>(new Set());
  const [shown, setShown] = useState(SHOWN);
  if (!found.ok) return <div role="alert">{found.refusal.message}</div>;
  const { fills, differing, same, unknown, twice, errors } = found.value;
  const keys = differing.map(keyOf);
  const chosen = new Set([...(isFilling ? fills.map(keyOf) : []), ...keys.filter((key) => theirs.has(key))]);
  const take = async () => {
    const isDone = await work.run(async (step) => {
      const taken = await takeRound(read, track, chosen, step);
      if (!taken.ok) return taken;
      const { moved } = taken.value;
      return ok(`${words.taken(taken.value.taken)}${moved > 0 ? words.moved(moved) : ''}`);
    });
    if (isDone) onTaken();
  };
  const toggle = (key: string, isChosen: boolean) =>
    setTheirs(new Set(isChosen ? [...theirs, key] : [...theirs].filter((each) => each !== key)));
  return (
    <div className={styles.page} style={{ gap: 6 }}>
      <div role="status">{words.found(read.name, fills.length, differing.length, same)}</div>
      {unknown.length > 0 && <div>{words.unknown(list(new Set(unknown)))}</div>}
      {twice.length > 0 && <div>{words.twice(list(new Set(twice)))}</div>}
      {errors.length > 0 && <div>{words.errors(list(new Set(errors)))}</div>}
      {fills.length > 0 && (
        <Checkbox label={words.fills(fills.length)} checked={isFilling} onChange={(_event, { checked }) => setFilling(checked === true)} />
      )}
      {differing.length > 1 && (
        <Checkbox
          label={words.every}
          checked={keys.every((key) => theirs.has(key))}
          onChange={(_event, { checked }) => setTheirs(new Set(checked === true ? keys : []))}
        />
      )}
      <ul className={styles.list}>
        {differing.slice(0, shown).map((cell, index) => (
          <li key={keys[index]} className={styles.card}>
            <b>{cell.unit}</b> {nameOf(cell, pane.aside)}
            <div>{words.change(String(cell.here), String(cell.there))}</div>
            <Checkbox
              label={words.useTheirs(String(cell.there))}
              checked={theirs.has(keys[index]!)}
              onChange={(_event, { checked }) => toggle(keys[index]!, checked === true)}
            />
          </li>
        ))}
      </ul>
      {differing.length > shown && (
        <Button onClick={() => setShown(shown + SHOWN)}>{check.more(Math.min(SHOWN, differing.length - shown))}</Button>
      )}
      {fills.length + differing.length === 0 ? (
        <div>{words.nothing}</div>
      ) : (
        <div>
          <Button appearance="primary" disabledFocusable={work.running || chosen.size === 0} onClick={() => void take()}>
            {words.take(chosen.size)}
          </Button>
        </div>
      )}
      <WorkBar work={work} />
    </div>
  );
}

function nameOf({ indicator, header }: RoundCell, aside: (text: string) => string): string {
  return `${indicator}${aside(header)}`;
}
