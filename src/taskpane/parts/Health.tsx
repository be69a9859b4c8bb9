// 体检: whether Excel knows our functions, and what to do when it does not.
import { Button } from '@fluentui/react-components';
import { programName } from '../../open-book/chosen-host';
import { tell } from '../../open-book/messages';
import { currentSession } from '../../open-book/session';
import { unresolvedSheets } from '../../open-book/formulas/unresolved';
import { ok } from '../../model/outcome';
import { useStrings } from '../strings';
import { functionsUnknown } from '../../open-book/formulas/unknown-functions';
import { useWork } from '../use-session';
import { usePageStyles } from './page-styles';
import { WorkBar } from './WorkBar';

export function Health() {
  const { settings: words } = useStrings();
  const styles = usePageStyles();
  const work = useWork({ stoppable: true });
  const probe = () =>
    work.run(async (step) => {
      const { lookEverywhere } = await import('../../open-book/formulas/functions-run');
      const knowledge = await lookEverywhere(step);
      const session = currentSession();
      const isStuck = unresolvedSheets().length > 0 || (session.state === 'open' && functionsUnknown(session.open));
      if (knowledge === 'known' && !isStuck) return ok(words.probeGood);
      tell({
        intent: 'warning',
        text: knowledge === 'unknown' ? words.probeBad(programName()) : isStuck ? words.probeStuck(programName()) : words.probeUntried,
      });
      return ok(undefined);
    });
  const repair = () =>
    work.run(async (step) => {
      const { repair: repairAll } = await import('../../open-book/formulas/formula-work');
      tell(await repairAll(step));
      return ok(undefined);
    });
  return (
    <section aria-labelledby="health" className={styles.page} style={{ gap: 6 }}>
      <h2 id="health" className={styles.heading}>
        {words.check}
      </h2>
      <div className={styles.row}>
        <Button disabledFocusable={work.running} onClick={() => void probe()}>
          {words.probe}
        </Button>
        <Button disabledFocusable={work.running} onClick={() => void repair()}>
          {words.repair}
        </Button>
      </div>
      <WorkBar work={work} />
    </section>
  );
}
