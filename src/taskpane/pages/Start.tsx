// 开始: choose a scheme, a year and the units; see what will come; make the sheets.
import { Button, Field, Input, MessageBar, MessageBarActions, MessageBarBody, Select } from '@fluentui/react-components';
import { useMemo, useState } from 'react';
import { demoAssessment } from '../../app/demo';
import type { UnitInput } from '../../assessment/assessment';
import { planSheets } from '../../app/build';
import { today } from '../../commands/today';
import { ok } from '../../model/outcome';
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
  const [wanted, setSource] = useState<Source>();
  const [listed, setListed] = useState<readonly UnitInput[]>([]);
  // Made-up units have no place in a workbook with real ones.
  const sources = [...(own && !own.book.frame.demo ? [] : ['demo' as const]), ...(scheme.data.units.length > 0 ? ['listed' as const] : []), 'paste' as const, 'selection' as const, 'file' as const];
  const source = wanted !== undefined && sources.includes(wanted) ? wanted : sources[0]!;
  const made = useMemo(() => demoAssessment(scheme), [scheme]);
  const units = source === 'demo' ? made.units : source === 'listed' ? scheme.data.units.map(({ name, category }): UnitInput => ({ name, category, entries: {} })) : listed;
  const yearText = year ?? String(own?.book.frame.year ?? scheme.data.year);
  const yearIsFine = /^\d{4}$/u.test(yearText);
  const counts = scheme.categories.map(({ name }) => [name, units.filter((unit) => unit.category === name).length] as const);

  const sheets = useMemo(() => (own ? [] : [...planSheets({ scheme, year: scheme.data.year, units: [], formulas: 'values', demo: false, today: today() })].map(({ name }) => name)), [own, scheme]);

  const [offer, setOffer] = useState(false);
  const make = (mode: FormulaMode, isSure = false) =>
    work.run(async (step) => {
      setOffer(false);
      if (!own && mode === 'score' && !isSure) {
        const { functionsRun } = await import('../functions-run');
        if (!(await functionsRun())) {
          setOffer(true);
          return ok(undefined);
        }
      }
      const demo = source === 'demo' || (own?.book.frame.demo ?? false);
      return makeSheets({ scheme, year: Number(yearText), units, formulas: mode, demo, ...(source === 'demo' && made.draws && { draws: made.draws }) }, own, step, { done: words.done, nothing: words.nothing });
    });

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
          <Field label={words.formulas} hint={words.formulaHints[formulas]}>
            <Select value={formulas} onChange={(_event, { value }) => setFormulas(value as FormulaMode)}>
              {MODES.map((mode) => <option key={mode} value={mode}>{words.formulaModes[mode]}</option>)}
            </Select>
          </Field>
        </>
      )}
      <RosterSource scheme={scheme} sources={sources} source={source} onSource={setSource} onUnits={setListed} />
      <section aria-labelledby="preview" className={styles.page} style={{ gap: 4 }}>
        <h2 id="preview" className={styles.heading}>{words.preview}</h2>
        <div>{units.length === 0 ? words.empty : `${words.units(units.length)}（${list(counts.map(([name, count]) => `${name} ${count}`))}）`}</div>
        {!own && <div className={styles.muted}>{words.sheets(list(sheets))}</div>}
      </section>
      <WorkBar work={work} />
      {offer && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>{words.noFunctions}</MessageBarBody>
          <MessageBarActions>
            <Button size="small" onClick={() => { setFormulas('native'); void make('native'); }}>{words.buildNative}</Button>
            <Button size="small" onClick={() => void make('score', true)}>{words.buildAnyway}</Button>
          </MessageBarActions>
        </MessageBar>
      )}
      <div className={styles.row}>
        <Button appearance="primary" disabledFocusable={work.running || units.length === 0 || !yearIsFine} onClick={() => void make(formulas)}>
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
