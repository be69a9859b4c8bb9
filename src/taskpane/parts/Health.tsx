// 体检: whether Excel knows our functions, and what to do when it does not.
import { Button } from '@fluentui/react-components';
import { tell } from '../../commands/messages';
import { max } from '../../functions/indicator';
import { ok, refuse } from '../../model/outcome';
import { schemeIds, schemeOf } from '../../rubric/library';
import { useStrings } from '../strings';
import { useWork } from '../use-session';
import { usePageStyles } from './page-styles';

export function Health() {
  const { settings: words } = useStrings();
  const styles = usePageStyles();
  const work = useWork();
  const probe = () =>
    work.run(async () => {
      const { probeFunction } = await import('../../hosts/excel/probe');
      const { category, indicator } = first();
      const works = await probeFunction(`SCORE.MAX("${category}","${indicator}")`, max(category, indicator));
      return works ? ok(words.probeGood) : refuse('BAD_REQUEST', words.probeBad);
    });
  const repair = () =>
    work.run(async () => {
      const { repair: repairAll } = await import('../../commands/formula-work');
      tell(await repairAll());
      return ok(undefined);
    });
  return (
    <section aria-labelledby="health">
      <h2 id="health" className={styles.heading}>{words.check}</h2>
      <div className={styles.row}>
        <Button disabled={work.running} onClick={() => void probe()}>{words.probe}</Button>
        <Button disabled={work.running} onClick={() => void repair()}>{words.repair}</Button>
      </div>
    </section>
  );
}

/** An indicator that there is for certain. */
function first(): { category: string; indicator: string } {
  const scheme = schemeOf(schemeIds[0]!);
  if (!scheme.ok) throw new Error(scheme.refusal.message);
  const [category] = scheme.value.categories;
  return { category: `${scheme.value.id}/${category!.name}`, indicator: category!.indicators[0]!.path };
}
