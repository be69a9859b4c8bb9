// 设置: readings with their consequences, kind of formulas, language, health check, about.
import { Field, Link, Select } from '@fluentui/react-components';
import { lazy, Suspense } from 'react';
import { bookIn, type OpenBook } from '../../open-book/book';
import { ok } from '../../model/outcome';
import type { FormulaMode } from '../../workbook/frame';
import { chooseFormulas } from '../../open-book/use-cases/change-settings';
import { useLanguage } from '../language';
import { Health } from '../parts/Health';
import { usePageStyles } from '../parts/page-styles';
import { Reading } from '../parts/Reading';
import { WorkBar } from '../parts/WorkBar';
import { useStrings, type Language } from '../strings';
import { useSession, useWork } from '../use-session';

const ReviewSetting = lazy(() => import('../start/ReviewSetting'));

const LANGUAGES: Record<Language, string> = { 'zh-CN': '中文', 'en-US': 'English' };

export default function Settings() {
  const { settings: words } = useStrings();
  const styles = usePageStyles();
  const session = useSession();
  const { language, choose } = useLanguage();
  const open = bookIn(session);
  return (
    <div className={styles.page}>
      {open ? <OfBook open={open} /> : session.state === 'refused' && <div className={styles.muted}>{words.later}</div>}
      <Field label={words.language}>
        <Select value={language} onChange={(_event, { value }) => choose(value as Language)}>
          {(Object.keys(LANGUAGES) as Language[]).map((each) => (
            <option key={each} value={each}>
              {LANGUAGES[each]}
            </option>
          ))}
        </Select>
      </Field>
      <Health />
      <section aria-labelledby="about" className={styles.page} style={{ gap: 4 }}>
        <h2 id="about" className={styles.heading}>
          {words.about}
        </h2>
        <div className={styles.muted}>{words.aboutText}</div>
        <div>
          <Link href="help.html" target="_blank" rel="noopener">
            {words.help}
          </Link>
        </div>
        <div className={styles.muted}>{words.version(process.env.VERSION ?? '')}</div>
      </section>
    </div>
  );
}

function OfBook({ open }: { open: OpenBook }) {
  const { settings: words, start } = useStrings();
  const styles = usePageStyles();
  const work = useWork();
  const { scheme } = open.book.frame;
  const modes = Object.entries(start.formulaModes) as [FormulaMode, string][];
  return (
    <>
      <section aria-labelledby="readings" className={styles.page} style={{ gap: 8 }}>
        <h2 id="readings" className={styles.heading}>
          {words.readings}
        </h2>
        <div className={styles.muted}>{scheme.data.readings.length === 0 ? words.noReadings : words.readingsHint}</div>
        {scheme.data.readings.map((reading) => (
          <Reading key={reading.id} reading={reading} open={open} />
        ))}
      </section>
      <Field label={start.formulas} hint={start.formulaHints[open.book.formulas]}>
        <Select
          value={open.book.formulas}
          onChange={(_event, { value }) =>
            !work.running &&
            void work.run(async (step) => {
              const chosen = await chooseFormulas(open, value as FormulaMode, step);
              return chosen.ok ? ok(words.formulasChanged(start.formulaModes[value as FormulaMode])) : chosen;
            })
          }>
          {modes.map(([mode, name]) => (
            <option key={mode} value={mode}>
              {name}
            </option>
          ))}
        </Select>
      </Field>
      <WorkBar work={work} />
      <Suspense fallback={null}>
        <ReviewSetting key={JSON.stringify(scheme.data.review)} open={open} />
      </Suspense>
    </>
  );
}
