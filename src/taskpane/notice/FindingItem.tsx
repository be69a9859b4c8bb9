// One finding: its wording and its units, and on demand the form for wording, categories and condition.
import { useState } from 'react';
import { writeCondition } from '../../report/notice/condition-text';
import type { ProblemData } from '../../rubric/schema';
import { CategoryChoice } from '../parts/CategoryChoice';
import { NameList } from '../parts/NameList';
import { usePageStyles } from '../parts/page-styles';
import { QuietButton } from '../parts/QuietButton';
import { WordsField } from '../parts/WordsField';
import { useStrings } from '../strings';
import { useNoticeStrings } from '../strings/notice';
import { ConditionEditor } from './ConditionEditor';
import type { NoticeEffect } from './effect';
import { changeFinding, moveFinding, removeFinding, type FindingPlace } from './finding-edits';

interface Props {
  place: FindingPlace;
  problems: readonly ProblemData[];
  effect: NoticeEffect;
  onChange(problems: readonly ProblemData[]): void;
}

export function FindingItem({ place, problems, effect, onChange }: Props) {
  const all = useNoticeStrings();
  const { findings: words } = all;
  const { pane } = useStrings();
  const styles = usePageStyles();
  const [editing, setEditing] = useState(false);
  const { findings } = problems[place.heading]!;
  const finding = findings[place.finding]!;
  const { text, categories, when, id } = finding;
  const change = (next: Partial<typeof finding>) => onChange(changeFinding(problems, place, next));
  const units = effect.published.scoreboard.problems.flatMap((each) => each.findings).find((each) => each.id === id)?.units ?? [];
  return (
    <li className={styles.item}>
      {editing ? (
        <>
          <WordsField
            label={words.text}
            value={text}
            rows={3}
            needed={words.empty}
            onChange={(next) => change({ text: next.replace(/[。；\s]+$/u, '') })}
          />
          <CategoryChoice
            label={words.categories}
            every={words.everyCategory}
            all={effect.scheme.categories.map(({ name }) => name)}
            shown={effect.categories.map(({ name }) => name)}
            chosen={categories}
            onChange={(next) => change({ categories: next })}
          />
          <ConditionEditor condition={when} scheme={effect.scheme} onChange={(next) => change({ when: next })} />
        </>
      ) : (
        <>
          <div>{text}</div>
          <div className={styles.muted}>{writeCondition(when, effect.scheme)}</div>
        </>
      )}
      <div aria-live="polite">
        {units.length === 0 ? (
          <span className={styles.muted}>{words.none}</span>
        ) : (
          <>
            <b>{pane.named(all.units(units.length), '')}</b>
            <NameList names={units} />
          </>
        )}
      </div>
      <div className={styles.row}>
        <QuietButton
          aria-expanded={editing}
          aria-label={`${editing ? words.done : words.edit} ${text}`}
          onClick={() => setEditing(!editing)}>
          {editing ? words.done : words.edit}
        </QuietButton>
        <QuietButton
          aria-label={`${all.up} ${text}`}
          disabledFocusable={place.finding === 0}
          onClick={() => onChange(moveFinding(problems, place, -1))}>
          {all.up}
        </QuietButton>
        <QuietButton aria-label={`${all.remove} ${text}`} onClick={() => onChange(removeFinding(problems, place))}>
          {all.remove}
        </QuietButton>
      </div>
    </li>
  );
}
