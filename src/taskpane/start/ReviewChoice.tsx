// 评审方式: entered once, in rounds or from several sources; it is settled when the sheets are made.
import { Field, Select } from '@fluentui/react-components';
import type { ReviewWords } from '../../app/review';
import { splitTracks } from '../../workbook/settings/review-settings';
import { usePageStyles } from '../parts/page-styles';
import { WordsField } from '../parts/WordsField';
import { useYearStrings } from '../strings/year';

type Kind = 'once' | 'rounds' | 'sources';

/** What they are usually called; it stands in the workbook, whatever the pane speaks. */
const USUAL = { rounds: '初评、复评', sources: '自查、监测、第三方' };

export default function ReviewChoice({ review, onChange }: { review: ReviewWords; onChange(review: ReviewWords): void }) {
  const { review: words } = useYearStrings();
  const styles = usePageStyles();
  const kind: Kind = review.rounds !== undefined ? 'rounds' : review.sources !== undefined ? 'sources' : 'once';
  const tracks = splitTracks(review.rounds ?? review.sources ?? '');
  const choose = (next: Kind) => {
    if (next === 'once') onChange({});
    else if (next === 'rounds') onChange({ rounds: USUAL.rounds });
    else onChange({ sources: USUAL.sources, counts: splitTracks(USUAL.sources)[0] });
  };
  return (
    <>
      <Field label={words.title} hint={words.hints[kind]}>
        <Select value={kind} onChange={(_event, { value }) => choose(value as Kind)}>
          {(Object.keys(words.kinds) as Kind[]).map((each) => (
            <option key={each} value={each}>
              {words.kinds[each]}
            </option>
          ))}
        </Select>
      </Field>
      {kind !== 'once' && (
        <div className={styles.nested}>
          <WordsField
            label={words.names[kind]}
            value={review[kind] ?? ''}
            fault={(text) => (splitTracks(text).length < 2 ? words.two : undefined)}
            needed={words.two}
            onChange={(text) =>
              onChange({
                ...review,
                [kind]: text,
                ...(kind === 'sources' && !splitTracks(text).includes(review.counts ?? '') && { counts: splitTracks(text)[0] }),
              })
            }
          />
          {kind === 'sources' && (
            <Field label={words.counts} size="small">
              <Select size="small" value={review.counts ?? ''} onChange={(_event, { value }) => onChange({ ...review, counts: value })}>
                {tracks.map((track) => (
                  <option key={track}>{track}</option>
                ))}
              </Select>
            </Field>
          )}
          <WordsField
            label={words.limit}
            hint={words.limitHint[kind]}
            value={review.limit ?? ''}
            onChange={(text) => onChange({ ...review, limit: text.trim() === '' ? undefined : text })}
          />
        </div>
      )}
    </>
  );
}
