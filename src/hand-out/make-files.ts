// The bytes of the files that go out, one after the other; what many have in common is made once.
import type { Cell } from '../model/cell';
import type { WorkbookPlan } from '../workbook/plan';
import type { OwnCell } from './shape';
import type { HandoutFile } from './split';

type FromValues = (values: readonly Cell[]) => Promise<Uint8Array>;

/** How workbooks become bytes. */
interface Writer {
  create(plan: WorkbookPlan): Promise<Uint8Array>;
  /** Of many that differ in the slots only, whose values are given in their order. */
  pattern(plan: WorkbookPlan, slots: readonly Omit<OwnCell, 'value'>[]): FromValues;
}

/** Makes file after file, and keeps the patterns in between. */
export function filesBy(writer: Writer): (file: HandoutFile) => Promise<Uint8Array> {
  const patterns = new Map<string, Pattern>();
  return (file) => {
    if (file.shape === undefined) return writer.create(file.plan());
    const pattern = patterns.get(file.shape) ?? patternOf(writer, file);
    patterns.set(file.shape, pattern);
    const own = file.own(pattern);
    // A key that takes more cells than the pattern has is like no other.
    return own.length === pattern.cells ? pattern.make(own.map(({ value }) => value)) : writer.create(file.plan());
  };
}

interface Pattern {
  /** The file that it was made of. */
  file: HandoutFile;
  plan: WorkbookPlan;
  /** How many differ from file to file. */
  cells: number;
  make: FromValues;
}

function patternOf(writer: Writer, file: HandoutFile): Pattern {
  const plan = file.plan();
  const own = file.own({ file, plan });
  return { file, plan, cells: own.length, make: writer.pattern(plan, own) };
}
