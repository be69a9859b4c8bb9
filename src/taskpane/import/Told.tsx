// What the reading of a document tells besides its indicators: what to look at, what stands beside the rules, what was put aside.
import { withoutGrades } from '../../import/grades';
import type { ImportedRubric } from '../../import/imported';
import { usePageStyles } from '../parts/page-styles';
import { useStrings } from '../strings';
import { useImportStrings } from '../strings/import';

export function Told({ imported }: { imported: Pick<ImportedRubric, 'findings' | 'scheme' | 'vetoes'> }) {
  const { desk: words } = useImportStrings();
  const { pane } = useStrings();
  const { findings, vetoes } = imported;
  const scheme = withoutGrades(imported.scheme);
  return (
    <>
      <Lines isOpen title={words.findings(findings.length)} lines={findings.map(({ where, message }) => pane.named(where, message))} />
      <Lines title={words.vetoes(vetoes.length)} lines={vetoes.map(({ clause, effect }) => `${clause}${effect && pane.aside(effect)}`)} />
      <Lines title={words.totals(scheme.length)} hint={words.totalsHint} lines={scheme.map(({ text }) => text)} />
    </>
  );
}

interface LinesProps {
  title: string;
  lines: readonly string[];
  hint?: string;
  isOpen?: boolean;
}

function Lines({ title, lines, hint, isOpen = false }: LinesProps) {
  const styles = usePageStyles();
  if (lines.length === 0) return null;
  return (
    <details open={isOpen}>
      <summary>{title}</summary>
      {hint !== undefined && <div className={styles.muted}>{hint}</div>}
      <ul lang="zh-CN" className={styles.duty} style={{ margin: 0, paddingInlineStart: 20 }}>
        {lines.map((line, at) => (
          <li key={at}>{line}</li>
        ))}
      </ul>
    </details>
  );
}
