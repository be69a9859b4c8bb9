// An add-in with a few functions of its own, whose calls are noted, in the genuine client on the emulated host over Univer.
import { runInNewContext } from 'node:vm';
import type { ExcelKind } from '../../../src/workbench/host/behaviour';
import type { FunctionMetadata } from '../../../src/workbench/host/model/custom-functions';
import { startOfficeHost, type RunningOfficeHost } from '../office-host';
import { startUniverGrid } from '../univer/start';

const metadata: FunctionMetadata[] = [
  { id: 'TWICE', name: 'TWICE', parameters: [{ name: 'number' }] },
  { id: 'LATER', name: 'TWICE.LATER', parameters: [{ name: 'number' }] },
  {
    id: 'GIVEN',
    name: 'GIVEN',
    parameters: [{ name: 'one' }, { name: 'table', dimensionality: 'matrix' }, { name: 'rest', dimensionality: 'matrix', repeating: true }],
  },
  {
    id: 'WHENCE',
    name: 'WHENCE',
    parameters: [{ name: 'rest', dimensionality: 'matrix', repeating: true }],
    result: { dimensionality: 'matrix' },
    options: { requiresParameterAddresses: true },
  },
  {
    id: 'WHENCE1',
    name: 'WHENCE.ONE',
    parameters: [{ name: 'number' }],
    result: { dimensionality: 'scalar' },
    options: { requiresParameterAddresses: true },
  },
  { id: 'LACKING', name: 'LACKING', parameters: [{ name: 'number' }] },
];

/** Of another window, as an add-in's promises are to the page that it stands in. */
const TheirPromise = runInNewContext('Promise') as PromiseConstructor;

export interface CountingAddin {
  office: RunningOfficeHost;
  /** What the functions were called with, in order: `TWICE 3`. */
  calls: string[];
  /** Answers what TWICE.LATER was asked. */
  answer(): void;
  /** Writes formulas, from A1 downwards, and waits for the host to have taken them. */
  write(...formulas: string[]): Promise<void>;
  look(address: string): Promise<{ values: unknown[]; texts: string[]; formulas: unknown[] }>;
  /** Until nothing waits for the add-in, and everything is calculated. */
  settled(): Promise<void>;
  close(): void;
}

/** What `lay` puts on the grid is there before the add-in starts. */
export async function startCountingAddin(
  excel: ExcelKind,
  lay: (grid: RunningOfficeHost['grid']) => void = () => undefined,
): Promise<CountingAddin> {
  const univer = startUniverGrid();
  univer.declare(metadata);
  lay(univer.grid);
  const calls: string[] = [];
  const waiting: (() => void)[] = [];
  const note = (name: string, args: readonly unknown[]): void => {
    calls.push([name, ...args.map((arg) => JSON.stringify(arg))].join(' '));
  };
  const office = await startOfficeHost({
    grid: univer.grid,
    functions: metadata,
    excel,
    associate: (client) => {
      client.associate('TWICE', (number: number) => {
        note('TWICE', [number]);
        return 2 * number;
      });
      client.associate(
        'LATER',
        (number: number) =>
          new TheirPromise<number>((resolve) => {
            note('LATER', [number]);
            waiting.push(() => resolve(2 * number));
          }),
      );
      client.associate('GIVEN', (...args: unknown[]) => {
        note('GIVEN', args.slice(0, -1));
        return 'seen';
      });
      client.associate('WHENCE', (_: unknown, { parameterAddresses }: CustomFunctions.Invocation) => [
        [parameterAddresses?.map(String).join(' ')],
      ]);
      client.associate('WHENCE1', (_: unknown, { parameterAddresses }: CustomFunctions.Invocation) => typeof parameterAddresses);
      client.associate('LACKING', (number: number) => {
        note('LACKING', [number]);
        throw new client.Error(client.ErrorCode.invalidValue, `${number} is lacking`);
      });
    },
  });
  while (!univer.grid.functions.running)
    await new Promise((done) => {
      setTimeout(done, 10);
    });
  const sheet = (context: Excel.RequestContext): Excel.Worksheet => context.workbook.worksheets.getFirst();
  const settled = async (): Promise<void> => {
    do
      await new Promise((done) => {
        setTimeout(done, 150);
      });
    while (univer.grid.functions.waiting);
    await univer.grid.calculated();
  };
  return {
    office,
    calls,
    settled,
    answer: () => waiting.splice(0).forEach((resolve) => resolve()),
    write: (...formulas) =>
      office.Excel.run(async (context) => {
        sheet(context).getRange(`A1:A${formulas.length}`).formulas = formulas.map((each) => [each]);
        await context.sync();
      }),
    look: (address) =>
      office.Excel.run(async (context) => {
        const range = sheet(context).getRange(address).load('values,text,formulas');
        await context.sync();
        return { values: range.values.flat(), texts: range.text.flat(), formulas: range.formulas.flat() };
      }),
    close: () => {
      office.close();
      univer.close();
    },
  };
}
