// 开始: choose a scheme, a year and the units; see what will come; make the sheets.
import { Button, Field, Input, Select } from '@fluentui/react-components';
import { lazy, Suspense, useMemo, useState } from 'react';
import type { ReviewWords } from '../../app/review';
import { outlineOf } from '../../app/scheme-outline';
import { bookIn, type OpenBook } from '../../open-book/book';
import { ok } from '../../model/outcome';
import { list } from '../../model/text';
import { hostAtHand, programName } from '../../open-book/chosen-host';
import type { FormulaMode } from '../../workbook/frame';
import { usePageStyles } from '../parts/page-styles';
import { RosterSource, type RosterOrigin } from '../parts/RosterSource';
import { SchemeCards } from '../parts/SchemeCards';
import { WorkBar } from '../parts/WorkBar';
import { NO_UNITS, type GivenUnits } from '../roster/given-units';
import { goTo } from '../go-to';
import { useDesk } from '../import/desk-store';
import { chooseScheme, useSchemeChoice } from '../own-schemes';
import { schemeAtHand } from '../scheme-at-hand';
import { useStrings } from '../strings';
import { useSession, useWork } from '../use-session';
import { watchFunctions } from '../../open-book/formulas/watch-functions';

const Bar = lazy(() => import('../parts/Bar'));
const DueDraws = lazy(() => import('../draw/DueDraws'));
const NextYear = lazy(() => import('../start/NextYear'));
const OwnRubric = lazy(() => import('../import/OwnRubric'));
const Desk = lazy(() => import(/* webpackChunkName: "own-rubric" */ '../import/Desk'));
const ReviewChoice = lazy(() => import('../start/ReviewChoice'));

/** Names shown of a list that was given, so that people see whether it was read right. */
const SHOWN = 6;
const MODES: readonly FormulaMode[] = ['score', 'native', 'values'];

