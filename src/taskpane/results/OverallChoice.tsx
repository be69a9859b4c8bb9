// 综合得分: chooses the workbooks of the other schemes that the overall total is made of; their results are kept in the workbook.
import { ok } from '../../model/outcome';
import { dropMember, keepMember, keptMembers } from '../../open-book/members';
import { refresh } from '../../open-book/session';
import { dayOf } from '../../report/day';
import type { ChosenMember } from '../../report/kept-members';
import { overallInWords } from '../../report/overall';
import type { Scheme } from '../../rubric/tree';
import { misfitOf, otherMembers } from '../../scoring/overall';
import type { Member, Overall } from '../../standing/overall';
import { BookChooser } from '../parts/BookChooser';
import { usePageStyles } from '../parts/page-styles';
import { QuietButton } from '../parts/QuietButton';
import { WorkBar } from '../parts/WorkBar';
import { useNoticeStrings } from '../strings/notice';
import { useKept } from '../use-kept';
import { useWork, type SessionWork } from '../use-session';

interface Props {
  scheme: Scheme;
  year: number;
}

/** Nothing where the rubric speaks of no overall total. */
export default function OverallChoice({ scheme, year }: Props) {
  const { overall } = scheme.data;
  return overall ? <Choice overall={overall} others={otherMembers(scheme)} year={year} /> : null;
}

function Choice({ overall, others, year }: { overall: Overall; others: readonly Member[]; year: number }) {
  const { overall: words } = useNoticeStrings();
  const styles = usePageStyles();
  const work = useWork();
  const { value: chosen = [], inWorkbook } = useKept(keptMembers);
  const rows = others.map((member) => {
    const found = chosen.find(({ scheme }) => scheme === member.scheme);
    return { member, found, misfit: found && misfitOf(member, found, year) };
  });
  const lacking = rows.filter(({ found, misfit }) => !found || misfit);
  return (
    <section aria-label={overall.name} className={styles.page} style={{ gap: 8 }}>
      <h2 className={styles.heading}>{overall.name}</h2>
      <div className={styles.muted}>{overallInWords(overall)}</div>
      {rows.map(({ member, found, misfit }) => (
        <div key={member.scheme}>
          <MemberRow member={member} found={found} year={year} work={work} />
          {found && misfit === 'year' && <div role="note">{words.otherYear(found.from.file, found.year, year)}</div>}
          {found && misfit === 'full-marks' && <div role="note">{words.unfit(found.from.file)}</div>}
        </div>
      ))}
      {chosen.length > 0 && !inWorkbook && <div role="note">{words.notKept}</div>}
      <WorkBar work={work} />
      <div className={styles.muted}>
        {lacking.length > 0
          ? words.lacking(overall.name, lacking.map(({ member: { name } }) => `“${name}”`).join('、'))
          : words.ready(overall.name)}
      </div>
    </section>
  );
}

interface RowProps {
  member: Member;
  found: ChosenMember | undefined;
  year: number;
  work: SessionWork;
}

function MemberRow({ member, found, year, work }: RowProps) {
  const { overall: words, remove } = useNoticeStrings();
  const styles = usePageStyles();
  const read = (file: File) =>
    work.run(async () => {
      const { readMember } = await import('../../open-book/use-cases/read-member');
      const results = await readMember(file, member, year);
      if (!results.ok) return results;
      await keepMember(results.value);
      await refresh(); // result sheets that were made before are out of date now
      return ok(undefined);
    });
  const drop = () =>
    work.run(async () => {
      await dropMember(member.scheme);
      await refresh();
      return ok(undefined);
    });
  return (
    <div className={styles.row} style={{ rowGap: 2 }}>
      <BookChooser
        size="small"
        label={words.choose(member.name)}
        disabledFocusable={work.running}
        onChoose={(chosen) => void read(chosen)}
      />
      {found && (
        <span style={{ overflowWrap: 'anywhere' }}>
          {words.chosen(found.from.file, dayOf(found.from.day))} <QuietButton onClick={() => void drop()}>{remove}</QuietButton>
        </span>
      )}
    </div>
  );
}
