// Steps of one visitor, in order: after one that failed the others fail at once; without a browser they do nothing.
import type { WorkbenchPage } from './workbench-page';

/** Opens the page that the steps work in; undefined where there is no browser. */
export type Visit = () => Promise<WorkbenchPage | undefined>;
export type Step = (name: string, body: () => Promise<void>) => void;

/** To be called in a `describe`; `begin` is told of the page. */
export function stepsOf(visit: Visit, begin: (workbench: WorkbenchPage) => void): Step {
  let workbench: WorkbenchPage | undefined;
  let failed: string | undefined;
  beforeAll(async () => {
    workbench = await visit();
    if (workbench) begin(workbench);
  });
  afterAll(async () => {
    await workbench?.page.context().close();
  });
  return (name, body) =>
    test(name, async () => {
      if (!workbench) return;
      if (failed !== undefined) throw new Error(`not tried, because an earlier step failed: ${failed}`);
      failed = name;
      await body();
      failed = undefined;
    });
}
