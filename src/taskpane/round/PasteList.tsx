// A list that was copied from a web page or another sheet, pasted as text.
import { Button, Field, Textarea } from '@fluentui/react-components';
import { useState } from 'react';
import { usePageStyles } from '../parts/page-styles';
import { useRoundStrings } from '../strings/round';

export function PasteList({ disabled, onPaste }: { disabled: boolean; onPaste(text: string): void }) {
  const { in: words } = useRoundStrings();
  const styles = usePageStyles();
  const [text, setText] = useState('');
  return (
    <details>
      <summary className={styles.muted}>{words.paste}</summary>
      <Field label={words.pasteHint}>
        <Textarea value={text} rows={5} onChange={(_event, { value }) => setText(value)} />
      </Field>
      <div style={{ marginTop: 6 }}>
        <Button size="small" disabledFocusable={disabled || text.trim() === ''} onClick={() => onPaste(text)}>
          {words.readPasted}
        </Button>
      </div>
    </details>
  );
}
