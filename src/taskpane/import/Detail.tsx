// One clause to be confirmed: its words beside the rule that was read from it, why it is doubtful, and how else it can be read.
import { Button, Field, Radio, RadioGroup } from '@fluentui/react-components';
import { useMemo } from 'react';
import { chooseWay, chosenAt, confirmAt, decidedAt, decisionOf, progressAt, withdrawAt, type ImportDesk } from '../../import/confirm/desk';
import { waysOf, type ScoringWay } from '../../import/confirm/ways';
import type { ImportedIndicator } from '../../import/imported';
import { list } from '../../model/text';
import { today } from '../../model/today';
import { kindOf } from '../../rules';
import { usePageStyles } from '../parts/page-styles';
import { useStrings } from '../strings';
import { useImportStrings } from '../strings/import';
import { stepOnDesk } from './desk-store';
import { MarkedClause } from './MarkedClause';
import { RuleNumbers } from './RuleNumbers';
import { Trial } from './Trial';

interface Props {
  desk: ImportDesk;
  indicator: ImportedIndicator;
  /** After it was confirmed. */
  onConfirmed(): void;
}

export function Detail({ desk, indicator, onConfirmed }: Props) {
  const { desk: words } = useImportStrings();
  const { pane } = useStrings();
  const page = usePageStyles();
  const { way, numbers = {}, confirmed } = decisionOf(desk, indicator.id);
  const ways = useMemo(() => waysOf(indicator), [indicator]);
  const chosen = useMemo(() => chosenAt(desk, indicator), [desk, indicator]);
  const decided = useMemo(() => decidedAt(desk, indicator), [desk, indicator]);
  const { done, total } = progressAt(desk);
  const isLast = total - done === 1;
  const { rule, why } = decided.reading;
  const weight = indicator.weight ?? undefined;
  const kind = kindOf(rule);
  const inputs = kind.inputs(rule, weight).map(({ name, measure }) => (measure ? `${name}${pane.aside(measure)}` : name));
  const confirm = () => {
    stepOnDesk((now) => confirmAt(now, indicator.id, today()));
    onConfirmed();
  };
  const labelOf: Record<ScoringWay['is'], (label: string) => string> = {
    proposed: words.proposed,
    reading: (label) => label,
    mark: () => words.mark,
  };
  return (
    <div
      className={page.member}
      style={{ gap: 8 }}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && (event.ctrlKey || event.metaKey) && confirmed === undefined) {
          event.preventDefault();
          confirm();
        }
      }}>
      <div className={page.muted}>{[indicator.where, ...indicator.path].join(' / ')}</div>
      <MarkedClause indicator={way === 0 ? indicator : decided} />
      <div className={page.duty} lang="zh-CN">
        <b>{pane.named(words.rule, '')}</b>
        {pane.named(kind.title, kind.terms(rule, weight))}
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
            {ways.map(({ is, label }, at) => (
              <Radio key={at} value={String(at)} label={labelOf[is](label)} />
            ))}
          </RadioGroup>
        </Field>
      )}
      <RuleNumbers key={`${indicator.id} ${way} numbers`} indicator={chosen} numbers={numbers} />
      <Trial key={`${indicator.id} ${way} trial`} indicator={decided} />
      {confirmed === undefined ? (
        <>
          <div>
            <Button appearance="primary" onClick={confirm}>
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
