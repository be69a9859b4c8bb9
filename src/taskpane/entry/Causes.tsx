// 不重复扣分: points given back to an indicator because its cause was taken off elsewhere already.
import type { OpenBook } from '../../open-book/book';
import { isBlank, type Cell } from '../../model/cell';
import type { Input } from '../../model/inputs';
import type { Category, Indicator } from '../../rubric/tree';
import { causePlaces, causesAt } from '../../workbook/entry/cause-names';
import { typed, type UnitForm } from '../entry-form';
import { usePageStyles } from '../parts/page-styles';
import { useEntryStrings } from '../strings/entry';
import { commitCell } from './commit';
import { inputFault, show } from './SlotField';
import { holding } from './target';
import { TextField } from './TextField';

interface Props {
  open: OpenBook;
  form: UnitForm;
  indicator: Indicator;
}

export function Causes({ open, form, indicator }: Props) {
  const words = useEntryStrings();
  const styles = usePageStyles();
  const causes = causesAt(form.category, indicator);
  if (causes.length === 0) return null;
  return (
    <details open={causes.some(({ id }) => !isBlank(form.cause(id).points) || !isBlank(form.cause(id).deductedIn))}>
      <summary className={styles.muted}>{words.givenBack}</summary>
      {causes.map((cause) => (
        <CauseFields key={cause.id} open={open} form={form} indicator={indicator} cause={cause} />
      ))}
    </details>
  );
}

function CauseFields({ open, form, indicator, cause }: Props & { cause: Category['data']['causes'][number] }) {
  const words = useEntryStrings();
  const styles = usePageStyles();
  const { points, deductedIn } = form.cause(cause.id);
  const input: Input = { name: words.backPoints, type: 'mark', max: indicator.weight! };
  const commit = (causeField: 'points' | 'deductedIn', shown: Cell, cell: Cell) =>
    commitCell(open, form, { cause: cause.id, causeField, holds: holding(shown) }, cell);
  const isHalf = isBlank(points) !== isBlank(deductedIn);
  return (
    <div className={styles.nested}>
      <blockquote className={styles.clause}>{cause.clause}</blockquote>
      <TextField
        form={form}
        field={`${cause.id} ${indicator.key} points`}
        label={words.backPoints}
        text={show(points)}
        needed={isHalf ? words.backNeeded : undefined}
        fault={(text) => inputFault(input, text)}
        onCommit={(text) => commit('points', points, typed(input, text))}
      />
      <TextField
        form={form}
        field={`${cause.id} ${indicator.key} place`}
        label={words.deductedIn}
        text={show(deductedIn)}
        needed={isHalf ? words.backNeeded : undefined}
        options={causePlaces(form.category, cause)}
        onCommit={(text) => commit('deductedIn', deductedIn, text)}
      />
    </div>
  );
}
