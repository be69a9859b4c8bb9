// What is no indicator, when the table was read or because people say so, each with the reason: it can be made one.
import { Button } from '@fluentui/react-components';
import type { ImportDesk } from '../../import/confirm/desk';
import { makeIndicator, takeBack } from '../../import/confirm/rows';
import { clip } from '../../model/text';
import { usePageStyles } from '../parts/page-styles';
import { useStrings } from '../strings';
import { useImportStrings } from '../strings/import';
import { stepOnDesk } from './desk-store';

export function PutAside({ desk }: { desk: ImportDesk }) {
  const { desk: words } = useImportStrings();
  const { pane } = useStrings();
  const styles = usePageStyles();
  const { ignored } = desk.imported;
  const rows = [
    ...desk.out.map(({ text, why, indicator }) => ({
      key: indicator.id,
      text,
      why,
      step: (now: ImportDesk) => takeBack(now, indicator.id),
    })),
    ...ignored.map(({ text, why }, at) => ({ key: `row ${at}`, text, why, step: (now: ImportDesk) => makeIndicator(now, at) })),
  ];
  if (rows.length === 0) return null;
  return (
    <details>
      <summary>{words.ignored(rows.length)}</summary>
      <ul className={styles.list}>
        {rows.map(({ key, text, why, step }) => (
          <li key={key} className={styles.item}>
            <div lang="zh-CN" className={styles.duty}>
              {clip(text, 200)}
              {pane.aside(why)}
            </div>
            <div>
              <Button size="small" aria-label={words.putBackOf(clip(text, 12))} onClick={() => stepOnDesk(step)}>
                {words.putBack}
              </Button>
            </div>
          </li>
        ))}
      </ul>
    </details>
  );
}
