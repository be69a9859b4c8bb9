// What does not hold of one indicator, with what to do: its rule against its weight, its clause, its examples.
import { usePageStyles } from '../parts/page-styles';
import { useImportStrings } from '../strings/import';
import { useDeskFindings } from './findings-store';

export function IndicatorFindings({ id }: { id: string }) {
  const { findings: words } = useImportStrings();
  const styles = usePageStyles();
  const found = useDeskFindings()[id] ?? [];
  const isFault = found.some((each) => each.isFault);
  return (
    <div role="status">
      {found.length > 0 && (
        <div className={styles.duty}>
          <b>{isFault ? words.faults : words.toKnow}</b>
          <ul lang="zh-CN" style={{ margin: 0, paddingInlineStart: 20 }}>
            {found.map(({ message }) => (
              <li key={message}>{message}</li>
            ))}
          </ul>
          {isFault && <div className={styles.muted}>{words.remedy}</div>}
        </div>
      )}
    </div>
  );
}
