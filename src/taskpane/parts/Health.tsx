// 体检: whether Excel knows our functions, and what to do when it does not.
import { Button } from '@fluentui/react-components';
import { tell } from '../../commands/messages';
import { ok, refuse } from '../../model/outcome';
import { useStrings } from '../strings';
import { useWork } from '../use-session';
import { usePageStyles } from './page-styles';
import { WorkBar } from './WorkBar';

export function Health() {
  const { settings: words } = useStrings();
  const styles = usePageStyles();
  const work = useWork();
  const probe = () =>
    work.run(async () => {
      const { functionsRun } = await import('../../commands/functions-run');
      return (await functionsRun()) ? ok(words.probeGood) : refuse('BAD_REQUEST', words.probeBad);
    });
  const repair = () =>
    work.run(async () => {
      const { repair: repairAll } = await import('../../commands/formula-work');
      tell(await repairAll());
      return ok(undefined);
    });
  return (
    <section aria-labelledby="health" className={styles.page} style={{ gap: 6 }}>
      <h2 id="health" className={styles.heading}>{words.check}</h2>
      <div className={styles.row}>
        <Button disabledFocusable={work.running} onClick={() => void probe()}>{words.probe}</Button>
        <Button disabledFocusable={work.running} onClick={() => void repair()}>{words.repair}</Button>
      </div>
      <WorkBar work={work} />
    </section>
  );
}
