// 自定统计数: figures of staff's own, each the number or share of units that meet a condition.
import { Button, Field, Select } from '@fluentui/react-components';
import type { CountWord } from '../../report/notice/template';
import { CategoryChoice } from '../parts/CategoryChoice';
import { usePageStyles } from '../parts/page-styles';
import { QuietButton } from '../parts/QuietButton';
import { WordsField } from '../parts/WordsField';
import { useNoticeStrings } from '../strings/notice';
import { ConditionEditor } from './ConditionEditor';
import type { NoticeDesk } from './draft';
import type { NoticeEffect } from './effect';
import { firstCondition } from './FindingsEditor';

export function Measures({
  desk: {
    template: { measures },
    set,
  },
  effect,
}: {
  desk: NoticeDesk;
  effect: NoticeEffect;
}) {
  const all = useNoticeStrings();
  const { measures: words, findings } = all;
  const styles = usePageStyles();
  const { figures } = effect.preview;
  const change = (place: number, next: Partial<CountWord>) =>
    set(
      'measures',
      measures.map((each, index) => (index === place ? { ...each, ...next } : each)),
    );
  const isTaken = (place: number) => (name: string) =>
    /[{}]/u.test(name) || measures.some((each, index) => index !== place && each.name === name.trim()) ? words.taken : undefined;
  return (
    <div className={styles.page} style={{ gap: 10 }}>
      <div className={styles.muted}>{words.hint}</div>
      {measures.map((measure, place) => (
        <div key={place} className={styles.item}>
          <WordsField
            label={words.name}
            value={measure.name}
            needed={findings.empty}
            fault={isTaken(place)}
            onChange={(name) => change(place, { name: name.trim() })}
          />
          <CategoryChoice
            label={findings.categories}
            every={findings.everyCategory}
            all={effect.scheme.categories.map(({ name }) => name)}
            shown={effect.categories.map(({ name }) => name)}
            chosen={measure.categories}
            onChange={(categories) => change(place, { categories })}
          />
          <ConditionEditor condition={measure.when} scheme={effect.scheme} onChange={(when) => change(place, { when })} />
          <Field label={words.show} size="small">
            <Select size="small" value={measure.show} onChange={(_event, { value }) => change(place, { show: value as CountWord['show'] })}>
              {Object.entries(words.shows).map(([id, name]) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
            </Select>
          </Field>
          <div className={styles.row}>
            <b aria-live="polite">{words.value(figures.get(measure.name) ?? '—')}</b>
            <QuietButton
              aria-label={`${all.remove} ${measure.name}`}
              onClick={() =>
                set(
                  'measures',
                  measures.filter((_each, index) => index !== place),
                )
              }>
              {all.remove}
            </QuietButton>
          </div>
        </div>
      ))}
      <div>
        <Button
          size="small"
          onClick={() =>
            set('measures', [...measures, { name: freshName(words.newName, measures), when: firstCondition(effect), show: 'count' }])
          }>
          {words.add}
        </Button>
      </div>
    </div>
  );
}

function freshName(name: string, measures: readonly CountWord[]): string {
  let number = 1;
  while (measures.some((each) => each.name === `${name}${number}`)) number++;
  return `${name}${number}`;
}
