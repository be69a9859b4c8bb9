// 生成: the result sheets, the notice and the statements as files.
import { Button, Field, Input, Select } from '@fluentui/react-components';
import { lazy, Suspense, useEffect, useMemo, useState, useSyncExternalStore } from 'react';
import { usePageStyles } from '../parts/page-styles';
import { WorkBar } from '../parts/WorkBar';
import { tell } from '../../open-book/messages';
import { noticeWanted, onPageRequest, takeNoticeRequest } from '../../commands/page-requests';
import { ok, refuse } from '../../model/outcome';
import LastYearChoice from '../results/LastYearChoice';
import { useNoticeStrings } from '../strings/notice';
import { useResultSheets } from '../use-result-sheets';
import { useWork } from '../use-session';
import { beforeKeeping } from './draft';
import type { NoticeEffect } from './effect';
import type { FileFormat } from './file-bytes';
import type { MadeFile } from './make-files';
import { clicksReachFiles } from './reach';

const OverallChoice = lazy(() => import('../results/OverallChoice'));
const HandOut = lazy(() => import('./HandOut'));

type From = 'sheets' | 'notice' | 'statements' | 'statement';

interface Props {
  effect: NoticeEffect;
  /** Whether the result sheets are there and up to date: then the notice comes next. */
  hasResults: boolean;
  /** Objections that nobody has decided. */
  objections?: number;
}

export function Exports({ effect, hasResults, objections = 0 }: Props) {
  const { export: words } = useNoticeStrings();
  const styles = usePageStyles();
  const work = useWork({ stoppable: true });
  const [chosen, setChosen] = useState('');
  const [despite, setDespite] = useState('');
  const [begun, begin] = useState<From>();
  const makeSheets = useResultSheets(words.unsaved);
  const [warned, setWarned] = useState<NoticeEffect>();
  // A file tells of what the page showed when it was made: once that has changed, it is not offered any more.
  const shown = useMemo(() => JSON.stringify(effect.preview.document), [effect]);
  const [made, keepMade] = useState<{ file: MadeFile; from: From; of: string }>();
  const {
    scoreboard: { units },
  } = effect.published;
  const errors = effect.preview.checks.filter(({ severity }) => severity === 'error').length;
  const unit = units.find((each) => `${each.category}/${each.name}` === chosen) ?? units[0];

  const start = (from: From) => {
    begin(from);
    keepMade(undefined);
  };
  /** How far a piece of work has come, and what it made; under the button that was pressed. */
  const after = (from: From) => (
    <>
      {begun === from && <WorkBar work={work} />}
      {made?.from === from && made.of === shown && (
        <Suspense fallback={null}>
          <HandOut file={made.file} />
        </Suspense>
      )}
    </>
  );
  const notice = () => {
    if (objections > 0 && despite.trim() === '') {
      tell({ intent: 'warning', text: words.objections(objections) });
      return;
    }
    if (errors > 0 && warned !== effect) {
      setWarned(effect);
      tell({ intent: 'warning', text: words.stop(errors) });
      return;
    }
    start('notice');
    void work.run(async (_step, signal) => {
      if (objections > 0) {
        const { noteDespite } = await import('../../open-book/use-cases/objections');
        const noted = await noteDespite(despite.trim(), objections);
        if (!noted.ok) return noted;
      }
      const { downloadNotice } = await import('./make-files');
      const file = await downloadNotice(effect, signal);
      if (file === undefined) return refuse('BAD_REQUEST', words.unsaved);
      keepMade({ file, from: 'notice', of: shown });
      return ok(undefined);
    });
  };
  // Asked for by a button elsewhere: made as soon as the page knows what it would say.
  const isWanted = useSyncExternalStore(onPageRequest, noticeWanted);
  useEffect(() => {
    if (!isWanted || work.running || units.length === 0) return undefined;
    const drawn = setTimeout(() => {
      if (takeNoticeRequest()) notice();
    });
    return () => clearTimeout(drawn);
  });
  /** Made from what the page shows; nothing in them is read from the workbook again, so nothing need stand there first. */
  const statements = (wanted: readonly { category: string; name: string }[], kind: FileFormat, from: 'statements' | 'statement') => {
    start(from);
    void work.run((step, signal) =>
      beforeKeeping(async () => {
        const { downloadStatements } = await import('./make-files');
        keepMade({ file: await downloadStatements(effect, wanted, kind, step, signal), from, of: shown });
        return ok(undefined);
      }),
    );
  };
  /** The sheets are made from the workbook, so the settings must stand there first. */
  const sheets = () => {
    start('sheets');
    void work.run(async (step) => {
      const result = await makeSheets(step);
      return result.ok ? ok(words.made(result.value)) : result;
    });
  };
  const reach = clicksReachFiles();
  const year = effect.published.year ?? effect.scheme.data.year;
  if (units.length === 0 || !unit) return <div>{words.empty}</div>;
  return (
    <section aria-labelledby="make" className={styles.page} style={{ gap: 8 }}>
      <h2 id="make" className={styles.heading}>
        {words.title}
      </h2>
      <div>
        <Button appearance={hasResults ? 'secondary' : 'primary'} disabledFocusable={work.running} onClick={sheets}>
          {words.sheets}
        </Button>
      </div>
      {after('sheets')}
      <div className={styles.muted}>{words.sheetsHint}</div>
      <LastYearChoice year={year} />
      {effect.scheme.data.overall && (
        <Suspense fallback={null}>
          <OverallChoice scheme={effect.scheme} year={year} />
        </Suspense>
      )}
      {objections > 0 && (
        <Field label={words.despite(objections)} hint={words.despiteHint} size="small">
          <Input size="small" value={despite} maxLength={200} onChange={(_event, { value }) => setDespite(value)} />
        </Field>
      )}
      <div>
        <Button appearance={hasResults ? 'primary' : 'secondary'} disabledFocusable={work.running} onClick={notice}>
          {errors > 0 && warned === effect ? words.anyway : words.notice(reach)}
        </Button>
      </div>
      {after('notice')}
      <div className={styles.row}>
        <Button disabledFocusable={work.running} onClick={() => statements(units, 'docx', 'statements')}>
          {words.statements(units.length, reach)}
        </Button>
        <Button disabledFocusable={work.running} onClick={() => statements(units, 'xlsx', 'statements')}>
          {words.statementBook(reach)}
        </Button>
      </div>
      {after('statements')}
      <Field label={words.unit} size="small">
        <Select size="small" value={`${unit.category}/${unit.name}`} onChange={(_event, { value }) => setChosen(value)}>
          {effect.categories.map(({ name: category }) => (
            <optgroup key={category} label={category}>
              {units
                .filter((each) => each.category === category)
                .map(({ name }) => (
                  <option key={name} value={`${category}/${name}`}>
                    {name}
                  </option>
                ))}
            </optgroup>
          ))}
        </Select>
      </Field>
      <div>
        <Button size="small" disabledFocusable={work.running} onClick={() => statements([unit], 'docx', 'statement')}>
          {words.statement(reach)}
        </Button>
      </div>
      {after('statement')}
    </section>
  );
}
