// 存在的问题: headings and findings with the units that fall under each as things stand.
import type { Condition } from '../../standing/condition';
import { Button } from '@fluentui/react-components';
import type { ProblemData } from '../../rubric/schema';
import { usePageStyles } from '../parts/page-styles';
import { QuietButton } from '../parts/QuietButton';
import { WordsField } from '../parts/WordsField';
import { useNoticeStrings } from '../strings/notice';
import type { NoticeDesk } from './draft';
import type { NoticeEffect } from './effect';
import { addFinding, addHeading, changeHeading, moveHeading } from './finding-edits';
import { FindingItem } from './FindingItem';

export function FindingsEditor({ desk, effect }: { desk: NoticeDesk; effect: NoticeEffect }) {
  const all = useNoticeStrings();
  const { findings: words } = all;
  const styles = usePageStyles();
  const { problems } = effect.scheme.data;
  const own = desk.settings.findings;
  const change = (next: readonly ProblemData[]) => desk.edit({ findings: { mode: 'replace', problems: next } });
  const blank = { text: words.newText, when: firstCondition(effect) };
  return (
    <div className={styles.page} style={{ gap: 10 }}>
      <div className={styles.muted}>{problems.length === 0 ? words.noRules : words.hint}</div>
      <ul className={styles.list}>
        {problems.map((problem, heading) => (
          <li key={heading} className={styles.card} style={{ gap: 8 }}>
            <WordsField
              label={words.heading}
              value={problem.heading}
              needed={words.empty}
              onChange={(text) => change(changeHeading(problems, heading, text))}
            />
            <ul className={styles.list}>
              {problem.findings.map((finding, place) => (
                <FindingItem key={finding.id} place={{ heading, finding: place }} problems={problems} effect={effect} onChange={change} />
              ))}
            </ul>
            <div className={styles.row}>
              <Button size="small" onClick={() => change(addFinding(problems, heading, blank))}>
                {words.addFinding}
              </Button>
              <QuietButton
                aria-label={`${all.up} ${problem.heading}`}
                disabledFocusable={heading === 0}
                onClick={() => change(moveHeading(problems, heading, -1))}>
                {all.up}
              </QuietButton>
            </div>
          </li>
        ))}
      </ul>
      <div className={styles.row}>
        <Button size="small" onClick={() => change(addHeading(problems, words.newHeading, blank))}>
          {words.addHeading}
        </Button>
        {(own.mode === 'replace' || own.problems.length > 0) && (
          <Button size="small" onClick={() => desk.edit({ findings: { mode: 'add', problems: [] } })}>
            {words.restore}
          </Button>
        )}
      </div>
    </div>
  );
}

/** Something to begin with: the first indicator without points. */
export function firstCondition({ categories }: Pick<NoticeEffect, 'categories'>): Condition {
  return { points: categories[0]!.indicators[0]!.key, below: 1 };
}

/** 3 个小标题，点到 37 次. */
export function useFindingSummary({ published: { scoreboard } }: NoticeEffect): string {
  const { findings: words } = useNoticeStrings();
  const named = scoreboard.problems
    .map(({ findings }) => findings.reduce((sum, { units }) => sum + units.length, 0))
    .filter((count) => count > 0);
  return words.summary(
    named.length,
    named.reduce((sum, count) => sum + count, 0),
  );
}
