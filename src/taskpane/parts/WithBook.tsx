// Shows a page about the workbook once it has been read, and before that what is the matter.
import { Button, MessageBar, MessageBarActions, MessageBarBody, MessageBarTitle, Spinner } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { bookIn, type OpenBook } from '../../open-book/book';
import { refresh } from '../../open-book/session';
import { goTo } from '../go-to';
import { useStrings } from '../strings';
import { useSession } from '../use-session';
import { usePageStyles } from './page-styles';

export function WithBook({ children }: { children: (open: OpenBook) => ReactNode }) {
  const { book } = useStrings();
  const styles = usePageStyles();
  const session = useSession();
  const open = bookIn(session);
  if (open) {
    return (
      <>
        {open.book.frame.demo && <div className={styles.demo}>{book.demo}</div>}
        {children(open)}
      </>
    );
  }
  if (session.state !== 'refused' && session.state !== 'failed') return <Spinner label={book.reading} />;
  return (
    <MessageBar intent={session.state === 'failed' ? 'error' : 'info'} layout="multiline">
      <MessageBarBody>
        <MessageBarTitle>{book.refused}</MessageBarTitle>
        {session.message}
      </MessageBarBody>
      <MessageBarActions>
        {session.state === 'refused' && (
          <Button appearance="primary" onClick={() => goTo('start')}>
            {book.toStart}
          </Button>
        )}
        <Button onClick={() => void refresh()}>{book.retry}</Button>
      </MessageBarActions>
    </MessageBar>
  );
}
