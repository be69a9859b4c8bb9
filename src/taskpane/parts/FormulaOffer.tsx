// Offers to repair formulas that Excel has not recognised, and plain Excel formulas instead.
import { Button, MessageBar, MessageBarActions, MessageBarBody } from '@fluentui/react-components';
import { programName } from '../../open-book/chosen-host';
import { tell } from '../../open-book/messages';
import type { OpenBook } from '../../open-book/book';
import { ok } from '../../model/outcome';
import { list } from '../../model/text';
import { useStrings } from '../strings';
import { useWork } from '../use-session';
import { usePageStyles } from './page-styles';
import { WorkBar } from './WorkBar';

interface Props {
  /** Where score sheets are concerned, which plain formulas can do without SCORE. */
  scored: OpenBook | undefined;
  sheets: readonly string[];
}

export default function FormulaOffer({ scored, sheets }: Props) {
  const { settings: words } = useStrings();
  const styles = usePageStyles();
  const work = useWork({ stoppable: true });
  const goNative = (open: OpenBook) =>
    work.run(async (step) => {
      const { chooseFormulas } = await import('../../open-book/use-cases/change-settings');
      const chosen = await chooseFormulas(open, 'native', step);
      return chosen.ok ? ok(words.nativeDone) : chosen;
    });
  const repair = () =>
    work.run(async (step) => {
      const [{ repair: repairAll }, { refresh }] = await Promise.all([
        import('../../open-book/formulas/formula-work'),
        import('../../open-book/session'),
      ]);
      const message = await repairAll(step);
      await refresh();
      tell(message);
      return ok(undefined);
    });
  return (
    <div className={styles.page} style={{ gap: 8, marginBottom: 8 }}>
      <MessageBar intent="warning" layout="multiline">
        <MessageBarBody>{scored ? words.unknown(programName()) : words.unresolved(list(sheets), programName())}</MessageBarBody>
        <MessageBarActions>
          <Button size="small" disabledFocusable={work.running} onClick={() => void repair()}>
            {words.repair}
          </Button>
          {scored && (
            <Button size="small" disabledFocusable={work.running} onClick={() => void goNative(scored)}>
              {words.goNative}
            </Button>
          )}
        </MessageBarActions>
      </MessageBar>
      <WorkBar work={work} />
    </div>
  );
}
