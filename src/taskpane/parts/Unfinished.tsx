// Which sheets interrupted work has left half written, and the button that lays them as they were before.
import { Button } from '@fluentui/react-components';
import { ok } from '../../model/outcome';
import { list } from '../../model/text';
import { putBack } from '../../open-book/use-cases/mend';
import type { Survey } from '../../workbook/host';
import { isSheetOfOurs } from '../../workbook/names';
import { useStrings } from '../strings';
import { useWork } from '../use-session';
import Bar from './Bar';
import { usePageStyles } from './page-styles';
import { WorkBar } from './WorkBar';

export default function Unfinished({ survey: { sheets } }: { survey: Survey }) {
  const { unfinished: words } = useStrings();
  const styles = usePageStyles();
  const work = useWork();
  const halfLaid = sheets.filter(({ unfinished }) => unfinished === 'anew').map(({ name }) => `“${name}”`);
  const canRestore = sheets.some(({ name, unfinished, hasCopy }) => unfinished === 'anew' && (hasCopy || isSheetOfOurs(name)));
  const restore = () =>
    work.run(async (step) => {
      const done = await putBack(step);
      return done.ok ? ok(done.value.results ? words.done + words.charts : words.done) : done;
    });
  return (
    <div className={styles.page} style={{ gap: 8, marginBottom: 8 }}>
      <Bar
        intent="warning"
        actions={
          canRestore && (
            <Button size="small" disabledFocusable={work.running} onClick={() => void restore()}>
              {words.restore}
            </Button>
          )
        }>
        {words.told(list(halfLaid))}
      </Bar>
      <WorkBar work={work} />
    </div>
  );
}
