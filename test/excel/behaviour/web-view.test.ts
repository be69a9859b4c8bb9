// What the emulated host keeps from the add-in's page, as Excel's web views do; and workbooks that the add-in opens beside its own.
import { behaviours } from '../../../src/workbench/host/behaviour';
import { createOfficeHost } from '../../../src/workbench/host/office-host';
import { MemoryGrid } from '../memory/memory-grid';
import { requirementSets } from '../../../src/workbench/host/wire/requirement-sets';
import { startOfficeHost } from '../office-host';

/** A click on a link in a page of its own: whether it would do something. */
async function click(href: string, fileClicks?: 'work' | 'swallowed'): Promise<boolean> {
  const { window, close } = await startOfficeHost();
  const { attach } = createOfficeHost(new MemoryGrid(), {
    sets: requirementSets(),
    report: () => undefined,
    ...(fileClicks && { fileClicks }),
  });
  attach(window);
  const link = window.document.createElement('a');
  link.href = href;
  link.download = '通报.docx';
  link.innerHTML = '<b>下载</b>';
  window.document.body.append(link);
  const does = link.firstElementChild!.dispatchEvent(new window.MouseEvent('click', { bubbles: true, cancelable: true }));
  close();
  return does;
}

test('blob-clicks-do-nothing: where they are swallowed, a click on a file of the page’s own does nothing, and other links work', async () => {
  expect(behaviours['blob-clicks-do-nothing'].evidence).toBe('stated');
  const file = 'blob:https://addin.test/0b1c';
  expect(await click(file, 'swallowed')).toBe(false);
  expect(await click('https://addin.test/help.html', 'swallowed')).toBe(true);
  expect(await click(file, 'work')).toBe(true);
  expect(await click(file)).toBe(true);
});

describe('Excel.createWorkbook', () => {
  const file = Uint8Array.from([...'PK\u0003\u0004 a file'].map((sign) => sign.charCodeAt(0)));

  test('hands the bytes of the file to whoever shows workbooks', async () => {
    const opened: (Uint8Array | undefined)[] = [];
    const { Excel, failures, close } = await startOfficeHost({ openWorkbook: (bytes) => opened.push(bytes) });
    await Excel.createWorkbook(Buffer.from(file).toString('base64'));
    await Excel.createWorkbook();
    close();
    expect(opened.map((bytes) => bytes && [...bytes])).toEqual([[...file], undefined]);
    expect(failures).toEqual([]);
  });

  test('refuses what is no file', async () => {
    const opened: unknown[] = [];
    const { Excel, close } = await startOfficeHost({ openWorkbook: (bytes) => opened.push(bytes) });
    await expect(Excel.createWorkbook(btoa('no file'))).rejects.toMatchObject({ code: 'InvalidArgument' });
    await expect(Excel.createWorkbook('通报')).rejects.toMatchObject({ code: 'InvalidArgument' });
    close();
    expect(opened).toEqual([]);
  });
});
