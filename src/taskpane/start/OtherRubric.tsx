// 换用新的评估细则: what it says otherwise and whose points it would change, before a workbook is made under it.
import { Button, Field, Select } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import { bookData, schemeData } from '../../app/other-rubric/as-data';
import type { OtherRubric as Other } from '../../app/other-rubric/carried';
import type { ToldChange } from '../../app/other-rubric/told';
import type { OpenedWorkbook } from '../../app/open';
import { failureMessage } from '../../open-book/failure-words';
import { tell as say } from '../../open-book/messages';
import type { Scheme } from '../../rubric/tree';
import { beside } from '../import/beside';
import { useOwnSchemes } from '../own-schemes';
import { LineList } from '../parts/LineList';
import { usePageStyles } from '../parts/page-styles';
import { useYearStrings } from '../strings/year';

interface Props {
  /** The workbook that goes on. */
  book: OpenedWorkbook;
  disabled: boolean;
  /** Whether what was entered may come along. */
  mayKeep: boolean;
  /** undefined: under the rubric that it has. */
  onMake(other: Other | undefined): void;
  /** Into this very workbook, where it is the one that is open. */
  onWriteBack?(scheme: Scheme): void;
}

/** Nothing while nobody has brought another rubric. */
export default function OtherRubric({ book, disabled, mayKeep, onMake, onWriteBack }: Props) {
  const { otherRubric: words } = useYearStrings().nextYear;
  const styles = usePageStyles();
  const own = useOwnSchemes().filter(({ scheme }) => scheme.rubric !== book.frame.scheme.rubric);
  const [wanted, want] = useState<string>();
  const { scheme } = own.find((each) => each.scheme.id === wanted) ?? own[0] ?? {};
  const [last, tell] = useState<{ book: OpenedWorkbook; scheme: Scheme; told: ToldChange }>();
  useEffect(() => {
    const stop = new AbortController();
    if (scheme)
      void beside('compare', { book: bookData(book), to: schemeData(scheme) }, stop.signal).then(
        (told) => tell({ book, scheme, told }),
        (error: unknown) => stop.signal.aborted || say({ intent: 'error', text: failureMessage(error) }),
      );
    return () => stop.abort();
  }, [book, scheme]);
  const [sure, setSure] = useState<Scheme>();
  const told = last?.book === book && last.scheme === scheme ? last.told : undefined;
  if (!scheme) return null;
  return (
    <section aria-label={words.title} className={styles.page} style={{ gap: 6 }}>
      <Field label={words.which}>
        <Select value={scheme.id} onChange={(_event, { value }) => want(value)}>
          {own.map((each) => (
            <option key={each.scheme.id} value={each.scheme.id}>
              {each.card.title}
            </option>
          ))}
        </Select>
      </Field>
      {!told && <div role="status">{words.comparing}</div>}
      {told && (
        <>
          <div>
            {words.against(book.frame.scheme.data.title)}：{told.counts}
          </div>
          {told.lines.length === 0 ? <div>{words.same}</div> : <LineList title={words.lines(told.lines.length)} lines={told.lines} />}
          {told.effects.length === 0 ? (
            <div>{words.noEffects}</div>
          ) : (
            <LineList title={words.effects(told.effects.length)} lines={told.effects} />
          )}
          {told.left.length > 0 && mayKeep && <LineList title={words.left(told.left.length)} lines={told.left} />}
          {onWriteBack && scheme.rubric.year === book.frame.year && (
            <>
              <div className={styles.row}>
                <Button
                  disabledFocusable={disabled}
                  onClick={() => {
                    if (sure === scheme) onWriteBack(scheme);
                    setSure(sure === scheme ? undefined : scheme);
                  }}
                  onBlur={() => setSure(undefined)}>
                  {sure === scheme ? words.writeBackSure(told.effects.length) : words.writeBack}
                </Button>
              </div>
              <div className={styles.muted}>{words.writeBackHint}</div>
            </>
          )}
          <div className={styles.row}>
            <Button disabledFocusable={disabled} onClick={() => onMake({ scheme })}>
              {words.make(book.frame.year + 1)}
            </Button>
            {mayKeep ? (
              <Button disabledFocusable={disabled} onClick={() => onMake({ scheme, keepsEntries: true })}>
                {words.keep}
              </Button>
            ) : (
              <Button disabledFocusable={disabled} onClick={() => onMake(undefined)}>
                {words.plain}
              </Button>
            )}
          </div>
        </>
      )}
    </section>
  );
}
