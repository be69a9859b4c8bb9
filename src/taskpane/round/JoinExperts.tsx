// 专家合议: how several experts' values are joined, what that comes to and where they differ, and then the writing.
import { Button, Field, Input, Radio, RadioGroup, Select } from '@fluentui/react-components';
import { useState } from 'react';
import type { Joining } from '../../collect/join/join-experts';
import { joinWays, type JoinWay } from '../../collect/join/join-values';
import { joinedWords } from '../../collect/join/join-words';
import { roundNames } from '../../hand-out/names';
import { ok } from '../../model/outcome';
import type { OpenBook } from '../../open-book/book';
import { joinMarks, tryJoining, type MarksRequest } from '../../open-book/use-cases/join-marks';
import { JumpButton } from '../parts/JumpButton';
import { LineList } from '../parts/LineList';
import { usePageStyles } from '../parts/page-styles';
import { WorkBar } from '../parts/WorkBar';
import { useRoundStrings } from '../strings/round';
import { useWork } from '../use-session';

export function JoinExperts({ open, isListed }: { open: OpenBook; isListed: boolean }) {
  const { join: words } = useRoundStrings();
  const styles = usePageStyles();
  const work = useWork();
  const [way, setWay] = useState<JoinWay>('mean');
  const [lead, setLead] = useState<string>();
  const [limit, setLimit] = useState('');
  const [seen, setSeen] = useState<Joining>();
  const { review } = open.book.frame.scheme.data;
  if (review?.kind !== 'sources') return null;
  const experts = review.tracks.filter((track) => track !== review.counts);
  if (experts.length < 2) return null;
  const request: MarksRequest = {
    way,
    lead: way === 'lead' ? lead : undefined,
    limit: /^\d+(?:\.\d+)?$/u.test(limit.trim()) ? Number(limit) : undefined,
  };
  const change = (set: () => void): void => {
    setSeen(undefined);
    set();
  };
  const look = () =>
    work.run(async () => {
      const joined = await tryJoining(request);
      if (!joined.ok) return joined;
      setSeen(joined.value);
      return ok(undefined);
    });
  const write = () =>
    work.run(async (step) => {
      const joined = await joinMarks(request, step);
      if (!joined.ok) return joined;
      setSeen(undefined);
      return ok(words.done(joined.value.written, joined.value.into));
    });
  const isUnclear = way === 'lead' && lead === undefined;
  return (
    <section aria-label={words.title} className={styles.page} style={{ gap: 8 }}>
      <h2 className={styles.heading}>{words.title}</h2>
      <div className={styles.muted}>{words.hint(review.counts)}</div>
      <Field label={words.way}>
        <RadioGroup value={way} onChange={(_event, { value }) => change(() => setWay(value as JoinWay))}>
          {joinWays.map((each) => (
            <Radio key={each} value={each} label={words.ways[each]} />
          ))}
        </RadioGroup>
      </Field>
      {way === 'lead' && (
        <Field label={words.lead} required={lead === undefined}>
          <Select value={lead ?? ''} onChange={(_event, { value }) => change(() => setLead(value || undefined))}>
            {lead === undefined && <option value="">{words.unclear}</option>}
            {experts.map((each) => (
              <option key={each}>{each}</option>
            ))}
          </Select>
        </Field>
      )}
      <Field label={words.limit} hint={words.limitHint}>
        <Input inputMode="decimal" value={limit} onChange={(_event, { value }) => change(() => setLimit(value))} />
      </Field>
      <div className={styles.row}>
        <Button disabledFocusable={work.running || isUnclear} onClick={() => void look()}>
          {words.look}
        </Button>
        {isListed && (
          <JumpButton sheet={roundNames.joined} cell="A1">
            {words.toSheet}
          </JumpButton>
        )}
      </div>
      {seen && (
        <>
          <LineList title={words.found} lines={joinedWords(seen)} />
          {seen.changes.length > 0 && (
            <div>
              <Button appearance="primary" disabledFocusable={work.running} onClick={() => void write()}>
                {words.write(seen.decided.writes.length)}
              </Button>
            </div>
          )}
        </>
      )}
      <WorkBar work={work} />
    </section>
  );
}
