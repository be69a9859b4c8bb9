// Says on every page that the notice that was made last is out of date, where the result sheets are not, or there are none.
import { Button } from '@fluentui/react-components';
import { useMemo } from 'react';
import { publishedOf, staleNotice } from '../../app/notice';
import { requestNotice } from '../../commands/page-requests';
import type { OpenBook } from '../../open-book/book';
import { today } from '../../model/today';
import { templateFor } from '../../report/notice/settings';
import { useStrings } from '../strings';
import Bar from './Bar';

export default function StaleNotice({ open }: { open: OpenBook }) {
  const { stale: words } = useStrings();
  const isStale = useMemo(() => isOutdated(open), [open]);
  if (!isStale) return null;
  return (
    <div style={{ marginBottom: 8 }}>
      <Bar
        intent="warning"
        actions={
          <Button size="small" onClick={requestNotice}>
            {words.renewNotice}
          </Button>
        }>
        {words.toldNotice}
      </Bar>
    </div>
  );
}

function isOutdated({ book, assessment, scoreboard }: OpenBook): boolean {
  return (
    staleNotice(publishedOf(book, { assessment, scoreboard }), templateFor(book.notice.settings, book.frame.scheme, today())) !== undefined
  );
}
