// One unclear clause: its words, the question, the choices, and whose result another choice would change.
import { Button, Radio, RadioGroup } from '@fluentui/react-components';
import { useRef, useState } from 'react';
import type { OpenBook } from '../../open-book/book';
import { citedFrom } from '../../rubric/citation';
import type { ReadingData } from '../../rubric/schema';
import { chooseReading } from '../../open-book/use-cases/change-settings';
import { effectsOf, type ReadingEffect, type ShownStanding } from '../reading-effects';
import { useStrings } from '../strings';
import { useWork } from '../use-session';
import { usePageStyles } from './page-styles';
import { WorkBar } from './WorkBar';

const SHOWN = 20;

export function Reading({ reading, open }: { reading: ReadingData; open: OpenBook }) {
  const { settings: words, pane } = useStrings();
  const styles = usePageStyles();
  const work = useWork();
  const [wanted, setWanted] = useState<string>();
  const [asked, setAsked] = useState<{ for: OpenBook; effects: ReadingEffect[] }>();
  const effects = asked?.for === open ? asked.effects : undefined;
  const earlier = citedFrom(open.book.frame.scheme.data, reading);
  const show = ({ total, rank, grade }: ShownStanding) => words.standing(total, rank, grade);
  const labelOf = (id: string) => reading.choices.find((choice) => choice.id === id)!.label;
  const last = useRef<string>();
  const isBusy = useRef(false);
  /** What is chosen while the sheets are still being brought to an earlier choice holds after that. */
  const choose = async (id: string): Promise<void> => {
    setWanted((last.current = id));
    if (isBusy.current) return;
    isBusy.current = true;
    for (let done: string | undefined; done !== last.current; ) {
      done = last.current;
      const label = labelOf(done!);
      await work.run(() => chooseReading(reading.id, label));
    }
    isBusy.current = false;
  };
  return (
    <div className={styles.card}>
      <blockquote className={styles.clause}>{reading.clause}</blockquote>
      {earlier !== undefined && <div className={styles.muted}>{words.from(earlier)}</div>}
      <RadioGroup
        // What was chosen stays chosen while the sheets are brought to it; where that is refused, what holds comes back.
        value={(work.running ? wanted : undefined) ?? open.book.frame.scheme.readings[reading.id] ?? reading.default}
        aria-label={reading.question}
        onChange={(_event, { value }) => void choose(value)}>
        <div>{reading.question}</div>
        {reading.choices.map(({ id, label }) => (
          <Radio key={id} value={id} label={`${label}${id === reading.default ? words.usual : ''}`} />
        ))}
      </RadioGroup>
      <div className={styles.muted}>{pane.named(words.why, reading.why)}</div>
      <WorkBar work={work} />
      {reading.choices.length > 1 && (
        <div>
          <Button size="small" onClick={() => setAsked({ for: open, effects: effectsOf(open, reading.id) })}>
            {words.effect}
          </Button>
        </div>
      )}
      {effects?.every(({ units }) => units.length === 0) && <div>{words.noEffect}</div>}
      {effects
        ?.filter(({ units }) => units.length > 0)
        .map(({ choice, units }) => (
          <div key={choice}>
            <b>{words.effectOn(choice, units.length)}</b>
            <ul className={styles.list} style={{ gap: 4 }}>
              {units.slice(0, SHOWN).map(({ name, category, before, after }) => (
                <li key={`${category}/${name}`} className={styles.duty}>
                  {name}
                  <div className={styles.muted}>
                    {show(before)} → {show(after)}
                  </div>
                </li>
              ))}
              {units.length > SHOWN && <li className={styles.muted}>{words.others(units.length - SHOWN)}</li>}
            </ul>
          </div>
        ))}
    </div>
  );
}
