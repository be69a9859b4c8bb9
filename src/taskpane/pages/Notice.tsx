// 通报: the order of units, a preview of who is honoured and what was found, and the result sheets.
import { Button, Field, Select } from '@fluentui/react-components';
import { useState } from 'react';
import { refresh, type OpenBook } from '../../commands/session';
import { ok } from '../../model/outcome';
import { list } from '../../model/text';
import { orders, type Order } from '../../report/order';
import { usePageStyles } from '../parts/page-styles';
import { WithBook } from '../parts/WithBook';
import { WorkBar } from '../parts/WorkBar';
import { useStrings } from '../strings';
import { useWork } from '../use-session';

export default function Notice() {
  return <WithBook>{(open) => <Publishing open={open} />}</WithBook>;
}

function Publishing({ open }: { open: OpenBook }) {
  const { notice: words } = useStrings();
  const styles = usePageStyles();
  const work = useWork();
  const [order, setOrder] = useState<Order>('roster');
  const { honours, problems, units } = open.scoreboard;
  const incomplete = units.filter((unit) => unit.status === 'incomplete').length;
  const findings = problems.flatMap((problem) => problem.findings);
  const make = () =>
    work.run(async (step) => {
      const [{ publishResults }, { today }, { jumpTo }] = await Promise.all([
        import('../../commands/publish-results'), import('../../commands/today'), import('../../hosts/excel/places'),
      ]);
      const published = await publishResults(open, { order, today: today() }, step);
      if (!published.ok) return published;
      await jumpTo(published.value.sheets[0]!, 'A1');
      await refresh();
      return ok(words.done(published.value.sheets.length));
    });
  return (
    <div className={styles.page}>
      <Field label={words.order} hint={words.orderHint}>
        <Select value={order} onChange={(_event, { value }) => setOrder(value as Order)}>
          {Object.entries(orders).map(([id, name]) => <option key={id} value={id}>{name}</option>)}
        </Select>
      </Field>
      <section aria-labelledby="preview" className={styles.page} style={{ gap: 6 }}>
        <h2 id="preview" className={styles.heading}>{words.preview}</h2>
        {incomplete > 0 && <div>{words.incomplete(incomplete)}</div>}
        {honours.map(({ name, units: honoured }) => (
          <div key={name} className={styles.card}>
            <b>{words.honours(name, honoured.reduce((sum, each) => sum + each.names.length, 0))}</b>
            {honoured.length === 0 ? words.nobody : honoured.map(({ category, names }) => <div key={category}>{category}（{names.length}）：{list(names)}</div>)}
          </div>
        ))}
        <h3 className={styles.heading}>{words.findings}</h3>
        {findings.every((finding) => finding.units.length === 0) && <div>{words.noFindings}</div>}
        {problems.map(({ heading, findings: found }) => (
          <div key={heading} className={styles.card}>
            <b>{heading}</b>
            {found.filter((finding) => finding.units.length > 0).map((finding) => <div key={finding.id}>{finding.text}：{list(finding.units)}</div>)}
          </div>
        ))}
      </section>
      <div className={styles.muted}>{words.overwrite}</div>
      <WorkBar work={work} />
      <div><Button appearance="primary" disabled={work.running} onClick={() => void make()}>{words.publish}</Button></div>
    </div>
  );
}
