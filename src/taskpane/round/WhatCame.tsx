// What files that came back would do to the workbook: totals, what was left and why, and what has to be decided.
import { Button, Field, Radio, RadioGroup } from '@fluentui/react-components';
import { useMemo, useState } from 'react';
import { gatheredWords } from '../../collect/annex';
import { summariesOf } from '../../collect/collect';
import { decideCells, preferences, type Preference } from '../../collect/decide';
import type { MatchAnswers } from '../../collect/list/list-answers';
import { cellLine } from '../../collect/words';
import { ok } from '../../model/outcome';
import { list } from '../../model/text';
import { bringIn, type FilesWeighed } from '../../open-book/use-cases/bring-in';
import { LineList } from '../parts/LineList';
import { usePageStyles } from '../parts/page-styles';
import { WorkBar } from '../parts/WorkBar';
import { useRoundStrings } from '../strings/round';
import { useWork } from '../use-session';
import { ConfirmNames } from './ConfirmNames';
import { ReadAs } from './ReadAs';

interface Props {
  read: FilesWeighed;
  /** What was said of the words of lists. */
  onSaid(said: MatchAnswers['said']): void;
  onTaken(): void;
}

export function WhatCame({ read, onSaid, onTaken }: Props) {
  const { reading, round, collection } = read;
  const { in: words } = useRoundStrings();
  const styles = usePageStyles();
  const work = useWork({ stoppable: true });
  const [prefer, setPrefer] = useState<Preference>();
  const { strangers } = reading;
  const { submissions, weighing, lists, annexes } = collection;
  const undecided = useMemo(() => decideCells(weighing).open, [weighing]);
  const decided = useMemo(() => decideCells(weighing, prefer), [weighing, prefer]);
  const files = summariesOf({ ...collection, decided }, round);
  const sum = (of: 'new' | 'changed' | 'same' | 'blank') => files.reduce((all, each) => all + each[of], 0);
  const late = files.filter((each) => each.late).map(({ who }) => who);
  const faults = files.flatMap(({ file, faults: own }) => own.map((fault) => words.stranger(file, fault)));
  const refused = weighing.cells.filter(({ verdict: { is } }) => is === 'refused' || is === 'foreign');
  const take = async () => {
    const isDone = await work.run(async (step) => {
      const taken = await bringIn(read, prefer, step);
      return taken.ok ? ok(words.taken(taken.value.written, taken.value.open)) : taken;
    });
    if (isDone) onTaken();
  };
  return (
    <div className={styles.page} style={{ gap: 8 }}>
      <div role="status">
        <div>
          {words.found(
            reading.submissions.length + lists.length + annexes.files.length + strangers.length,
            reading.submissions.length,
            lists.length,
          )}
        </div>
        {submissions.length > 0 && <div>{words.cells(sum('new'), sum('changed'), sum('same'), sum('blank'))}</div>}
      </div>
      {annexes.files.length > 0 && <LineList title={words.forms(annexes.files.length)} lines={gatheredWords(annexes)} />}
      {lists.map((each) => (
        <ReadAs key={each.file.name} list={each} />
      ))}
      <ConfirmNames key={read.answers.said.length} lists={lists} meanings={collection.meanings} onSaid={onSaid} />
      {late.length > 0 && <div>{words.late(late.length, list(late))}</div>}
      {strangers.length > 0 && (
        <LineList title={words.strangers(strangers.length)} lines={strangers.map(({ name, why }) => words.stranger(name, why))} />
      )}
      {faults.length > 0 && <LineList title={words.faults(faults.length)} lines={faults} />}
      {refused.length > 0 && <LineList title={words.refused(refused.length)} lines={refused.map((each) => cellLine(each, submissions))} />}
      {undecided.length > 0 && (
        <>
          <LineList title={words.open(undecided.length)} lines={undecided.map((each) => cellLine(each, submissions))} />
          <Field label={words.prefer} hint={words.locked}>
            <RadioGroup
              value={prefer ?? 'none'}
              onChange={(_event, { value }) => setPrefer(value === 'none' ? undefined : (value as Preference))}>
              {(['none', ...preferences] as const).map((each) => (
                <Radio key={each} value={each} label={words.preferences[each]} />
              ))}
            </RadioGroup>
          </Field>
        </>
      )}
      {collection.changes.length > 0 && (
        <div>
          <Button appearance="primary" disabledFocusable={work.running} onClick={() => void take()}>
            {decided.writes.length > 0 ? words.take(decided.writes.length) : words.note}
          </Button>
        </div>
      )}
      <WorkBar work={work} />
    </div>
  );
}
