// 单项否决: the clauses of a category that were found true of a unit.
import type { OpenBook } from '../../open-book/book';
import { isBlank, type Cell } from '../../model/cell';
import { typeOf, type Input } from '../../model/inputs';
import type { Category } from '../../rubric/tree';
import type { UnitForm } from '../entry-form';
import { usePageStyles } from '../parts/page-styles';
import { useEntryStrings } from '../strings/entry';
import { commitCell } from './commit';
import { TextField } from './TextField';

type Veto = NonNullable<Category['data']['vetoes']>['items'][number];

const INPUT: Input = { name: '单项否决', type: 'yes-no' };
const [YES, NO] = [true, false].map((answer) => String(typeOf(INPUT).write(INPUT, answer))) as [string, string];

export function Vetoes({ open, form }: { open: OpenBook; form: UnitForm }) {
  const styles = usePageStyles();
  const { vetoes } = form.category.data;
  if (!vetoes || vetoes.items.length === 0) return null;
  return (
    <section aria-label={vetoes.label} className={styles.page} style={{ gap: 6 }}>
      <h3 className={styles.heading}>{vetoes.label}</h3>
      {vetoes.items.map((veto) => (
        <VetoField key={veto.number} open={open} form={form} veto={veto} />
      ))}
    </section>
  );
}

function VetoField({ open, form, veto }: { open: OpenBook; form: UnitForm; veto: Veto }) {
  const words = useEntryStrings();
  const styles = usePageStyles();
  const isFound = form.vetoes.includes(veto.number);
  const target = { veto: veto.number, holds: (present: Cell) => isYes(present) === isFound };
  return (
    <div className={styles.card}>
      <TextField
        form={form}
        field={`veto ${veto.number}`}
        label={veto.name}
        hint={words.vetoHint}
        text={isFound ? YES : ''}
        options={[YES, NO]}
        onCommit={(text) => commitCell(open, form, target, text)}
      />
      <details>
        <summary className={styles.muted}>{words.clause}</summary>
        <blockquote className={styles.clause}>{veto.clause}</blockquote>
      </details>
    </div>
  );
}

function isYes(cell: Cell): boolean {
  if (isBlank(cell)) return false;
  const read = typeOf(INPUT).read(INPUT, cell);
  return read.ok && read.value === true;
}
