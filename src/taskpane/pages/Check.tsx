// 校验: how far the units have come, then every issue by severity and category, with a way to its cell and a repair where that is safe.
import { Badge, Button, Field, Select, Switch } from '@fluentui/react-components';
import { useMemo, useState } from 'react';
import { checkList } from '../../app/check-list';
import { isStranger } from '../../app/enrol';
import { categoriesInUse } from '../../assessment/in-use';
import type { OpenBook } from '../../open-book/book';
import { checkBook } from '../../open-book/session';
import type { Issue } from '../../model/issue';
import { ok } from '../../model/outcome';
import { enrolUnit, heal } from '../../open-book/use-cases/mend';
import { Onward } from '../check/Onward';
import { UnitStates } from '../check/UnitStates';
import { isLive, setLive } from '../../open-book/live';
import Bar from '../parts/Bar';
import { JumpButton } from '../parts/JumpButton';
import { usePageStyles } from '../parts/page-styles';
import { SearchField } from '../parts/SearchField';
import { TakeCopy } from '../parts/TakeCopy';
import { WithBook } from '../parts/WithBook';
import { WorkBar } from '../parts/WorkBar';
import { useStrings } from '../strings';
import { useWork, type SessionWork } from '../use-session';
import { isMatch } from '../search';

const SHOWN = 50;
const SEVERITIES = ['all', 'error', 'warning'] as const;

export default function Check() {
  return <WithBook>{(open) => <Issues open={open} />}</WithBook>;
}

function Issues({ open }: { open: OpenBook }) {
  const { check: words } = useStrings();
  const styles = usePageStyles();
  const work = useWork();
  const [severity, setSeverity] = useState<(typeof SEVERITIES)[number]>('all');
  const categories = categoriesInUse(open.book.frame.scheme, open.book.input.units).map(({ name }) => name);
  const [chosen, setCategory] = useState('');
  const category = categories.includes(chosen) ? chosen : '';
  const [shown, setShown] = useState(SHOWN);
  const [live, follow] = useState(isLive());
  const [checking, setChecking] = useState(false);
  const run = () => {
    setChecking(true);
    void checkBook().finally(() => setChecking(false));
  };
  const [search, setSearch] = useState('');
  const { healing } = open;
  const { units, issues } = useMemo(() => checkList(open.issues, open.assessment), [open]);
  const isComplete = units.every(({ progress }) => progress === 'done');
  const errors = issues.filter((issue) => issue.severity === 'error').length;
  const wanted = issues.filter(
    (issue) =>
      (severity === 'all' || issue.severity === severity) &&
      (category === '' || issue.category === category) &&
      isMatch(search, issue.unit, issue.indicator, issue.message),
  );
  const states = units.filter((unit) => (category === '' || unit.category === category) && isMatch(search, unit.unit));
  /** How many cells a copy has that the sheet lacks. */
  const copied = (issue: Issue): number => open.book.copies.find((copy) => copy.issue === issue)?.changes.length ?? 0;
  const repair = () =>
    work.run(async (step) => {
      const healed = await heal(step);
      return healed.ok ? ok(words.healed) : healed;
    });
  return (
    <div className={styles.page}>
      <div className={styles.row}>
        <Button appearance="primary" disabledFocusable={checking} onClick={run}>
          {words.run}
        </Button>
        <Switch
          checked={live}
          label={words.live}
          onChange={(_event, { checked }) => {
            setLive(checked);
            follow(checked);
          }}
        />
      </div>
      <div role="status">
        {checking
          ? words.running
          : issues.length > 0
            ? words.counts(errors, issues.length - errors)
            : isComplete
              ? words.none
              : words.noFaults}
      </div>
      {isComplete && units.length > 0 && errors === 0 && <Onward open={open} />}
      {healing.length > 0 && (
        <Bar
          intent="info"
          actions={
            <Button size="small" disabledFocusable={work.running} onClick={() => void repair()}>
              {words.heal(healing.length)}
            </Button>
          }>
          {words.healHint}
        </Bar>
      )}
      <WorkBar work={work} />
      {(issues.length > 0 || units.length > 0) && (
        <div className={styles.row}>
          {issues.length > 0 && (
            <Field label={words.severity} size="small">
              <Select size="small" value={severity} onChange={(_event, { value }) => setSeverity(value as typeof severity)}>
                {SEVERITIES.map((each) => (
                  <option key={each} value={each}>
                    {words.severities[each]}
                  </option>
                ))}
              </Select>
            </Field>
          )}
          {categories.length > 1 && (
            <Field label={words.category} size="small">
              <Select size="small" value={category} onChange={(_event, { value }) => setCategory(value)}>
                <option value="">{words.everyCategory}</option>
                {categories.map((name) => (
                  <option key={name}>{name}</option>
                ))}
              </Select>
            </Field>
          )}
          <SearchField value={search} onSearch={setSearch} />
        </div>
      )}
      <UnitStates key={`${category} ${search}`} units={states} isSearched={search !== ''} />
      {wanted.length === 0 && (search === '' ? issues.length > 0 : states.length === 0) && <div>{words.noneSuch}</div>}
      <ul className={styles.list}>
        {wanted.slice(0, shown).map((issue, index) => (
          <IssueItem key={`${issue.where ?? ''} ${issue.code} ${index}`} open={open} issue={issue} copied={copied(issue)} work={work} />
        ))}
      </ul>
      {wanted.length > shown && (
        <Button onClick={() => setShown(shown + SHOWN)}>{words.more(Math.min(SHOWN, wanted.length - shown))}</Button>
      )}
    </div>
  );
}

function IssueItem({ open, issue, copied, work }: { open: OpenBook; issue: Issue; copied: number; work: SessionWork }) {
  const { check: words } = useStrings();
  const styles = usePageStyles();
  const enrol = () =>
    work.run(async (step) => {
      const enrolled = await enrolUnit(open, issue, step);
      return enrolled.ok ? ok(words.enrolled(issue.unit!)) : enrolled;
    });
  return (
    <li className={styles.card}>
      <div className={styles.row}>
        <Badge appearance="tint" color={issue.severity === 'error' ? 'danger' : 'warning'}>
          {words[issue.severity]}
        </Badge>
        <b>{issue.unit}</b>
        {issue.indicator !== undefined && <span className={styles.muted}>{issue.indicator}</span>}
      </div>
      <div>{issue.message}</div>
      {copied > 0 && <TakeCopy sheet={issue.sheet!} cells={copied} />}
      {issue.sheet !== undefined && issue.cell !== undefined && (
        <div>
          <JumpButton sheet={issue.sheet} cell={issue.cell}>
            {words.jump}
          </JumpButton>
        </div>
      )}
      {isStranger(issue) && (
        <div>
          <Button size="small" disabledFocusable={work.running} onClick={() => void enrol()}>
            {words.enrol}
          </Button>
        </div>
      )}
    </li>
  );
}
