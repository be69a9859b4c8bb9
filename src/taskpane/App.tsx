// The pane: seven pages as tabs. The first is loaded with the pane, the others when they are first opened.
import { FluentProvider, makeStyles, tokens, webDarkTheme } from '@fluentui/react-components';
import { lazy, Suspense, useEffect, useState, useSyncExternalStore, type ComponentType } from 'react';
import { onPageRequest, requestedPage, type PageId } from '../commands/page-requests';
import { currentMessage, onMessage, tell } from '../open-book/messages';
import { isAsking, onWaiting } from '../open-book/patience';
import { ErrorBoundary } from './ErrorBoundary';
import { goTo } from './go-to';
import { keepFocus } from './keep-focus';
import { LanguageContext } from './language';
import { OutdatedResults } from './parts/OutdatedResults';
import { PageTabs } from './parts/PageTabs';
import { UnfinishedWork } from './parts/UnfinishedWork';
import { UnknownFunctions } from './parts/UnknownFunctions';
import { reloadable } from './reloadable';
import { rememberLanguage, StringsContext, wordsOf, type Language, type Speech } from './strings';
import { themeOfOffice, watchTheme } from './theme';

const pages: Record<Exclude<PageId, 'start'>, ComponentType> = {
  entry: reloadable(() => import('./pages/Entry')),
  round: reloadable(() => import('./pages/Round')),
  check: reloadable(() => import('./pages/Check')),
  results: reloadable(() => import('./pages/Results')),
  notice: reloadable(() => import('./pages/Notice')),
  settings: reloadable(() => import('./pages/Settings')),
};

const Messages = lazy(() => import('./parts/Messages'));
const Waiting = reloadable(() => import('./parts/Waiting'));

const useStyles = makeStyles({
  pane: {
    height: '100vh',
    display: 'flex',
    flexDirection: 'column',
    // Where so little of it is seen, enlarged several times, all of it scrolls.
    '@media (max-height: 320px)': { height: 'auto', minHeight: '100vh' },
    // Native fields are as wide as their longest entry, or as they please, unless told otherwise.
    '& .fui-Select, & select, & .fui-Input, & .fui-Input__input': { minWidth: 0, maxWidth: '100%' },
    '& .fui-Field': { minWidth: 0 },
    '& .fui-Link:focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '1px' },
    // What the keyboard comes to from below does not stop under the unit's bar.
    '& button, & input, & select, & textarea, & summary': { scrollMarginTop: '160px', scrollMarginBottom: '12px' },
    // Links without colours of their own are told from words by their line.
    '@media (forced-colors: active)': { '& .fui-Link': { color: 'LinkText', textDecorationLine: 'underline' } },
    '& .fui-MessageBarTitle': { display: 'block' },
    // No last line of a single word, where a pane is that narrow.
    '& div, & p, & li, & blockquote': { textWrap: 'pretty' },
  },
  main: { flexGrow: 1, minWidth: 0, minHeight: 0, display: 'flex', flexDirection: 'column' },
  /** Scrolls by itself: what stands above is in sight however far, and covers nothing of it. */
  page: { outlineStyle: 'none', flexGrow: 1, minHeight: 0, position: 'relative', overflow: 'auto' },
  /** Within what scrolls, so that what stays at its head leaves no gap above. */
  inset: { padding: '12px' },
  message: { flexShrink: 0, maxHeight: '40vh', overflowY: 'auto' },
  waiting: { flexShrink: 0 },
  /** For screen readers; people see the name in the title of the pane. */
  name: { position: 'absolute', width: '1px', height: '1px', overflow: 'hidden', clipPath: 'inset(50%)', whiteSpace: 'nowrap', margin: 0 },
});

interface Props {
  speech: Speech;
  Start: ComponentType;
  /** Called once, when the pane can be used; the workbook is read after that. */
  onDrawn(): void;
}

export function App({ speech: first, Start, onDrawn }: Props) {
  const styles = useStyles();
  const [{ language, words }, setSpeech] = useState(first);
  const page = useSyncExternalStore(onPageRequest, requestedPage);
  const message = useSyncExternalStore(onMessage, currentMessage);
  const theme = useSyncExternalStore(watchTheme, themeOfOffice);
  const isAsked = useSyncExternalStore(onWaiting, isAsking);
  useEffect(onDrawn, [onDrawn]);
  const Page = page === 'start' ? Start : pages[page];
  const choose = async (chosen: Language) => {
    try {
      setSpeech({ language: chosen, words: await wordsOf(chosen) });
    } catch {
      tell({ intent: 'error', text: words.pane.noLanguage });
      return;
    }
    rememberLanguage(chosen);
    document.documentElement.lang = chosen;
  };
  return (
    <FluentProvider theme={theme} className={styles.pane} style={{ colorScheme: theme === webDarkTheme ? 'dark' : 'light' }}>
      <StringsContext.Provider value={words}>
        <LanguageContext.Provider value={{ language, choose }}>
          <header>
            <h1 className={styles.name}>{words.pane.name}</h1>
            <PageTabs page={page} onChoose={goTo} />
          </header>
          <main className={styles.main}>
            <div className={styles.message} aria-live={message?.intent === 'error' ? 'assertive' : 'polite'}>
              {message && (
                <Suspense fallback={null}>
                  <Messages message={message} />
                </Suspense>
              )}
            </div>
            <div role="status" className={styles.waiting}>
              {isAsked && (
                <Suspense fallback={null}>
                  <Waiting />
                </Suspense>
              )}
            </div>
            <div
              key={page}
              className={styles.page}
              id="page"
              role="tabpanel"
              tabIndex={-1}
              aria-labelledby={`tab-${page}`}
              onClickCapture={keepFocus}>
              <div className={styles.inset}>
                <ErrorBoundary>
                  <UnfinishedWork />
                  <UnknownFunctions />
                  <OutdatedResults />
                  <Suspense fallback={<p role="status">{words.pane.loading}</p>}>
                    <Page />
                  </Suspense>
                </ErrorBoundary>
              </div>
            </div>
          </main>
        </LanguageContext.Provider>
      </StringsContext.Provider>
    </FluentProvider>
  );
}
