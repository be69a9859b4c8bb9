// What went wrong, in words: for every kind, under the name of the program that has the workbook open.
import { chooseHost } from '../../src/open-book/chosen-host';
import { asFailure, Cancelled, Failure, type FailureKind } from '../../src/open-book/failure';
import { failureMessage } from '../../src/open-book/failure-words';

beforeEach(() => chooseHost('某表格', () => Promise.reject(new Error())));

const program: Record<FailureKind, boolean> = {
  editing: true,
  protected: true,
  elsewhere: true,
  unclear: true,
  conflict: true,
  aborted: true,
  'no-answer': true,
  unreachable: true,
  'too-much-to-write': true,
  'too-much-to-read': true,
  'missing-feature': true,
  cancelled: false,
  'not-loaded': false,
  other: true,
};

test('every kind says something else, and what the program did under its own name', () => {
  const kinds = Object.keys(program) as FailureKind[];
  const said = kinds.map((kind) => failureMessage(new Failure(kind)));
  expect(new Set(said).size).toBe(kinds.length);
  expect(kinds.filter((_kind, at) => said[at]!.includes('某表格'))).toEqual(kinds.filter((kind) => program[kind]));
  expect(said.join()).not.toContain('undefined');
});

test('where some of the work was done it is not said that nothing was, and that the rest follows when it is asked for again', () => {
  for (const kind of ['editing', 'protected', 'elsewhere', 'conflict', 'too-much-to-write'] as const) {
    expect(failureMessage(new Failure(kind))).toContain('某表格 没有执行');
    expect(failureMessage(new Failure(kind, { isPartly: true }))).toMatch(/某表格 只做了一部分.*再按一次.*接着做完/u);
  }
});

test('what the program calls a failure of no known kind is told, and which sheets stand open', () => {
  const said = failureMessage(new Failure('other', { code: 'Strange', open: ['甲', '乙'] }));
  expect(said).toMatch(/^某表格 没有完成操作（Strange），.*工作表甲、乙原来受保护，某表格 没能重新保护。/u);
});

test('a part that was not loaded, a defect of ours, and what is a failure already', () => {
  expect(asFailure(Object.assign(new Error(), { name: 'ChunkLoadError' })).kind).toBe('not-loaded');
  expect([new TypeError('x'), 'x', null, undefined].map((error) => asFailure(error).kind)).toEqual(['other', 'other', 'other', 'other']);
  const cancelled = new Cancelled();
  expect(asFailure(cancelled)).toBe(cancelled);
});
