// 通报: who is honoured, what was found, the notice's own words, a preview, the check, and what is made of it.
import {
  Accordion,
  AccordionHeader,
  AccordionItem,
  AccordionPanel,
  Button,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
} from '@fluentui/react-components';
import { useDeferredValue, useEffect, useMemo, useState, type ReactNode } from 'react';
import { openObjections } from '../../hand-out/objections';
import type { OpenBook } from '../../open-book/book';
import { DocumentFacts } from '../notice/DocumentFacts';
import { keepNow, useNoticeDesk, type Keeping } from '../notice/draft';
import { effectOf } from '../notice/effect';
import { Exports } from '../notice/Exports';
import { FindingsEditor, useFindingSummary } from '../notice/FindingsEditor';
import { HonourPolicy, useHonourSummary } from '../notice/HonourPolicy';
import { Measures } from '../notice/Measures';
import { NoticeChecks } from '../notice/NoticeChecks';
import { OwnTexts } from '../notice/OwnTexts';
import { People } from '../notice/People';
import { Preview } from '../notice/Preview';
import { usePageStyles } from '../parts/page-styles';
import { WithBook } from '../parts/WithBook';
import { useNoticeStrings } from '../strings/notice';

/** The sections that were open when the page was left. */
let opened: string[] = ['honours'];

export default function Notice() {
  return <WithBook>{(open) => <Desk open={open} />}</WithBook>;
}

function Desk({ open }: { open: OpenBook }) {
  const words = useNoticeStrings();
  const styles = usePageStyles();
  const desk = useNoticeDesk(open);
  // Typing comes before its consequences.
  const [settings, template] = useDeferredValue(useMemo(() => [desk.settings, desk.template] as const, [desk.settings, desk.template]));
  const effect = useMemo(() => effectOf(open, settings, template), [open, settings, template]);
  const [unfolded, unfold] = useState(opened);
  const honours = useHonourSummary(effect);
  const findings = useFindingSummary(effect);
  useEffect(() => () => void keepNow(), []);
  const incomplete = effect.published.scoreboard.units.filter((unit) => unit.status === 'incomplete').length;
  const given = { desk, effect };
  const sections: [keyof typeof words.sections, string, () => ReactNode][] = [
    ['honours', honours, () => <HonourPolicy {...given} />],
    ['findings', findings, () => <FindingsEditor {...given} />],
    ['facts', template.documentNumber === '' ? words.facts.noNumber : template.documentNumber, () => <DocumentFacts {...given} />],
    ['texts', '', () => <OwnTexts {...given} />],
    ['people', '', () => <People {...given} />],
    ['measures', '', () => <Measures {...given} />],
    ['preview', '', () => <Preview document={effect.preview.document} />],
  ];
  return (
    <div className={styles.page}>
      {incomplete > 0 && <div>{words.export.incomplete(incomplete)}</div>}
      <Kept keeping={desk.keeping} />
      <Accordion multiple collapsible openItems={unfolded} onToggle={(_event, { openItems }) => unfold((opened = openItems as string[]))}>
        {sections.map(([id, summary, content]) => (
          <AccordionItem key={id} value={id}>
            <AccordionHeader as="h2" size="small">
              <span>
                <b>{words.sections[id]}</b>
                {summary !== '' && (
                  <span className={styles.muted}>
                    {'　'}
                    {summary}
                  </span>
                )}
              </span>
            </AccordionHeader>
            <AccordionPanel style={{ margin: '4px 0 14px' }}>{content()}</AccordionPanel>
          </AccordionItem>
        ))}
      </Accordion>
      <NoticeChecks checks={effect.preview.checks} />
      <Exports
        effect={effect}
        hasResults={open.results.sheets.length > 0 && open.results.stale.length === 0}
        objections={openObjections(open.objections).length}
      />
    </div>
  );
}

/** Whether what was changed stands in the workbook. */
function Kept({ keeping }: { keeping: Keeping }) {
  const { keeping: words } = useNoticeStrings();
  const styles = usePageStyles();
  if (keeping.state !== 'failed')
    return (
      <div role="status" className={styles.muted}>
        {words[keeping.state]}
      </div>
    );
  return (
    <MessageBar intent="error" layout="multiline">
      <MessageBarBody>
        {words.failed}
        {keeping.message}
      </MessageBarBody>
      <MessageBarActions>
        <Button size="small" onClick={() => void keepNow()}>
          {words.again}
        </Button>
      </MessageBarActions>
    </MessageBar>
  );
}
