// 下发: who gets a file, by when it is due, and the archive with all of them.
import { Button, Checkbox, Field, Input, Radio, RadioGroup, Select } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import { handoutWays, type HandoutWay } from '../../hand-out/handout';
import { usualTrack } from '../../hand-out/plan';
import type { Round } from '../../hand-out/round';
import { fileName } from '../../model/file-name';
import { ok } from '../../model/outcome';
import type { OpenBook } from '../../open-book/book';
import type { Annex } from '../../rubric/annex';
import { handOut, handOutAnnex } from '../../open-book/use-cases/hand-out';
import { download } from '../notice/download';
import { HandOutBox } from '../notice/HandOutBox';
import { clicksReachFiles } from '../notice/reach';
import { BookChooser } from '../parts/BookChooser';
import { usePageStyles } from '../parts/page-styles';
import { WorkBar } from '../parts/WorkBar';
import { useNoticeStrings } from '../strings/notice';
import { useRoundStrings } from '../strings/round';
import { useWork } from '../use-session';
import { annexesOf } from './annexes';

interface Archive {
  name: string;
  kind: 'zip';
  bytes: Uint8Array;
  asked: boolean;
}

export function HandOutForm({ open, round }: { open: OpenBook; round: Round }) {
  const { out: words } = useRoundStrings();
  const { handOut: handOutWords } = useNoticeStrings();
  const styles = usePageStyles();
  const work = useWork({ stoppable: true });
  const { year, scheme } = open.book.frame;
  const { review } = scheme.data;
  const [annexes, setAnnexes] = useState<readonly Annex[]>([]);
  useEffect(() => {
    let isShown = true;
    void annexesOf(scheme.id).then((found) => isShown && setAnnexes(found));
    return () => {
      isShown = false;
    };
  }, [scheme.id]);
  const [chosen, setChosen] = useState<string>('unit');
  const annex = annexes.find(({ name }) => chosen === annexValue(name));
  const way = annex ? undefined : (chosen as HandoutWay);
  const [wanted, setTrack] = useState<string>();
  const [deadline, setDeadline] = useState('');
  const [to, setTo] = useState('');
  const [lastYear, setLastYear] = useState<File>();
  const [evidence, setEvidence] = useState(false);
  const [objections, setObjections] = useState(false);
  const [onlyReturned, setOnlyReturned] = useState(false);
  const [archive, setArchive] = useState<Archive>();
  const returned = [...(round.states?.records.values() ?? [])].filter(({ state }) => state === 'returned').length;
  const isAfter = way === 'unit' && objections;
  const asksTrack = review !== undefined && way !== undefined && way !== 'expert' && !isAfter;
  const track = asksTrack ? (wanted ?? usualTrack(review, way)) : undefined;
  const make = () =>
    work.run(async (step) => {
      setArchive(undefined);
      const terms = { deadline: deadline || undefined, to: to.trim() || undefined };
      const made = annex
        ? await handOutAnnex(annex, terms, step)
        : await handOut(
            {
              ...terms,
              way: way!,
              track,
              returned: onlyReturned && returned > 0 && !isAfter,
              evidence: way !== 'expert' && evidence,
              objections: isAfter,
              lastYear: way === 'unit' && !isAfter ? lastYear : undefined,
            },
            step,
          );
      if (!made.ok) return made;
      const { archive: bytes, count, told } = made.value;
      if (!bytes) return ok(told.join(' '));
      const asked = clicksReachFiles();
      const called = annex ? words.annexFile(annex.name, year) : isAfter ? words.objectionFile(year) : words.file(year);
      const name = fileName(called, 'zip', called);
      if (asked) download(bytes, name, 'zip');
      setArchive({ name, kind: 'zip', bytes, asked });
      const said = annex ? words.madeAnnex(count, annex.name) : isAfter ? words.madeObjections(count) : words.made(count);
      return ok([said, ...told].join(' '));
    });
  return (
    <section aria-label={words.title} className={styles.page} style={{ gap: 8 }}>
      <h2 className={styles.heading}>{words.title}</h2>
      <div className={styles.muted}>{words.hint}</div>
      <Field label={words.way}>
        <RadioGroup value={chosen} onChange={(_event, { value }) => setChosen(value)}>
          {handoutWays.map((each) => (
            <Radio key={each} value={each} label={words.ways[each]} disabled={each === 'expert' && !review} />
          ))}
          {annexes.map(({ name }) => (
            <Radio key={name} value={annexValue(name)} label={words.annex(name)} />
          ))}
        </RadioGroup>
      </Field>
      {!review && <div className={styles.muted}>{words.noExperts}</div>}
      {asksTrack && (
        <Field label={words.track} required={track === undefined}>
          <Select value={track ?? ''} onChange={(_event, { value }) => setTrack(value || undefined)}>
            {track === undefined && <option value="">{words.unclear}</option>}
            {review.tracks.map((each) => (
              <option key={each}>{each}</option>
            ))}
          </Select>
        </Field>
      )}
      <div className={styles.fields}>
        <Field label={words.deadline} {...(annex?.deadline !== undefined && { hint: words.annexDeadline(annex.deadline) })}>
          <Input type="date" value={deadline} onChange={(_event, { value }) => setDeadline(value)} />
        </Field>
        <Field label={words.to}>
          <Input value={to} maxLength={60} onChange={(_event, { value }) => setTo(value)} />
        </Field>
      </div>
      {way === 'unit' && !isAfter && (
        <div>
          <BookChooser size="small" label={words.lastYear} disabledFocusable={work.running} onChoose={setLastYear} />
          {lastYear && <div className={styles.muted}>{words.lastYearChosen(lastYear.name)}</div>}
        </div>
      )}
      {way === 'unit' && (
        <Checkbox label={words.objections} checked={objections} onChange={(_event, { checked }) => setObjections(checked === true)} />
      )}
      {way !== undefined && way !== 'expert' && !isAfter && (
        <Checkbox
          label={words.evidence}
          checked={evidence || round.evidence !== undefined}
          disabled={round.evidence !== undefined}
          onChange={(_event, { checked }) => setEvidence(checked === true)}
        />
      )}
      {returned > 0 && !annex && !isAfter && (
        <Checkbox
          label={words.returned(returned)}
          checked={onlyReturned}
          onChange={(_event, { checked }) => setOnlyReturned(checked === true)}
        />
      )}
      <div>
        <Button appearance="primary" disabledFocusable={work.running || (asksTrack && track === undefined)} onClick={() => void make()}>
          {words.make}
        </Button>
      </div>
      <WorkBar work={work} />
      {archive && <HandOutBox key={archive.name} file={archive} rich={undefined} words={{ ...handOutWords, elsewhere: words.elsewhere }} />}
    </section>
  );
}

/** What a form of the annex is called among the ways. */
const annexValue = (name: string): string => `annex/${name}`;
