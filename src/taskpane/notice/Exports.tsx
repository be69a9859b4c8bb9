// 生成: the result sheets, the notice and the statements as files.
import { Button, Field, Select } from '@fluentui/react-components';
import { useState } from 'react';
import { usePageStyles } from '../parts/page-styles';
import { WorkBar } from '../parts/WorkBar';
import { tell } from '../../commands/messages';
import { ok, refuse } from '../../model/outcome';
import { useLastYear } from '../results/last-year';
import LastYearChoice from '../results/LastYearChoice';
import { useNoticeStrings } from '../strings/notice';
import { useWork } from '../use-session';
import { beforeKeeping, keepNow } from './draft';
import type { Effect } from './effect';
import type { FileKind } from './file-bytes';

export function Exports({ effect }: { effect: Effect }) {
  const { export: words } = useNoticeStrings();
  const styles = usePageStyles();
  const work = useWork({ stoppable: true });
  const [chosen, setChosen] = useState('');
  const [begun, begin] = useState<'sheets' | 'notice' | 'statements' | 'statement'>();
  const lastYear = useLastYear();
  const [warned, setWarned] = useState<Effect>();
  const { scoreboard: { units } } = effect.published;
  const errors = effect.preview.checks.filter(({ severity }) => severity === 'error').length;
  const unit = units.find((each) => `${each.category}/${each.name}` === chosen) ?? units[0];

  const notice = () => {
    if (errors > 0 && warned !== effect) {
      setWarned(effect);
      tell({ intent: 'warning', text: words.stop(errors) });
      return;
    }
    begin('notice');
    void work.run(async (_step, signal) => {
      const { downloadNotice } = await import('./make-files');
      const name = await downloadNotice(effect, signal);
      return name === undefined ? refuse('BAD_REQUEST', words.unsaved) : ok(words.downloaded(name));
    });
  };
  /** Made from what the page shows; nothing in them is read from the workbook again, so nothing need stand there first. */
  const statements = (wanted: readonly { category: string; name: string }[], kind: FileKind, from: 'statements' | 'statement') => {
    begin(from);
    void work.run((step, signal) =>
      beforeKeeping(async () => {
        const { downloadStatements } = await import('./make-files');
        return ok(words.downloaded(await downloadStatements(effect, wanted, kind, step, signal)));
      }),
    );
  };
  /** The sheets are made from the workbook, so the settings must stand there first. */
  const sheets = () => {
    begin('sheets');
    void work.run(async (step) => {
      if (!(await keepNow())) return refuse('BAD_REQUEST', words.unsaved);
      const { makeResultSheets } = await import('./make-files');
      const made = await makeResultSheets(lastYear ? { lastYear } : {}, step);
      return made.ok ? ok(words.made(made.value)) : made;
    });
  };
  if (units.length === 0 || !unit) return <div>{words.empty}</div>;
  return (
    <section aria-labelledby="make" className={styles.page} style={{ gap: 8 }}>
      <h2 id="make" className={styles.heading}>{words.title}</h2>
      <div><Button appearance="primary" disabledFocusable={work.running} onClick={sheets}>{words.sheets}</Button></div>
      {begun === 'sheets' && <WorkBar work={work} />}
      <div className={styles.muted}>{words.sheetsHint}</div>
      <LastYearChoice year={effect.published.year ?? effect.scheme.data.year} />
      <div><Button disabledFocusable={work.running} onClick={notice}>{errors > 0 && warned === effect ? words.anyway : words.notice}</Button></div>
      {begun === 'notice' && <WorkBar work={work} />}
      <div className={styles.row}>
        <Button disabledFocusable={work.running} onClick={() => statements(units, 'docx', 'statements')}>{words.statements(units.length)}</Button>
        <Button disabledFocusable={work.running} onClick={() => statements(units, 'xlsx', 'statements')}>{words.statementBook}</Button>
      </div>
      {begun === 'statements' && <WorkBar work={work} />}
      <Field label={words.unit} size="small">
        <Select size="small" value={`${unit.category}/${unit.name}`} onChange={(_event, { value }) => setChosen(value)}>
          {effect.scheme.categories.map(({ name: category }) => (
            <optgroup key={category} label={category}>
              {units.filter((each) => each.category === category).map(({ name }) => <option key={name} value={`${category}/${name}`}>{name}</option>)}
            </optgroup>
          ))}
        </Select>
      </Field>
      <div><Button size="small" disabledFocusable={work.running} onClick={() => statements([unit], 'docx', 'statement')}>{words.statement}</Button></div>
      {begun === 'statement' && <WorkBar work={work} />}
    </section>
  );
}
