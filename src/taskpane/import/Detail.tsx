// One clause to be confirmed: its words beside the rule that was read from it, why it is doubtful, and how else it can be read.
import { Button, Field, Radio, RadioGroup } from '@fluentui/react-components';
import { useMemo } from 'react';
import { chooseWay, chosenAt, decidedAt, decisionOf, madeFault, makeRule, withdrawAt, type ImportDesk } from '../../import/confirm/desk';
import { progressAt } from '../../import/confirm/progress';
import { waysOf, type ScoringWay } from '../../import/confirm/ways';
import type { ImportedIndicator } from '../../import/imported';
import { list } from '../../model/text';
import { kindOf, type Rule } from '../../rules';
import { usePageStyles } from '../parts/page-styles';
import { useStrings } from '../strings';
import { useImportStrings } from '../strings/import';
import { Corrections } from './Corrections';
import { stepOnDesk } from './desk-store';
import { IndicatorFindings } from './IndicatorFindings';
import { MarkedClause } from './MarkedClause';
import { KindChoice, RuleForm } from './RuleForm';
import { RuleNumbers } from './RuleNumbers';
import { Trial } from './Trial';

interface Props {
  desk: ImportDesk;
  indicator: ImportedIndicator;
  onConfirm(): void;
}

export function Detail({ desk, indicator, onConfirm }: Props) {
  const { desk: words } = useImportStrings();
  const { pane } = useStrings();
  const page = usePageStyles();
  const { way, numbers = {}, made, confirmed } = decisionOf(desk, indicator.id);
  const ways = waysOf(indicator, made);
  const fault = madeFault(desk, indicator);
  const chosen = useMemo(() => chosenAt(desk, indicator), [desk, indicator]);
  const decided = useMemo(() => decidedAt(desk, indicator), [desk, indicator]);
  const { done, total } = progressAt(desk);
  const isLast = total - done === 1;
  const { rule, why } = decided.reading;
  const weight = indicator.weight ?? undefined;
  const kind = kindOf(rule);
  const asked = kind.inputs(rule, weight);
  const inputs = asked.map(({ name, measure }) => (measure ? `${name}${pane.aside(measure)}` : name));
  const isMade = ways[way]?.is === 'made';
  const make = (rule: Rule) => stepOnDesk((now) => makeRule(now, indicator.id, rule));
  const labelOf: Record<ScoringWay['is'], (way: ScoringWay) => string> = {
    proposed: ({ label, rule }) => words.proposed(words.kindTitle(label, kindOf(rule).english)),
    reading: ({ label }) => words.reading(label),
    mark: () => words.mark,
    made: () => words.made,
  };
  return (
    <div className={page.member} style={{ gap: 8 }}>
      <div className={page.muted}>{[indicator.where, ...indicator.path].join(' / ')}</div>
      <MarkedClause indicator={way === 0 ? indicator : decided} />
      <div className={page.duty}>
        <b>{pane.named(words.rule, '')}</b>
        {pane.named(words.kindTitle(kind.title, kind.english), '')}
        <span lang="zh-CN">{kind.terms(rule, weight)}</span>
      </div>
      <div className={page.duty}>
        <b>{pane.named(words.inputs, '')}</b>
        {list(inputs)}
      </div>
      {why.length > 0 && (
        <div className={page.duty}>
          <b>{words.why}</b>
          <ul lang="zh-CN" style={{ margin: 0, paddingInlineStart: 20 }}>
            {why.map((each) => (
              <li key={each}>{each}</li>
            ))}
          </ul>
        </div>
      )}
      {ways.length > 1 && (
        <Field label={words.ways}>
          <RadioGroup
            value={String(way)}
            onChange={(_event, { value }) => stepOnDesk((now) => chooseWay(now, indicator.id, Number(value)))}>
            {ways.map((each, at) => (
              <Radio key={at} value={String(at)} label={labelOf[each.is](each)} />
            ))}
          </RadioGroup>
        </Field>
      )}
      {isMade && made ? (
        <section aria-label={words.made} className={page.nested}>
          <KindChoice rule={made} name={indicator.name} weight={weight} onChange={make} />
          <RuleForm key={`${indicator.id} ${made.kind}`} rule={made} name={indicator.name} weight={weight} onChange={make} />
          {fault !== undefined && <div role="alert">{fault}</div>}
        </section>
      ) : (
        <RuleNumbers key={`${indicator.id} ${way} numbers`} indicator={chosen} numbers={numbers} />
      )}
      <IndicatorFindings id={indicator.id} />
      <Corrections desk={desk} indicator={indicator} />
      <Trial key={`${indicator.id} ${way} ${asked.map(({ name, type }) => `${name} ${type}`).join()} trial`} indicator={decided} />
      {confirmed === undefined ? (
        <>
          <div>
            <Button appearance="primary" disabledFocusable={fault !== undefined} onClick={onConfirm}>
              {isLast ? words.confirmLast : words.confirm}
            </Button>
          </div>
          <div className={page.muted}>{words.keys}</div>
        </>
      ) : (
        <div className={page.row}>
          <span>{words.confirmedOn(confirmed)}</span>
          <Button size="small" onClick={() => stepOnDesk((now) => withdrawAt(now, indicator.id))}>
            {words.withdraw}
          </Button>
        </div>
      )}
    </div>
  );
}
