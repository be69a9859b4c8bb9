// 通报: what is asked once for every notice of the rubric: its kind, who it speaks to, who is honoured, how problems are headed.
import { Checkbox, Field, Input, Select } from '@fluentui/react-components';
import { useMemo } from 'react';
import { withFact, withNotice, type DeskFacts, type ImportDesk } from '../../import/confirm/desk';
import { groupsOnDesk } from '../../import/confirm/groups-on-desk';
import { headingFor } from '../../import/confirm/notice';
import { NOTICE_KINDS, noticeStart, type NoticeKind } from '../../import/confirm/notice-starters';
import { fill } from '../../report/notice/fill';
import { forms } from '../../report/notice/forms';
import { NumberField } from '../parts/NumberField';
import { usePageStyles } from '../parts/page-styles';
import { useImportStrings } from '../strings/import';
import { stepOnDesk } from './desk-store';

const POLICIES = ['threshold', 'quota', 'percent'] as const;
const FIRST_LIMIT = { threshold: 90, quota: 3, percent: 20 };
/** Of the points of an indicator, in percent: whoever has less is named. */
const BELOW = 60;

export function NoticeAsked({ desk }: { desk: ImportDesk }) {
  const { desk: words } = useImportStrings();
  const styles = usePageStyles();
  const { facts, notice, base } = desk;
  const asked: readonly (keyof DeskFacts)[] =
    base || desk.tables.as === 'categories' || desk.tables.as === 'segments'
      ? ['scope', 'work', 'addressees']
      : ['category', 'scope', 'work', 'addressees'];
  return (
    <details>
      <summary>{words.noticeTitle}</summary>
      <div className={styles.page} style={{ gap: 6 }}>
        <div className={styles.muted}>{words.noticeHint}</div>
        {asked.map((fact) => (
          <Field key={fact} size="small" label={words.noticeFacts[fact]}>
            <Input
              size="small"
              value={facts[fact]}
              placeholder={words.placeholders[fact]}
              onChange={(_event, { value }) => stepOnDesk((now) => withFact(now, { [fact]: value }))}
            />
          </Field>
        ))}
        <Field size="small" label={words.noticeKind}>
          <Select
            size="small"
            value={notice.kind ?? ''}
            onChange={(_event, { value }) =>
              stepOnDesk((now) => withNotice(now, value === '' ? { kind: undefined } : { kind: value as NoticeKind }))
            }>
            {base && <option value="">{words.noticeAsItIs}</option>}
            {NOTICE_KINDS.map((kind) => (
              <option key={kind} value={kind}>
                {words.noticeKinds[kind]}
              </option>
            ))}
          </Select>
        </Field>
        <div className={styles.muted}>{words.noticeTitleWillBe(titleOf(desk))}</div>
        {(base?.honours.length ?? 0) === 0 && <HonourWish desk={desk} />}
        {(base?.problems.length ?? 0) === 0 && <ProblemWishes desk={desk} />}
      </div>
    </details>
  );
}

function titleOf({ facts, notice, base }: ImportDesk): string {
  const start = notice.kind ? noticeStart(notice.kind) : (base?.notice ?? noticeStart('evaluated'));
  const [year, scope, work] = [facts.year, facts.scope.trim() || '各参评单位', facts.work.trim() || facts.title];
  const figures = new Map(Object.entries({ 年度: year, 范围: scope, 工作: work }));
  if (start.title !== undefined)
    return fill(start.title.replaceAll('\n', ''), figures)
      .map(({ text }) => text)
      .join('');
  const source = { year: Number(year), scheme: { data: { scope, work } } };
  return forms[start.form].title({ source, template: { issuer: facts.issuer } } as never).join('');
}

function HonourWish({ desk }: { desk: ImportDesk }) {
  const { desk: words } = useImportStrings();
  const styles = usePageStyles();
  const { honour } = desk.notice;
  const name = desk.imported.scheme.some(({ kind, text }) => kind === 'grade' && text.includes('优秀')) ? '先进' : '优秀';
  return (
    <div className={styles.fields}>
      <Field size="small" label={words.honour}>
        <Select
          size="small"
          value={honour?.policy ?? ''}
          onChange={(_event, { value }) => {
            const policy = POLICIES.find((each) => each === value);
            stepOnDesk((now) => withNotice(now, { honour: policy && { name, ...now.notice.honour, policy, limit: FIRST_LIMIT[policy] } }));
          }}>
          <option value="">{words.noHonour}</option>
          {POLICIES.map((policy) => (
            <option key={policy} value={policy}>
              {words.policies[policy]}
            </option>
          ))}
        </Select>
      </Field>
      {honour && (
        <>
          <NumberField
            key={honour.policy}
            label={words.limits[honour.policy]}
            value={honour.limit}
            fault={(next) => (next !== undefined && next > 0 && isFine(honour.policy, next) ? undefined : words.numberWrong)}
            onChange={(limit) => limit !== undefined && stepOnDesk((now) => withNotice(now, { honour: { ...honour, limit } }))}
          />
          <Field size="small" label={words.honourName}>
            <Input
              size="small"
              value={honour.name}
              onChange={(_event, { value }) => stepOnDesk((now) => withNotice(now, { honour: { ...honour, name: value } }))}
            />
          </Field>
        </>
      )}
    </div>
  );
}

const isFine = (policy: (typeof POLICIES)[number], limit: number): boolean =>
  policy === 'quota' ? Number.isInteger(limit) : policy === 'threshold' || limit <= 100;

function ProblemWishes({ desk }: { desk: ImportDesk }) {
  const { desk: words } = useImportStrings();
  const styles = usePageStyles();
  const { below, headings } = desk.notice;
  const { imported, tables, base } = desk;
  const groups = useMemo(
    () => (below === undefined ? [] : groupsOnDesk({ imported, tables, ...(base && { base }) })),
    [below, imported, tables, base],
  );
  return (
    <>
      <Checkbox
        label={words.problems}
        checked={below !== undefined}
        onChange={(_event, { checked }) => stepOnDesk((now) => withNotice(now, { below: checked ? BELOW : undefined }))}
      />
      {below !== undefined && (
        <div className={styles.nested}>
          <NumberField
            label={words.below}
            value={below}
            fault={(next) => (next !== undefined && next > 0 && next <= 100 ? undefined : words.numberWrong)}
            onChange={(next) => next !== undefined && stepOnDesk((now) => withNotice(now, { below: next }))}
          />
          {groups.map((group) => (
            <Field key={group} size="small" label={words.headingOf(group)}>
              <Input
                size="small"
                value={headings[group] ?? headingFor(group)}
                placeholder={words.headingNone}
                onChange={(_event, { value }) =>
                  stepOnDesk((now) => withNotice(now, { headings: { ...now.notice.headings, [group]: value } }))
                }
              />
            </Field>
          ))}
        </div>
      )}
    </>
  );
}
