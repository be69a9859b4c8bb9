// The emulated host models members of the genuine Office.js client, and no others.
import { registry } from '../../src/workbench/host/objects/registry';
import { startOfficeHost, type RunningOfficeHost } from './office-host';

let host: RunningOfficeHost;
beforeAll(async () => {
  host = await startOfficeHost();
});
afterAll(() => host.close());

/** Services of the client that are not in the Excel namespace. */
const SERVICES = ['AddinService', 'AppRuntimeService', 'CustomFunctions'];

const modelled = Object.values(registry)
  .filter(({ name }) => !SERVICES.includes(name))
  .flatMap((type) =>
    [type.properties, type.children, type.methods]
      .flatMap((members) => Object.keys(members ?? {}))
      .map((member): [string, string] => [type.name, member]),
  );

/** Members of sibling classes that one type of the host answers for. */
const SIBLINGS: Record<string, string[]> = {
  CustomXmlPartCollection: ['CustomXmlPartScopedCollection'],
  TableCollection: ['TableScopedCollection'],
};

test('every modelled member is one of the genuine client', () => {
  const classes = host.Excel as unknown as Record<string, { prototype: object } | undefined>;
  const exists = (type: string, member: string): boolean =>
    [type, ...(SIBLINGS[type] ?? [])].some((name) => member in (classes[name]?.prototype ?? {}));
  expect(modelled.filter(([type, member]) => !exists(type, member)).map((pair) => pair.join('.'))).toEqual([]);
  expect(modelled.length).toBeGreaterThan(250);
});

test('a member that is not modelled fails with its name, in the promise and in the report', async () => {
  const attempt = host.Excel.run(async (context) => {
    context.workbook.worksheets.getActiveWorksheet().slicers.add('x', 'y');
    await context.sync();
  });
  await expect(attempt).rejects.toMatchObject({ code: 'NotImplemented', message: expect.stringContaining('Worksheet.slicers') });
  expect(host.failures).toEqual([expect.stringContaining('Worksheet.slicers')]);
});
