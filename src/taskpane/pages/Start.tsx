// 开始: choose a scheme, a year and the units; see what will come; make the sheets.
import { Button, Field, Input, MessageBar, MessageBarBody, Select } from '@fluentui/react-components';
import { useMemo, useState } from 'react';
import { demoAssessment } from '../../app/demo';
import type { UnitInput } from '../../assessment/assessment';
import { list } from '../../model/text';
import { schemeIds, schemeOf } from '../../rubric/library';
import type { FormulaMode } from '../../workbook/frame';
import { makeSheets } from '../make-sheets';
import { usePageStyles } from '../parts/page-styles';
import { RosterSource, type Source } from '../parts/RosterSource';
import { SchemeCards } from '../parts/SchemeCards';
import { WorkBar } from '../parts/WorkBar';
import { useStrings } from '../strings';
import { useSession, useWork } from '../use-session';

const MODES: readonly FormulaMode[] = ['score', 'native', 'values'];

export default function Start() {
  const { start: words } = useStrings();
  const styles = usePageStyles();
  const session = useSession();
  const work = useWork();
  const own = session.state === 'open' ? session.open : undefined;
  const [chosen, setChosen] = useState(schemeIds[0]!);
  const id = own?.book.frame.scheme.id ?? chosen;
  const scheme = useMemo(() => own?.book.frame.scheme ?? valueOf(schemeOf(id)), [id, own]);
  const [year, setYear] = useState<string>();
  const [formulas, setFormulas] = useState<FormulaMode>('score');
  const [source, setSource] = useState<Source>('demo');
  const [listed, setListed] = useState<readonly UnitInput[]>([]);
  const demo = useMemo(() => demoAssessment(scheme).units, [scheme]);
  const units = source === 'demo' ? demo : listed;
  const yearText = year ?? String(own?.book.frame.year ?? scheme.data.year);
  const yearIsFine = /^\d{4}$/u.test(yearText);
  const counts = scheme.categories.map(({ name }) => [name, units.filter((unit) => unit.category === name).length] as const);

  const make = () =>
    work.run((step) =>
      makeSheets({ scheme, year: Number(yearText), units, formulas, demo: source === 'demo' }, own, step, { done: words.done, nothing: words.nothing }),
    );

  return (
    <div className={styles.page}>
      {own ? (
        <MessageBar intent="info" layout="multiline"><MessageBarBody>{words.extendHint(scheme.data.title)}</MessageBarBody></MessageBar>
      ) : (
        <>
          <SchemeCards chosen={id} onChoose={(next) => { setChosen(next); setYear(undefined); setListed([]); }} />
          <Field label={words.year} validationMessage={yearIsFine ? undefined : words.yearWrong}>
            <Input value={yearText} inputMode="numeric" onChange={(_event, { value }) => setYear(value)} />
          </Field>
          <Field label={words.formulas}>
            <Select value={formulas} onChange={(_event, { value }) => setFormulas(value as FormulaMode)}>
              {MODES.map((mode) => <option key={mode} value={mode}>{words.formulaModes[mode]}</option>)}
            </Select>
          </Field>
        </>
      )}
      <RosterSource scheme={scheme} source={source} onSource={setSource} onUnits={setListed} />
      <section aria-labelledby="preview">
        <h2 id="preview" className={styles.heading}>{words.preview}</h2>
        <div>{units.length === 0 ? words.empty : `${words.units(units.length)}（${list(counts.map(([name, count]) => `${name} ${count}`))}）`}</div>
        {!own && <div className={styles.muted}>{words.sheets(`首页、名册、设置，${list(scheme.categories.map(({ name }) => `指标／录入／得分_${name}`))}`)}</div>}
      </section>
      <WorkBar work={work} />
      <div className={styles.row}>
        <Button appearance="primary" disabled={work.running || units.length === 0 || !yearIsFine} onClick={() => void make()}>
          {own ? words.extend : words.build}
        </Button>
      </div>
    </div>
  );
}

function valueOf<T>(outcome: { ok: true; value: T } | { ok: false; refusal: { message: string } }): T {
  if (!outcome.ok) throw new Error(outcome.refusal.message);
  return outcome.value;
}
