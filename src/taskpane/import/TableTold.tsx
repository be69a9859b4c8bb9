// What a colleague changed in a 指标规则 that came back, place by place, and what is to be put right before it is taken.
import type { RuleBookRead } from '../../app/rule-book';
import { usePageStyles } from '../parts/page-styles';
import { useStrings } from '../strings';
import { useImportStrings } from '../strings/import';

export function TableTold({ changes, issues }: Pick<RuleBookRead, 'changes' | 'issues'>) {
  const { table: words } = useImportStrings();
  const { pane } = useStrings();
  const styles = usePageStyles();
  const listed = (lines: readonly string[]) => (
    <ul lang="zh-CN" className={styles.duty} style={{ margin: 0, paddingInlineStart: 20 }}>
      {lines.map((line, at) => (
        <li key={at}>{line}</li>
      ))}
    </ul>
  );
  return (
    <>
      {issues.length > 0 && (
        <div className={styles.member}>
          <b role="alert">{words.wrong(issues.length)}</b>
          {listed(issues.map(({ where, message }) => pane.named(where, message)))}
        </div>
      )}
      {changes.length > 0 && (
        <details open={issues.length === 0}>
          <summary>{words.changed(changes.length)}</summary>
          {listed(changes)}
        </details>
      )}
    </>
  );
}
