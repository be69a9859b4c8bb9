// Builds a condition: a list of comparisons and further lists, each of which may be negated.
import type { Condition } from '../../standing/condition';
import { Checkbox, Field, Select } from '@fluentui/react-components';
import { useMemo } from 'react';
import { subjectsOf, type Subject } from '../../report/notice/subjects';
import type { Scheme } from '../../rubric/tree';
import { usePageStyles } from '../parts/page-styles';
import { QuietButton } from '../parts/QuietButton';
import { useNoticeStrings } from '../strings/notice';
import { Comparison } from './Comparison';
import { bared, isList, joinedBy, conditionList, offered, simple } from './condition-parts';

interface Props {
  condition: Condition;
  scheme: Scheme;
  onChange(condition: Condition): void;
}

export function ConditionEditor({ condition, scheme, onChange }: Props) {
  const { conditions: words } = useNoticeStrings();
  const styles = usePageStyles();
  const subjects = useMemo(() => offered(subjectsOf(scheme)), [scheme]);
  if (subjects.length === 0) return null;
  return (
    <div role="group" aria-label={words.title} className={styles.page} style={{ gap: 4 }}>
      <div>{words.title}</div>
      <List condition={condition} subjects={subjects} onChange={(next) => next && onChange(next)} />
    </div>
  );
}

interface ListProps {
  condition: Condition;
  subjects: readonly Subject[];
  /** undefined: nothing is left of it. */
  onChange(condition: Condition | undefined): void;
}

function List({ condition, subjects, onChange }: ListProps) {
  const { conditions: words } = useNoticeStrings();
  const styles = usePageStyles();
  const { joined, items } = conditionList(condition);
  const another = simple(subjects[0]!, 'is', true);
  return (
    <div className={styles.nested}>
      {items.length > 1 && (
        <Field label={words.joined} size="small" orientation="horizontal">
          <Select size="small" value={joined} onChange={(_event, { value }) => onChange(joinedBy(value as 'all' | 'any', items))}>
            <option value="all">{words.all}</option>
            <option value="any">{words.any}</option>
          </Select>
        </Field>
      )}
      {items.map((item, place) => (
        <Member
          key={place}
          condition={item}
          subjects={subjects}
          removable={items.length > 1}
          onChange={(next) =>
            onChange(
              joinedBy(
                joined,
                items.flatMap((each, index) => (index === place ? (next ?? []) : each)),
              ),
            )
          }
        />
      ))}
      <div className={styles.row} style={{ gap: 2 }}>
        <QuietButton onClick={() => onChange(joinedBy(joined, [...items, another]))}>{words.add}</QuietButton>
        {items.length > 1 && (
          <QuietButton
            onClick={() =>
              onChange(joinedBy(joined, [...items, joined === 'all' ? { any: [another, another] } : { all: [another, another] }]))
            }>
            {words.addGroup}
          </QuietButton>
        )}
      </div>
    </div>
  );
}

/** One member of a list: a comparison or a further list, as it is or negated. */
function Member({ condition, subjects, removable, onChange }: ListProps & { removable: boolean }) {
  const all = useNoticeStrings();
  const { conditions: words } = all;
  const styles = usePageStyles();
  const { negated, inner } = bared(condition);
  const change = (next: Condition | undefined) => onChange(next && negated ? { not: next } : next);
  return (
    <div className={styles.member}>
      <div className={styles.row} style={{ justifyContent: 'space-between' }}>
        <Checkbox
          label={words.not}
          checked={negated}
          onChange={(_event, { checked }) => onChange(checked === true ? { not: inner } : inner)}
        />
        {removable && <QuietButton onClick={() => onChange(undefined)}>{all.remove}</QuietButton>}
      </div>
      {isList(inner) ? (
        <List condition={inner} subjects={subjects} onChange={change} />
      ) : (
        <Comparison condition={inner} subjects={subjects} onChange={change} />
      )}
    </div>
  );
}
