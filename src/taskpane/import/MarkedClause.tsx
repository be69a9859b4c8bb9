// A clause with the numbers marked that its rule uses; numbers from elsewhere are named below it.
import { mergeClasses } from '@fluentui/react-components';
import { markedClause, numbersElsewhere } from '../../import/confirm/marked';
import type { ImportedIndicator } from '../../import/imported';
import { list } from '../../model/text';
import { showPoints } from '../../model/points';
import { usePageStyles } from '../parts/page-styles';
import { useStrings } from '../strings';
import { useImportStrings } from '../strings/import';
import { useImportStyles } from './use-import-styles';

export function MarkedClause({ indicator }: { indicator: ImportedIndicator }) {
  const { desk: words } = useImportStrings();
  const { pane } = useStrings();
  const page = usePageStyles();
  const styles = useImportStyles();
  const others = numbersElsewhere(indicator.reading);
  return (
    <>
      <blockquote aria-label={words.clause} lang="zh-CN" className={mergeClasses(page.clause, styles.clause)}>
        {markedClause(indicator).map(({ text, isNumber }, at) =>
          isNumber ? (
            <mark key={at} className={styles.number}>
              {text}
            </mark>
          ) : (
            text
          ),
        )}
      </blockquote>
      {others.length > 0 && (
        <div className={page.muted}>
          {words.elsewhere(list(others.map(({ value, from }) => `${showPoints(value)}${pane.aside(words.from[from])}`)))}
        </div>
      )}
    </>
  );
}
