// 申诉: what units object to; each is decided here, with a reason, and what came of it is told.
import { Button, Field, Input, Radio, RadioGroup, Textarea } from '@fluentui/react-components';
import { useState } from 'react';
import { entriesToChange } from '../../collect/objections';
import { openObjections, type Objection } from '../../hand-out/objections';
import type { Cell } from '../../model/cell';
import { ok } from '../../model/outcome';
import type { OpenBook } from '../../open-book/book';
import { settleObjection } from '../../open-book/use-cases/objections';
import type { InputColumn } from '../../workbook/entry/columns/input';
import { JumpButton } from '../parts/JumpButton';
import { usePageStyles } from '../parts/page-styles';
import { QuietButton } from '../parts/QuietButton';
import { WorkBar } from '../parts/WorkBar';
import { useRoundStrings } from '../strings/round';
import { useWork } from '../use-session';
import { roundNames } from '../../hand-out/names';

const SHOWN = 10;

export function Objections({ open }: { open: OpenBook }) {
  const { objections: words, more } = useRoundStrings();
  const styles = usePageStyles();
  const [shown, setShown] = useState(SHOWN);
  const { objections } = open;
  const left = openObjections(objections);
  return (
    <section aria-label={words.title} className={styles.page} style={{ gap: 8 }}>
      <h2 className={styles.heading}>{words.title}</h2>
      <div role="status">
        {words.counts(objections.length, left.length)}{' '}
        <JumpButton sheet={roundNames.objections} cell="A1">
          {words.toSheet}
        </JumpButton>
      </div>
      <ul className={styles.list}>
        {left.slice(0, shown).map((each) => (
          <OpenObjection key={each.key} open={open} objection={each} />
        ))}
      </ul>
      {left.length > shown && (
        <QuietButton onClick={() => setShown(shown + SHOWN)}>{more(Math.min(SHOWN, left.length - shown))}</QuietButton>
      )}
    </section>
  );
}

function OpenObjection({ open, objection }: { open: OpenBook; objection: Objection }) {
  const { objections: words } = useRoundStrings();
  const styles = usePageStyles();
  const work = useWork();
  const places = entriesToChange(open.book, objection) ?? [];
  const [decision, decide] = useState<'accepted' | 'rejected'>();
  const [reason, setReason] = useState('');
  const [typed, setTyped] = useState<Readonly<Record<number, string>>>({});
  const { unit, indicator, says, evidence, then } = objection;
  const settle = () =>
    work.run(async (step) => {
      if (decision === undefined) return ok(undefined);
      const values = places.map(({ value }, at) => (typed[at] === undefined ? value : cellOf(typed[at])));
      const settled = await settleObjection(objection.key, { decision, reason, values: places.length > 0 ? values : undefined }, step);
      if (!settled.ok) return settled;
      const { decision: said, then: before, now } = settled.value;
      const change = (of: 'points' | 'total' | 'rank') => `${before[of]} → ${now[of]}`;
      return ok(words.settled(`${unit}“${indicator}”：${said}`, change('points'), change('total'), change('rank')));
    });
  return (
    <li className={styles.card}>
      <div>
        <b>{unit}</b> {indicator}（{words.then(String(then.points ?? ''), then.entry)}）
      </div>
      <div className={styles.duty}>{says}</div>
      {evidence !== '' && <div className={styles.duty}>{words.evidence(evidence)}</div>}
      <Field label={words.decision}>
        <RadioGroup layout="horizontal" value={decision ?? ''} onChange={(_event, { value }) => decide(value as 'accepted' | 'rejected')}>
          <Radio value="accepted" label={words.accept} />
          <Radio value="rejected" label={words.reject} />
        </RadioGroup>
      </Field>
      {decision === 'accepted' && places.length > 0 && (
        <div className={styles.fields}>
          {places.map(({ column, value }, at) => (
            <Field key={column.id} label={words.value((column as InputColumn).input.name)}>
              <Input value={typed[at] ?? shown(value)} onChange={(_event, { value: text }) => setTyped({ ...typed, [at]: text })} />
            </Field>
          ))}
        </div>
      )}
      {decision === 'accepted' && places.length === 0 && <div className={styles.muted}>{words.byHand}</div>}
      <Field label={words.reason} required>
        <Textarea rows={2} value={reason} onChange={(_event, { value }) => setReason(value)} />
      </Field>
      <div>
        <Button
          appearance="primary"
          aria-label={words.settleOf(unit, indicator)}
          disabledFocusable={work.running || decision === undefined || reason.trim() === ''}
          onClick={() => void settle()}>
          {words.settle}
        </Button>
      </div>
      <WorkBar work={work} />
    </li>
  );
}

const shown = (cell: Cell): string => (typeof cell === 'boolean' ? (cell ? '是' : '否') : String(cell ?? ''));

/** As it is typed into a cell. */
function cellOf(text: string): Cell {
  const own = text.trim();
  if (own === '') return null;
  return /^-?\d+(?:\.\d+)?$/u.test(own) ? Number(own) : own;
}
