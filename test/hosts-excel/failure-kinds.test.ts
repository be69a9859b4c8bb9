// Which kind of failure it is that Excel tells of.
import { failureOf, LeftOpen } from '../../src/hosts/excel/failure';
import { Cancelled, type Failure } from '../../src/open-book/failure';

const told = (code: string): Failure => failureOf(Object.assign(new Error(), { code })) as Failure;

test.each([
  ['InvalidOperationInCellEditMode', 'editing'],
  ['AccessDenied', 'protected'],
  ['InvalidSelection', 'elsewhere'],
  ['InactiveWorkbook', 'elsewhere'],
  ['GeneralException', 'unclear'],
  ['Conflict', 'conflict'],
  ['RequestAborted', 'aborted'],
  ['RequestPayloadSizeLimitExceeded', 'too-much-to-write'],
  ['ResponsePayloadSizeLimitExceeded', 'too-much-to-read'],
  ['ApiNotFound', 'missing-feature'],
  ['ItemNotFound', 'other'],
])('%s is %s', (code, kind) => {
  expect(told(code)).toMatchObject({ kind, code });
});

test('sheets that were left open are told with what happened to them', () => {
  const left = new LeftOpen(['甲'], Object.assign(new Error(), { code: 'Conflict' }));
  expect(failureOf(left)).toMatchObject({ kind: 'conflict', code: 'Conflict', open: ['甲'] });
});

test('who stopped it, and defects of ours, are left as they are', () => {
  for (const error of [new Cancelled(), new TypeError('x'), undefined]) expect(failureOf(error)).toBe(error);
});
