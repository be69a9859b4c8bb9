// What became of a rubric that was saved, as a file or as a table, and the other ways to it.
import { useMemo } from 'react';
import { HandOutBox } from '../notice/HandOutBox';
import { usePageStyles } from '../parts/page-styles';
import { useImportStrings } from '../strings/import';
import { useNoticeStrings } from '../strings/notice';
import type { SavedRubric } from './save-rubric';

/** `open`: how many of its indicators were not confirmed. */
export default function SavedFile({ file, open }: { file: SavedRubric; open: number }) {
  const { handOut } = useNoticeStrings();
  const { desk } = useImportStrings();
  const styles = usePageStyles();
  const { text } = file;
  const copy = useMemo(() => (text === undefined ? undefined : { html: `<pre>${escaped(text)}</pre>`, text }), [text]);
  const isTable = file.kind === 'xlsx';
  const words = { ...handOut, copy: desk.copy, copied: desk.copied, elsewhere: isTable ? desk.tableElsewhere : desk.elsewhereHint };
  return (
    <>
      {isTable && <div className={styles.muted}>{desk.tableSaved(open)}</div>}
      <HandOutBox file={file} rich={copy} words={words} />
    </>
  );
}

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