export default function Start() {
  const { start: words, pane } = useStrings();
  const styles = usePageStyles();
  const work = useWork({ stoppable: true });
  const own = useOwnBook(work.running);
  const { cards, chosen } = useSchemeChoice();
  const id = own?.book.frame.scheme.id ?? chosen;
  const card = cards.find((each) => each.id === chosen)!;
  const outline = useMemo(() => (own ? outlineOf(own.book.frame.scheme) : card), [own, card]);
  const scheme = () => schemeAtHand(own, id);
  const { isOpen: isAtDesk } = useDesk();
  const [year, setYear] = useState<string>();
  const [formulas, setFormulas] = useState<FormulaMode>('score');
  const [review, setReview] = useState<ReviewWords>({});
  const [wanted, setSource] = useState<RosterOrigin>();
  const [{ units: given, waiting }, setGiven] = useState<GivenUnits>(NO_UNITS);
  const [seen, see] = useState(chosen);
  if (seen !== chosen) {
    see(chosen);
    setYear(undefined);
    setGiven(NO_UNITS);
  }
  const isListed = outline.categories.some(({ listed }) => listed > 0);
  // Made-up units have no place in a workbook with real ones.
  const sources = [
    ...(own && !own.book.frame.demo ? [] : ['demo' as const]),
    ...(isListed ? ['listed' as const] : []),
    'paste' as const,
    'selection' as const,
    'file' as const,
  ];
  const source = wanted !== undefined && sources.includes(wanted) ? wanted : sources[0]!;
  const units = source === 'demo' || source === 'listed' ? source : given;
  const yearText = year ?? String(own?.book.frame.year ?? outline.year);
  const yearIsFine = /^\d{4}$/u.test(yearText);
  const counts = outline.categories.map(
    (category) =>
      [
        category.name,
        typeof units === 'string' ? category[units] : units.filter((unit) => unit.category === category.name).length,
      ] as const,
  );
  const total = typeof units === 'string' ? counts.reduce((sum, [, count]) => sum + count, 0) : units.length;
  const absent = new Set(
    total === 0
      ? []
      : card.categories.flatMap(({ name, sheets }) => (counts.some(([each, count]) => each === name && count > 0) ? [] : sheets)),
  );

  const [offer, setOffer] = useState(false);
  const make = (mode: FormulaMode, isSure = false) =>
    work.run(async (step) => {
      setOffer(false);
      // What Excel says of itself has been wrong before: it is a reason to ask, not to refuse.
      if (!own && mode === 'score' && !isSure && !(await hostAtHand()).supportsFunctions()) {
        setOffer(true);
        return ok(undefined);
      }
      const demo = units === 'demo' || (own?.book.frame.demo ?? false);
      const [{ makeSheets }, at] = await Promise.all([import('../../open-book/use-cases/make-sheets'), scheme()]);
      const made = await makeSheets({ scheme: at, year: Number(yearText), units, formulas: mode, demo, review }, own, step, {
        done: demo ? words.doneDemo : words.done,
        nothing: words.nothing,
      });
      watchFunctions();
      return made;
    });

  const page = (
    <div className={styles.page} style={isAtDesk ? { display: 'none' } : undefined}>
      {own ? (
        <Suspense fallback={null}>
          <Bar
            intent="info"
            actions={
              <>
                <Button size="small" onClick={() => void import('../go-enter').then(({ goEnter }) => goEnter(own))}>
                  {words.toEntry}
                </Button>
                <Button size="small" onClick={() => goTo('results')}>
                  {words.toResults}
                </Button>
              </>
            }>
            {words.extendHint(outline.title)}
          </Bar>
          <DueDraws open={own} />
          <NextYear own={own} />
          {own.book.notice.rubric.rubric.text !== undefined && <OwnRubric own={own.book.notice.rubric.rubric} />}
        </Suspense>
      ) : (
        <>
          <div>{words.lead}</div>
          <Suspense fallback={null}>
            <NextYear />
          </Suspense>
          <SchemeCards onChoose={chooseScheme} />
          <Suspense fallback={null}>
            <OwnRubric />
          </Suspense>
          <Field label={words.year} validationMessage={yearIsFine ? undefined : words.yearWrong}>
            <Input value={yearText} inputMode="numeric" onChange={(_event, { value }) => setYear(value)} />
          </Field>
          <Field label={words.formulas} hint={words.formulaHints[formulas]}>
            <Select value={formulas} onChange={(_event, { value }) => setFormulas(value as FormulaMode)}>
              {MODES.map((mode) => (
                <option key={mode} value={mode}>
                  {words.formulaModes[mode]}
                </option>
              ))}
            </Select>
          </Field>
          <Suspense fallback={null}>
            <ReviewChoice review={review} onChange={setReview} />
          </Suspense>
        </>
      )}
      <RosterSource outline={outline} scheme={scheme} sources={sources} source={source} onSource={setSource} onUnits={setGiven} />
      <section aria-labelledby="preview" className={styles.page} style={{ gap: 4 }}>
        <h2 id="preview" className={styles.heading}>
          {own ? words.previewOfList : words.preview}
        </h2>
        <div>
          {waiting > 0
            ? words.waiting(waiting)
            : total === 0
              ? words.empty
              : `${words.units(total)}${pane.aside(list(counts.map(([name, count]) => `${name} ${count}`)))}`}
        </div>
        {given.length > 0 && (
          <div className={styles.muted}>{words.such(list(given.slice(0, SHOWN).map(({ name }) => name)), given.length > SHOWN)}</div>
        )}
        {!own && <div className={styles.muted}>{words.sheets(list(card.sheets.filter((name) => !absent.has(name))))}</div>}
      </section>
      {offer && (
        <Suspense fallback={null}>
          <Bar
            intent="warning"
            actions={
              <>
                <Button
                  size="small"
                  onClick={() => {
                    setFormulas('native');
                    void make('native');
                  }}>
                  {words.buildNative}
                </Button>
                <Button size="small" onClick={() => void make('score', true)}>
                  {words.buildAnyway}
                </Button>
              </>
            }>
            {words.noFunctions(programName())}
          </Bar>
        </Suspense>
      )}
      <div className={styles.row}>
        <Button
          appearance="primary"
          disabledFocusable={work.running || total === 0 || waiting > 0 || !yearIsFine}
          onClick={() => void make(formulas)}>
          {own ? words.extend : words.build}
        </Button>
      </div>
      <WorkBar work={work} />
    </div>
  );
  // What was given on the page stays there while a rubric is confirmed.
  return (
    <>
      {isAtDesk && (
        <Suspense fallback={null}>
          <Desk />
        </Suspense>
      )}
      {page}
    </>
  );
}

/** The workbook of ours that is open. While it is read anew, or worked at, the page goes on showing what it showed. */
function useOwnBook(isHeld: boolean): OpenBook | undefined {
  const now = bookIn(useSession());
  const [held, hold] = useState(now);
  if (!isHeld && held !== now) hold(now);
  return isHeld ? held : now;
}
