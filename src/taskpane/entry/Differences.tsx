// 评审差异: where the rounds or sources differ by more than the limit, with the way to the unit's form and to the cell.
import { Badge, Button } from '@fluentui/react-components';
import { useState } from 'react';
import type { OpenBook } from '../../open-book/book';
import { showPoints } from '../../model/points';
import type { UnitForm } from '../entry-form';
import { JumpButton } from '../parts/JumpButton';
import { usePageStyles } from '../parts/page-styles';
import { QuietButton } from '../parts/QuietButton';
import { useStrings } from '../strings';
import { useEntryStrings } from '../strings/entry';

/** Differences shown at first and with every further request. */
const SHOWN = 20;

export default function Differences({
  open,
  forms,
  onChoose,
}: {
  open: OpenBook;
  forms: readonly UnitForm[];
  onChoose(index: number): void;
}) {
  const words = useEntryStrings();
  const { check, pane } = useStrings();
  const styles = usePageStyles();
  const [shown, setShown] = useState(SHOWN);
  const { review } = open.book.frame.scheme.data;
  const lacking = new Set(
    open.issues.flatMap(({ code, unit, category, indicator }) => (code === 'REVIEW_NO_REASON' ? [`${category}/${unit}/${indicator}`] : [])),
  );
  const lacksReason = (form: UnitForm, key: string) => lacking.has(`${form.category.name}/${form.name}/${key}`);
  const all = forms.flatMap((form) =>
    form.reviewed.filter(({ over, indicator }) => over || lacksReason(form, indicator)).map((each) => ({ form, ...each })),
  );
  if (!review) return null;
  return (
    <details>
      <summary>
        <b>{words.differences}</b>{' '}
        <span className={styles.muted}>{all.length === 0 ? words.noDifference : words.differ(all.length, lacking.size)}</span>
      </summary>
      <ul className={styles.list} style={{ marginTop: 8 }}>
        {all.slice(0, shown).map(({ form, indicator, points, counted, reason }) => {
          const { sheet, cell } = open.book.locate({ unit: form.index, indicator, track: counted });
          const said = review.tracks.flatMap((track) =>
            points[track] == null ? [] : [words.besidePoints(track, showPoints(points[track]))],
          );
          return (
            <li key={`${form.index} ${indicator}`} className={styles.card}>
              <div className={styles.row} style={{ columnGap: 8, rowGap: 0 }}>
                <QuietButton onClick={() => onChoose(form.index)}>{form.name}</QuietButton>
                <b>{indicator}</b>
                {lacksReason(form, indicator) && (
                  <Badge appearance="tint" color="danger">
                    {words.noReason}
                  </Badge>
                )}
              </div>
              <div>{said.join(' → ')}</div>
              {reason !== undefined && <div className={styles.muted}>{pane.named(words.reason, reason)}</div>}
              {sheet !== undefined && cell !== undefined && (
                <div>
                  <JumpButton sheet={sheet} cell={cell}>
                    {check.jump}
                  </JumpButton>
                </div>
              )}
            </li>
          );
        })}
      </ul>
      {all.length > shown && <Button onClick={() => setShown(shown + SHOWN)}>{check.more(Math.min(SHOWN, all.length - shown))}</Button>}
    </details>
  );
}
