// The pane: six pages as tabs. The first is loaded with the pane, the others when they are first opened.
import { FluentProvider, makeStyles, tokens, webDarkTheme } from '@fluentui/react-components';
import { lazy, Suspense, useEffect, useState, useSyncExternalStore, type ComponentType } from 'react';
import { onPageRequest, requestedPage, requestPage, type PageId } from '../commands/page-requests';
import { currentMessage, onMessage, tell } from '../commands/messages';
import { ErrorBoundary } from './ErrorBoundary';
import { keepFocus } from './keep-focus';
import { LanguageContext } from './language';
import { PageTabs } from './parts/PageTabs';
import { UnknownFunctions } from './parts/UnknownFunctions';
import { rememberLanguage, StringsContext, wordsOf, type Language, type Speech } from './strings';
import { themeOfOffice, watchTheme } from './theme';

const pages: Record<Exclude<PageId, 'start'>, ComponentType> = {
  entry: lazy(() => import('./pages/Entry')),
  check: lazy(() => import('./pages/Check')),
  results: lazy(() => import('./pages/Results')),
  notice: lazy(() => import('./pages/Notice')),
  settings: lazy(() => import('./pages/Settings')),
};

const Messages = lazy(() => import('./parts/Messages'));

const useStyles = makeStyles({
  pane: {
    minHeight: '100vh', display: 'flex', flexDirection: 'column',
    // Native fields are as wide as their longest entry, or as they please, unless told otherwise.
    '& .fui-Select, & select, & .fui-Input, & .fui-Input__input': { minWidth: 0, maxWidth: '100%' },
    '& .fui-Field': { minWidth: 0 },
    '& .fui-Link:focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '1px' },
    // What the keyboard comes to from below does not stop under what stays in sight above.
    '& button, & input, & select, & textarea, & summary': { scrollMarginTop: '88px', scrollMarginBottom: '12px' },
    // Links without colours of their own are told from words by their line.
    '@media (forced-colors: active)': { '& .fui-Link': { color: 'LinkText', textDecorationLine: 'underline' } },
    '& .fui-MessageBarTitle': { display: 'block' },
    // No last line of a single word, where a pane is that narrow.
    '& div, & p, & li, & blockquote': { textWrap: 'pretty' },
  },
  main: { flexGrow: 1, minWidth: 0 },
  page: { padding: '12px', outlineStyle: 'none' },
  /** In sight however far the page was scrolled. */
  message: { position: 'sticky', top: 0, zIndex: 10, backgroundColor: tokens.colorNeutralBackground1 },
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
            <PageTabs
              page={page}
              onChoose={(next) => {
                if (message?.intent === 'success') tell(undefined);
                requestPage(next);
              }}
            />
          </header>
          <main className={styles.main}>
            <div className={styles.message} aria-live={message?.intent === 'error' ? 'assertive' : 'polite'}>
              {message && <Suspense fallback={null}><Messages message={message} /></Suspense>}
            </div>
            <div className={styles.page} id="page" role="tabpanel" tabIndex={-1} aria-labelledby={`tab-${page}`} onClickCapture={keepFocus}>
              <ErrorBoundary key={page}>
                <UnknownFunctions />
                <Suspense fallback={<p role="status">{words.pane.loading}</p>}>
                  <Page />
                </Suspense>
              </ErrorBoundary>
            </div>
          </main>
        </LanguageContext.Provider>
      </StringsContext.Provider>
    </FluentProvider>
  );
}
