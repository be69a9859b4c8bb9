// An own paragraph with its figures: words can be typed over, figures stand in one piece and show what they are now.
import { Field, makeStyles, Select, tokens } from '@fluentui/react-components';
import { useId, useLayoutEffect, useRef, useState, type ClipboardEvent, type KeyboardEvent } from 'react';
import type { Figures } from '../../report/notice/fill';
import { useNoticeStrings } from '../strings/notice';
import { chipOf, drawText, readBack } from './figures-in-text';

const useStyles = makeStyles({
  text: {
    minHeight: '44px',
    padding: '5px 8px',
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    lineHeight: tokens.lineHeightBase400,
    overflowWrap: 'anywhere',
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-1px' },
    '& [data-figure]': {
      backgroundColor: tokens.colorBrandBackground2,
      color: tokens.colorNeutralForeground1,
      borderRadius: tokens.borderRadiusSmall,
      padding: '0 3px',
      margin: '0 1px',
      userSelect: 'all',
      '@media (forced-colors: active)': { border: '1px solid Highlight' },
    },
  },
  insert: { marginTop: '4px', maxWidth: '220px' },
});

interface Props {
  label: string;
  value: string;
  figures: Figures;
  /** Said when the text is empty and must not be. */
  needed?: string;
  onChange(value: string): void;
}

export function TemplateText({ label, value, figures, needed, onChange }: Props) {
  const { texts: words } = useNoticeStrings();
  const styles = useStyles();
  const id = useId();
  const box = useRef<HTMLDivElement>(null);
  const caret = useRef<Range>();
  const [isEmpty, setEmpty] = useState(value.trim() === '');

  useLayoutEffect(() => {
    const element = box.current!;
    const shown = [...element.querySelectorAll<HTMLElement>('[data-figure]')].map(
      (chip) => chip.textContent === figures.get(chip.dataset.figure!),
    );
    // Drawing anew would lose the caret: only what came from elsewhere is drawn. A text that may not be empty stays as it is typed.
    const typing = element === element.ownerDocument.activeElement;
    if (readBack(element).trim() !== value.trim() && !(typing && readBack(element).trim() === '')) drawText(element, value, figures);
    else if (shown.includes(false))
      for (const chip of element.querySelectorAll<HTMLElement>('[data-figure]'))
        chip.textContent = figures.get(chip.dataset.figure!) ?? chip.textContent;
  }, [value, figures]);

  const read = () => {
    const text = readBack(box.current!);
    setEmpty(text.trim() === '');
    if (text !== value && !(needed !== undefined && text.trim() === '')) onChange(text);
  };
  const remember = () => {
    caret.current = placeIn(box.current!, document.getSelection()) ?? caret.current;
  };
  const insert = (node: Node) => {
    const range = caret.current ?? endOf(box.current!);
    range.deleteContents();
    range.insertNode(node);
    range.setStartAfter(node);
    range.collapse(true);
    caret.current = range;
    read();
  };
  const paste = (event: ClipboardEvent) => {
    event.preventDefault();
    remember();
    insert(document.createTextNode(event.clipboardData.getData('text/plain').replace(/\s*\n\s*/gu, ' ')));
    const selection = document.getSelection()!;
    selection.removeAllRanges();
    selection.addRange(caret.current!);
  };
  return (
    <Field label={{ children: label, id: `${id}-label` }} validationMessage={isEmpty ? needed : undefined} size="small">
      <div>
        <div
          ref={box}
          className={styles.text}
          role="textbox"
          aria-multiline
          aria-labelledby={`${id}-label`}
          contentEditable
          suppressContentEditableWarning
          tabIndex={0}
          onInput={read}
          onBlur={() => {
            remember();
            if (needed !== undefined && readBack(box.current!).trim() === '') {
              drawText(box.current!, value, figures);
              setEmpty(false);
            }
          }}
          onPaste={paste}
          onDrop={(event) => event.preventDefault()}
          onKeyDown={(event: KeyboardEvent) => {
            if (event.key === 'Enter' && !event.nativeEvent.isComposing) event.preventDefault();
          }}
        />
        <Select
          className={styles.insert}
          size="small"
          aria-label={`${words.insert} ${label}`}
          value=""
          onChange={(_event, data) => {
            if (data.value !== '') insert(chipOf(data.value, figures.get(data.value)!, document));
          }}>
          <option value="">{words.choose}</option>
          {[...figures].map(([name, shown]) => (
            <option key={name} value={name}>
              {name}：{shown.length > 12 ? `${shown.slice(0, 12)}…` : shown}
            </option>
          ))}
        </Select>
      </div>
    </Field>
  );
}

/** Where the caret stands, if it stands in the element. */
function placeIn(element: HTMLElement, marked: Selection | null): Range | undefined {
  return marked && marked.rangeCount > 0 && element.contains(marked.anchorNode) ? marked.getRangeAt(0).cloneRange() : undefined;
}

function endOf(element: HTMLElement): Range {
  const range = element.ownerDocument.createRange();
  range.selectNodeContents(element);
  range.collapse(false);
  return range;
}
