// LineList under a title, the first of them until all are asked for.
import { mergeClasses } from '@fluentui/react-components';
import { useState } from 'react';
import { useNoticeStrings } from '../strings/notice';
import { usePageStyles } from './page-styles';
import { QuietButton } from './QuietButton';

/** LineList shown before all are asked for. */
const SHOWN = 10;

export function LineList({ title, lines }: { title: string; lines: readonly string[] }) {
  const { all } = useNoticeStrings();
  const styles = usePageStyles();
  const [whole, setWhole] = useState(false);
  return (
    <div>
      <b>{title}</b>
      <ul className={mergeClasses(styles.list, styles.duty)} style={{ gap: 2 }}>
        {lines.slice(0, whole ? lines.length : SHOWN).map((line, at) => (
          <li key={at}>{line}</li>
        ))}
      </ul>
      {lines.length > SHOWN && !whole && <QuietButton onClick={() => setWhole(true)}>{all}</QuietButton>}
    </div>
  );
}
