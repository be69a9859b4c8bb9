// One comparison of a condition: what is looked at, how, and with which value.
import { Field, Select } from '@fluentui/react-components';
import type { Subject } from '../../report/notice/subjects';
import { NumberField } from '../parts/NumberField';
import { usePageStyles } from '../parts/page-styles';
import { useNoticeStrings } from '../strings/notice';
import {
  choicesOf,
  comparisonOf,
  comparisonsOf,
  simple,
  conditionSubject,
  valueOf,
  type Comparator as How,
  type Simple,
} from './condition-parts';

interface Props {
  condition: Simple;
  subjects: readonly Subject[];
  onChange(condition: Simple): void;
}

const KINDS = ['observation', 'entry', 'points'] as const;

export function Comparison({ condition, subjects, onChange }: Props) {
  const { conditions: words, honours } = useNoticeStrings();
  const styles = usePageStyles();
  const subject = conditionSubject(condition, subjects);
  const how = comparisonOf(condition);
  const value = valueOf(condition);
  const choices = subject && choicesOf(subject);
  const numberFault = (number: number | undefined) => (number === undefined || Number.isNaN(number) ? honours.number : undefined);
  return (
    <>
      <Field label={words.subject} size="small" validationMessage={subject ? undefined : words.unknown}>
        <Select
          size="small"
          value={subject?.text ?? ''}
          onChange={(_event, data) => onChange(simple(subjects.find(({ text }) => text === data.value)!, how, value))}>
          {!subject && <option value="" />}
          {KINDS.filter((kind) => subjects.some((each) => each.kind === kind)).map((kind) => (
            <optgroup key={kind} label={words.kinds[kind]}>
              {subjects
                .filter((each) => each.kind === kind)
                .map(({ text }) => (
                  <option key={text} value={text}>
                    {text}
                  </option>
                ))}
            </optgroup>
          ))}
        </Select>
      </Field>
      {subject && (
        <div className={styles.fields}>
          <Field label={words.comparison} size="small">
            <Select size="small" value={how} onChange={(_event, data) => onChange(simple(subject, data.value as How, value))}>
              {comparisonsOf(subject).map((each) => (
                <option key={each} value={each}>
                  {words.comparisons[each]}
                </option>
              ))}
            </Select>
          </Field>
          {choices ? (
            <Field label={words.value} size="small">
              <Select
                size="small"
                value={choices.find((each) => each.value === value)?.word ?? ''}
                onChange={(_event, data) => onChange(simple(subject, how, choices.find(({ word }) => word === data.value)!.value))}>
                {choices.map(({ word }) => (
                  <option key={word}>{word}</option>
                ))}
              </Select>
            </Field>
          ) : (
            <NumberField
              key={`${subject.text} ${how}`}
              label={words.value}
              value={typeof value === 'number' ? value : undefined}
              fault={numberFault}
              onChange={(next) => onChange(simple(subject, how, next!))}
            />
          )}
        </div>
      )}
    </>
  );
}
