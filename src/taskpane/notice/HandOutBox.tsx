// What became of a file of any sort, as far as it is known, and the other ways to it.
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useRef, useState } from 'react';
import { hostAtHand, programName } from '../../open-book/chosen-host';
import { failureMessage } from '../../open-book/failure-words';
import type { RichText } from '../../word/rich-text';
import { usePageStyles } from '../parts/page-styles';
import type { NoticeStrings } from '../strings/notice-zh-CN';
import { copyText } from './copy-text';
import { download, type FileKind } from './download';
import { canSaveAs, saveAs } from './save-as';

const useStyles = makeStyles({
  box: {
    display: 'flex',
    flexDirection: 'column',
    gap: '6px',
    padding: '8px 10px',
    scrollMarginBottom: '12px',
    overflowWrap: 'anywhere',
    borderLeft: `3px solid ${tokens.colorBrandStroke1}`,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  text: {
    maxHeight: '160px',
    overflow: 'auto',
    padding: '6px',
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    color: '#000',
    backgroundColor: '#fff',
  },
});

interface Props {
  file: {
    name: string;
    kind: FileKind;
    bytes: Uint8Array;
    /** Whether the browser was asked to store it. */
    asked: boolean;
  };
  /** What can be copied in its stead, if anything. */
  rich: RichText | undefined;
  words: NoticeStrings['handOut'];
}

export function HandOutBox({ file, rich, words }: Props) {
  const styles = useStyles();
  const page = usePageStyles();
  const box = useRef<HTMLDivElement>(null);
  const [known, tell] = useState((file.asked ? words.asked : words.made)(file.name, programName()));
  const [byHand, copyByHand] = useState(false);
  // Below the edge of a narrow pane nobody would see it.
  useEffect(() => {
    box.current?.scrollIntoView?.({ block: 'nearest' });
  }, []);

  const copy = async (text: RichText) => {
    const copied = await copyText(text);
    copyByHand(!copied);
    tell(copied ? words.copied : words.byHand);
  };
  const open = () =>
    hostAtHand()
      .then((host) => host.openAsNewWorkbook(file.bytes))
      .then(
        () => tell(words.opened(file.name, programName())),
        (error: unknown) => tell(`${failureMessage(error)}${words.another}`),
      );
  const choose = async () => {
    const end = await saveAs(file.bytes, file.name);
    if (end === 'saved') tell(words.saved(file.name));
    if (end === 'failed') tell(words.notSaved);
  };
  const ask = () => {
    download(file.bytes, file.name, file.kind);
    tell(words.asked(file.name, programName()));
  };
  // What is known to work stands first where the click is known to do nothing.
  const look = { size: 'small', appearance: file.asked ? 'secondary' : 'primary' } as const;
  return (
    <div ref={box} className={styles.box}>
      <div role="status">{known}</div>
      <div className={page.row}>
        {rich && (
          <Button {...look} onClick={() => void copy(rich)}>
            {words.copy}
          </Button>
        )}
        {file.kind === 'xlsx' && (
          <Button {...look} onClick={() => void open()}>
            {words.open}
          </Button>
        )}
        {canSaveAs() && (
          <Button size="small" onClick={() => void choose()}>
            {words.saveAs}
          </Button>
        )}
        {!file.asked && (
          <Button size="small" onClick={ask}>
            {words.ask}
          </Button>
        )}
      </div>
      {byHand && rich && <ByHand rich={rich} label={words.text} className={styles.text} />}
      <details>
        <summary className={page.muted}>{words.still}</summary>
        <div className={page.muted}>{words.elsewhere}</div>
      </details>
    </div>
  );
}

/** Selected as it appears, so that the keys for copying are all that is left to press. */
function ByHand({ rich, label, className }: { rich: RichText; label: string; className: string }) {
  const text = useRef<HTMLDivElement>(null);
  useEffect(() => {
    text.current!.focus();
    getSelection()?.selectAllChildren(text.current!);
  }, []);
  return (
    <div
      ref={text}
      role="document"
      tabIndex={0}
      aria-label={label}
      lang="zh-CN"
      className={className}
      dangerouslySetInnerHTML={{ __html: rich.html }}
    />
  );
}
