// 回收: files are chosen or dropped, what they would do is shown, and then brought in.
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useRef, useState, type DragEvent } from 'react';
import { ok } from '../../model/outcome';
import { confirmNames, readHandedIn, type FilesWeighed } from '../../open-book/use-cases/bring-in';
import { usePageStyles } from '../parts/page-styles';
import { WorkBar } from '../parts/WorkBar';
import { useRoundStrings } from '../strings/round';
import { useWork } from '../use-session';
import { PasteList } from './PasteList';
import { WhatCame } from './WhatCame';

const useStyles = makeStyles({
  drop: {
    display: 'flex',
    flexDirection: 'column',
    gap: '4px',
    alignItems: 'flex-start',
    padding: '10px 12px',
    border: `1px dashed ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
  },
});

export function BringIn({ isOut }: { isOut: boolean }) {
  const { in: words } = useRoundStrings();
  const page = usePageStyles();
  const styles = useStyles();
  const work = useWork({ stoppable: true });
  const [read, setRead] = useState<FilesWeighed>();
  const input = useRef<HTMLInputElement>(null);
  const choose = (files: readonly File[]) => {
    if (files.length === 0) return;
    setRead(undefined);
    void work.run(async (step) => {
      const handedIn = await readHandedIn(files, step);
      if (!handedIn.ok) return handedIn;
      setRead(handedIn.value);
      return ok(undefined);
    });
  };
  const say = (said: FilesWeighed['answers']['said']) => {
    if (!read) return;
    void work.run(async () => {
      const answers = { ...read.answers, said: [...read.answers.said, ...said] };
      const confirmed = await confirmNames(read.reading, answers);
      if (!confirmed.ok) return confirmed;
      setRead(confirmed.value);
      return ok(undefined);
    });
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    if (!work.running) choose([...event.dataTransfer.files]);
  };
  return (
    <section aria-label={words.title} className={page.page} style={{ gap: 8 }}>
      <h2 className={page.heading}>{words.title}</h2>
      <div className={page.muted}>{isOut ? words.hint : words.notOut}</div>
      <div className={styles.drop} onDragOver={(event) => event.preventDefault()} onDrop={drop}>
        <Button disabledFocusable={work.running} onClick={() => input.current?.click()}>
          {words.choose}
        </Button>
        <span className={page.muted}>{words.drop}</span>
        <input
          ref={input}
          type="file"
          multiple
          accept=".xlsx,.xlsm,.zip,.csv,.txt,.tsv,.et,.xls"
          hidden
          aria-label={words.choose}
          onChange={({ target }) => {
            choose([...(target.files ?? [])]);
            target.value = '';
          }}
        />
      </div>
      <PasteList disabled={work.running} onPaste={(text) => choose([new File([text], words.pasted)])} />
      <WorkBar work={work} />
      {read && <WhatCame read={read} onSaid={say} onTaken={() => setRead(undefined)} />}
    </section>
  );
}
