// Calls of our functions in every spelling that a file, an old book or Excel itself may show.
import { catalogue } from '../../src/functions/catalogue';
import { asFiled, asTyped, callsScore, callsTyped, scoreFunctions } from '../../src/model/score-calls';
import { FunctionNames } from '../../src/workbench/host/model/function-spelling';

test('the functions whose spelling is known are those of the add-in', () => {
  expect([...scoreFunctions].sort()).toEqual(Object.keys(catalogue).sort());
});

const filed = {
  'SCORE("高校","信息公开",3)': '_xldudf_SCORE("高校","信息公开",3)',
  'IF(录入!B6="","待录",SCORE("高校","信息公开",录入!B6))': 'IF(录入!B6="","待录",_xldudf_SCORE("高校","信息公开",录入!B6))',
  'SCORE.EXPLAIN("高校","信息公开",3)&SCORE.MAX("高校","信息公开")':
    '_xldudf_SCORE_EXPLAIN("高校","信息公开",3)&_xldudf_SCORE_MAX("高校","信息公开")',
};

test.each(Object.entries(filed))('%s stands in a file as Excel writes it, and is read back as typed', (typed, spelled) => {
  expect(asFiled(typed)).toBe(spelled);
  expect(asTyped(spelled)).toBe(typed);
  expect(asFiled(spelled)).toBe(spelled);
  expect(asTyped(typed)).toBe(typed);
});

test.each([...scoreFunctions])(
  "%s goes into a file and comes back, whichever add-in, people's or the developers', wrote it and runs now",
  (name) => {
    const filed = `_xldudf_${name.replace('.', '_')}(A1)`;
    for (const call of [`${name}(A1)`, `SCORE_DEV.${name}(A1)`, filed, filed.replace('_xldudf_', '_xldudf_SCORE_DEV_')]) {
      expect([asFiled(call), asTyped(call), asTyped(call, 'SCORE_DEV.')]).toEqual([filed, `${name}(A1)`, `SCORE_DEV.${name}(A1)`]);
    }
  },
);

test.each([
  ['@SCORE(A1,B1)', 'SCORE(A1,B1)'],
  ['IF(A1="","",@_xldudf_SCORE_MAX(A1,B1))', 'IF(A1="","",SCORE.MAX(A1,B1))'],
  ['_xlfn.SCORE(A1,B1)', 'SCORE(A1,B1)'],
  ['@_xlfn._xldudf_SCORE_DEV_SCORE_CHECK(A1,B1)', 'SCORE.CHECK(A1,B1)'],
  ['score.explain(A1,B1)+_XLDUDF_score(A1)', 'SCORE.EXPLAIN(A1,B1)+SCORE(A1)'],
])('the marks of %s are no part of the name', (marked, typed) => {
  expect(asTyped(marked)).toBe(typed);
});

test.each([
  'SUM(A1:A3)',
  'MYSCORE(A1)',
  'MY_SCORE(A1)',
  'MY.SCORE(A1)',
  '得分SCORE(A1)',
  '_xll.SCORE(A1)',
  'SCORE_MAX(A1)',
  'SCORE.MINE(A1)',
  'SCORES(A1)',
  'SCORE+1',
  '_xldudf_CONTOSO_SCORE(A1)',
  '"请用 SCORE(类别,指标,值)"',
  '"他说""SCORE(1)"""&A1',
  "'SCORE(1)'!A1+'it''s SCORE(2)'!B2",
  "'a.xlam'!SCORE(1)+Sheet1!SCORE.MAX(A1)",
  "SUM(T[SCORE(1)],T[[#All],['[SCORE(2)]])",
])('%s calls none of them', (formula) => {
  expect([asFiled(formula), asTyped(formula), callsScore(formula), callsTyped(formula)]).toEqual([formula, formula, false, false]);
});

test.each([
  ["SUM(T[@[次数'#]])+SCORE(A1)", "SUM(T[@[次数'#]])+_xldudf_SCORE(A1)"],
  ["SCORE.MAX(A1,T[['[a'']:[b'']]])&\"'\"&SCORE(T[@['']],1)", "_xldudf_SCORE_MAX(A1,T[['[a'']:[b'']]])&\"'\"&_xldudf_SCORE(T[@['']],1)"],
])('an apostrophe among the columns of a table quotes nothing: %s', (typed, spelled) => {
  expect([asFiled(typed), asTyped(spelled), callsScore(typed)]).toEqual([spelled, typed, true]);
  const names = new FunctionNames(scoreFunctions);
  expect([names.toFile(typed), names.fromFile(spelled), names.fromFile(typed)]).toEqual([
    spelled,
    { formula: typed },
    { formula: typed, unresolved: true },
  ]);
});

test('what another book or add-in has is not ours for the emulated host either', () => {
  expect(new FunctionNames(scoreFunctions).toFile("'a.xlam'!SCORE(1)")).toBe("'a.xlam'!SCORE(1)");
});

test('small letters, which other programs write for names that they do not know, are no spelling of files', () => {
  expect(['score(A1)', '_xldudf_score(A1)', '_XLDUDF_SCORE(A1)', '_xldudf_SCORE.MAX(A1)', '_xldudf_SCORE_max(A1)'].map(callsTyped)).toEqual(
    Array(5).fill(true),
  );
  expect(['_xldudf_score(A1)', '_xldudf_SCORE.MAX(A1)'].map(asFiled)).toEqual(['_xldudf_SCORE(A1)', '_xldudf_SCORE_MAX(A1)']);
});

test('a formula of a file that Excel does not know is told by its typed call', () => {
  expect(['SCORE(A1)', '_xldudf_SCORE(A1)+SCORE.MAX(A1)', '@SCORE_DEV.SCORE(A1)', '_xldudf_SCORE_DEV_SCORE(A1)'].map(callsTyped)).toEqual([
    true,
    true,
    true,
    true,
  ]);
  expect(['_xldudf_SCORE(A1)', '"SCORE("&_xldudf_SCORE(A1)', 'SUM(A1)'].map(callsTyped)).toEqual([false, false, false]);
  expect(callsScore('_xldudf_SCORE(A1)')).toBe(true);
});
