// A workbook open in the emulated Excel, as the host that the pane and the ribbon work with.
import { excelHost } from '../../src/hosts/excel';
import { chooseHost } from '../../src/open-book/chosen-host';
import { startOfficeHost, type OfficeHostSettings, type RunningOfficeHost } from './office-host';

type InExcel = RunningOfficeHost & { open(settings: OfficeHostSettings): Promise<void> };

/**
 * An empty workbook before each test, or once for all tests of the file; without settings the test opens it. Another one may be opened
 * at any time. In none of them anything may have been asked that the host cannot do.
 */
export function inExcel(settings?: OfficeHostSettings, life: 'test' | 'file' = 'test'): InExcel {
  let office: RunningOfficeHost | undefined;
  const close = (): void => {
    const failures = office?.failures ?? [];
    office?.close();
    office = undefined;
    expect(failures).toEqual([]);
  };
  const open = async (next: OfficeHostSettings): Promise<void> => {
    close();
    office = await startOfficeHost({ ...next, global: true });
    chooseHost('Excel', async () => excelHost);
  };
  const [before, after] = life === 'test' ? [beforeEach, afterEach] : [beforeAll, afterAll];
  if (settings) before(() => open(settings));
  after(close);
  return new Proxy({ open } as InExcel, { get: (own, key) => (key === 'open' ? own.open : office![key as keyof RunningOfficeHost]) });
}
