// 汇总: who has handed in and what is missing, with reminders to copy into a message.
import { Button, Checkbox } from '@fluentui/react-components';
import { useMemo, useState } from 'react';
import { reminderOf } from '../../collect/reminder';
import { roundStatus, type HandoutStatus } from '../../collect/status';
import { roundNames } from '../../hand-out/names';
import type { Round } from '../../hand-out/round';
import { list } from '../../model/text';
import { today } from '../../model/today';
import type { OpenBook } from '../../open-book/book';
import { tell } from '../../open-book/messages';
import { copyText } from '../notice/copy-text';
import { JumpButton } from '../parts/JumpButton';
import { usePageStyles } from '../parts/page-styles';
import { QuietButton } from '../parts/QuietButton';
import { useRoundStrings } from '../strings/round';

/** Recipients shown at first and with every further request. */
const SHOWN = 20;

export function HowFar({ open, round }: { open: OpenBook; round: Round }) {
  const { status: words, more } = useRoundStrings();
  const styles = usePageStyles();
  const { handouts, review } = useMemo(() => roundStatus(open.book, round, today()), [open, round]);
  const { title } = open.book.frame.scheme.data;
  const reminders = useMemo(() => new Map(handouts.map((each) => [each.id, reminderOf(each, title)])), [handouts, title]);
  const [onlyOpen, setOnlyOpen] = useState(true);
  const [shown, setShown] = useState(SHOWN);
  const isIn = ({ state }: HandoutStatus) => state === 'in' || state === 'late';
  const rows = handouts.filter(({ id }) => !onlyOpen || reminders.get(id) !== undefined);
  const texts = handouts.flatMap(({ id }) => reminders.get(id) ?? []);
  const copy = async (text: string) => {
    const copied = await copyText({ text, html: `<p>${escaped(text)}</p>` });
    tell(copied ? { intent: 'success', text: words.copied } : { intent: 'warning', text: words.notCopied });
  };
  return (
    <section aria-label={words.title} className={styles.page} style={{ gap: 8 }}>
      <h2 className={styles.heading}>{words.title}</h2>
      <div role="status">
        {words.counts(handouts.filter(isIn).length, handouts.length, handouts.filter(({ state }) => state === 'overdue').length)}
      </div>
      {round.states && (
        <div className={styles.muted}>
          {words.review(review.open, review.reported, review.returned, review.confirmed)}{' '}
          <JumpButton sheet={roundNames.states} cell="A1">
            {words.toStates}
          </JumpButton>
        </div>
      )}
      <Checkbox label={words.shown} checked={onlyOpen} onChange={(_event, { checked }) => setOnlyOpen(checked === true)} />
      {rows.length === 0 && <div>{words.done}</div>}
      <ul className={styles.list}>
        {rows.slice(0, shown).map((each) => (
          <Recipient key={each.id} status={each} reminder={reminders.get(each.id)} onCopy={(text) => void copy(text)} />
        ))}
      </ul>
      {rows.length > shown && <Button onClick={() => setShown(shown + SHOWN)}>{more(Math.min(SHOWN, rows.length - shown))}</Button>}
      {texts.length > 1 && (
        <div>
          <Button size="small" onClick={() => void copy(texts.join('\n\n'))}>
            {words.remindAll(texts.length)}
          </Button>
        </div>
      )}
    </section>
  );
}

interface RecipientProps {
  status: HandoutStatus;
  reminder: string | undefined;
  onCopy(text: string): void;
}

function Recipient({ status: { who, state, missing, noEvidence, returned }, reminder, onCopy }: RecipientProps) {
  const { status: words } = useRoundStrings();
  const styles = usePageStyles();
  const isHere = state === 'in' || state === 'late';
  const facts = [
    words.states[state],
    ...(isHere && missing.length > 0 ? [words.missing(missing.length)] : []),
    ...(isHere && noEvidence.length > 0 ? [words.noEvidence(noEvidence.length)] : []),
    ...(returned.length > 0 ? [words.returned(returned.length)] : []),
  ];
  return (
    <li className={styles.item}>
      <div>
        <b>{who}</b> {facts.join('，')}
      </div>
      {isHere && noEvidence.length > 0 && (
        <details>
          <summary className={styles.muted}>{words.noEvidenceOf}</summary>
          <div className={styles.duty}>{list(noEvidence.map(({ indicator, items }) => `${indicator}（${list(items)}）`))}</div>
        </details>
      )}
      {reminder !== undefined && (
        <details>
          <summary className={styles.muted}>{words.text}</summary>
          <div className={styles.duty}>{reminder}</div>
          <QuietButton aria-label={words.remindWho(who)} onClick={() => onCopy(reminder)}>
            {words.remind}
          </QuietButton>
        </details>
      )}
    </li>
  );
}

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('\n', '<br>');
