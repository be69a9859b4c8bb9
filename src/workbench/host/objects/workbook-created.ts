// A workbook made from the bytes of a file: it is nothing before it is opened, and stands in a window of its own then.
import { fail } from '../model/host-error';
import { define } from './object-type';

export const workbookCreated = define({
  name: 'WorkbookCreated',
  byReference: true,
  methods: { open: ({ file }, host) => host.openWorkbook(file) },
});

/** The bytes that `createWorkbook` is given; no text makes an empty workbook. */
export function fileOf(base64: unknown): Uint8Array | undefined {
  if (base64 === undefined || base64 === null || base64 === '') return undefined;
  const signs = typeof base64 === 'string' && /^[A-Za-z\d+/]+=*$/.test(base64) ? atob(base64) : '';
  if (!signs.startsWith('PK')) fail('InvalidArgument');
  return Uint8Array.from(signs, (sign) => sign.charCodeAt(0));
}
