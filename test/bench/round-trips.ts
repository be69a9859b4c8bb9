// What each use case costs between the add-in and Excel: requests and bytes, whatever the machine.
import { buildWorkbook } from '../../src/app/build';
import { demoAssessment } from '../../src/app/demo';
import { takeSteps } from '../../src/open-book/carry-out';
import { resultWork } from '../../src/open-book/use-cases/publish-results';
import { readOpenBook } from '../../src/open-book/read-open-book';
import { excelHost } from '../../src/hosts/excel';
import { shelf } from '../shelf';
import { startOfficeHost, type OfficeHostSettings, type RunningOfficeHost } from '../excel/office-host';

export interface RoundTrips {
  useCase: string;
  units: number;
  syncs: number;
  /** Bytes of all request and response bodies, UTF-8. */
  sent: number;
  received: number;
  /** The largest request body. Excel on the web takes 5 MB. */
  largest: number;
}

const TODAY = '2022-12-20';

/**
 * Builds, opens and (unless told otherwise) publishes a demonstration book through the genuine Office.js client on the emulated host.
 * Each use case is counted from the click to the moment when the client has nothing left to say. Takes Excel, Office and OfficeExtension as
 * globals.
 */
export async function roundTrips(
  units?: number,
  host: Pick<OfficeHostSettings, 'requirementSet' | 'excel'> = { requirementSet: '1.9' },
  { publishes = true } = {},
): Promise<RoundTrips[]> {
  const scheme = shelf.scheme('hunan-2022');
  if (!scheme.ok) throw new Error(scheme.refusal.message);
  const { units: inputs } = demoAssessment(scheme.value, 2022, units);
  const book = buildWorkbook({ scheme: scheme.value, year: 2022, units: inputs, formulas: 'score', demo: true, today: TODAY });
  const office = await startOfficeHost({ ...host, global: true });
  const count = async (useCase: string, work: () => Promise<{ ok: boolean }>): Promise<RoundTrips> => {
    await quiet(office);
    office.resetTraffic();
    const sizes = sizesOf(office);
    const outcome = await work();
    if (!outcome.ok) throw new Error(`${useCase}: ${JSON.stringify(outcome)}`);
    await quiet(office);
    return { useCase, units: inputs.length, ...office.traffic, largest: Math.max(...sizes()) };
  };
  const open = async () => {
    const reading = await readOpenBook(excelHost);
    if (reading.state !== 'open') throw new Error(`The book is not open: ${reading.state}`);
    return reading.open;
  };
  try {
    const rows = [
      await count('build the workbook', () => excelHost.apply(book.sheets.map((plan) => ({ do: 'add-sheet', plan })))),
      await count('open, validate and score', async () => ({ ok: Boolean(await open()) })),
    ];
    for (const useCase of publishes ? ['publish results', 'publish results again'] : []) {
      const { book: opened } = await open();
      rows.push(await count(useCase, async () => takeSteps(excelHost, (await resultWork(opened, excelHost, { today: TODAY })).steps)));
    }
    if (office.failures.length > 0) throw new Error(office.failures.join('\n'));
    return rows;
  } finally {
    office.close();
  }
}

/** Waits until the client has nothing left to tell the host: it announces itself, and lets go of ranges, on its own. */
async function quiet(office: RunningOfficeHost): Promise<void> {
  for (let before = -1; before !== office.traffic.syncs; ) {
    before = office.traffic.syncs;
    await new Promise((done) => {
      setTimeout(done, 100);
    });
  }
}

interface External {
  Execute(id: number, params: unknown[], callback: unknown): void;
}

/** Notes the size of every request until asked. */
function sizesOf({ window }: RunningOfficeHost): () => number[] {
  const external = window.external as unknown as External;
  const real = external.Execute;
  const sizes: number[] = [];
  external.Execute = (id, params, callback) => {
    const body = ((Array.isArray(params[0]) ? params[0] : params) as unknown[])[4];
    if (typeof body === 'string') sizes.push(Buffer.byteLength(body));
    real(id, params, callback);
  };
  return () => {
    external.Execute = real;
    return sizes;
  };
}
