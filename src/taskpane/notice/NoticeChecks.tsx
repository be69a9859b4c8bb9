// 通报检查: what to mend or to look at before the notice goes out.
import { Badge, makeStyles } from '@fluentui/react-components';
import type { Issue } from '../../model/issue';
import { usePageStyles } from '../parts/page-styles';
import { useNoticeStrings } from '../strings/notice';

const useStyles = makeStyles({ badge: { flexShrink: 0 }, line: { display: 'flex', gap: '6px', alignItems: 'baseline' } });

export function NoticeChecks({ checks }: { checks: readonly Issue[] }) {
  const { checks: words } = useNoticeStrings();
  const page = usePageStyles();
  const styles = useStyles();
  const errors = checks.filter(({ severity }) => severity === 'error').length;
  return (
    <section aria-labelledby="notice-check" className={page.page} style={{ gap: 6 }}>
      <h2 id="notice-check" className={page.heading}>
        {words.title}
      </h2>
      <div role="status">{checks.length === 0 ? words.good : words.counts(errors, checks.length - errors)}</div>
      <ul className={page.list} style={{ gap: 4 }}>
        {checks.map(({ severity, message }, index) => (
          <li key={index} className={styles.line}>
            <Badge className={styles.badge} appearance="tint" color={severity === 'error' ? 'danger' : 'warning'}>
              {words[severity]}
            </Badge>
            <span>{message}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
