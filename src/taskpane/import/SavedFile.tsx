// What became of a rubric that was saved, and the other ways to it.
import { useMemo } from 'react';
import { HandOutBox } from '../notice/HandOutBox';
import { useImportStrings } from '../strings/import';
import { useNoticeStrings } from '../strings/notice';
import type { SavedRubric } from './save-rubric';

export default function SavedFile({ file }: { file: SavedRubric }) {
  const { handOut } = useNoticeStrings();
  const { desk } = useImportStrings();
  const copy = useMemo(() => ({ html: `<pre>${escaped(file.text)}</pre>`, text: file.text }), [file]);
  const words = { ...handOut, copy: desk.copy, copied: desk.copied, elsewhere: desk.elsewhereHint };
  return <HandOutBox file={{ ...file, kind: 'json' }} rich={copy} words={words} />;
}

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
