// What became of a file of the notice page, and the other ways to it.
import { useMemo } from 'react';
import { richText } from '../../word/rich-text';
import { useNoticeStrings } from '../strings/notice';
import { HandOutBox } from './HandOutBox';
import type { MadeFile } from './make-files';

export default function HandOut({ file }: { file: MadeFile }) {
  const { handOut: words } = useNoticeStrings();
  const rich = useMemo(() => (file.kind === 'docx' ? richText(file.document) : undefined), [file]);
  return <HandOutBox file={file} rich={rich} words={words} />;
}
