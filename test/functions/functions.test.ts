// The functions as Excel calls them.
import { standingScheme } from '../cases/standing-rubric';
import { setOwnScheme } from '../../src/functions/open-workbook';
import { associatedIds, cellError, enter } from './excel';
import '../../src/functions/register';
import { functionsMetadata } from '../../src/functions/metadata';
import { catalogue } from '../../src/functions/catalogue';
import { shelf } from '../shelf';

beforeEach(() => setOwnScheme(undefined));

const refusal = (error: string, message: string) => ({ error, message: expect.stringContaining(message) });

test('SCORE gives the points of the contract', () => {
  expect(enter('SCORE', '高校', '信息公开', 3)).toBe(15);
  expect(enter('SCORE', '高等学校', '信息公开', '３')).toBe(15);
  expect(enter('SCORE', 'hunan-2022/高校', '信息更新', true, '是', 12)).toBe(enter('SCORE', '高校', '信息更新', [[true, '是', 12]]));
  expect(enter('SCORE', '高校', '微信排行榜', '本科', 3)).toBe(2);
  expect(enter('SCORE', '市州', 'IPv6 改造', '是')).toBe(enter('SCORE', '市州', 'IPV6改造', true));
});

test('scalars and ranges are read row by row, in the order given', () => {
  const spread = enter('SCORE', '高校', '网站可用性', '是', '是', '否', '是', '否');
  expect(
    enter(
      'SCORE',
      '高校',
      '网站可用性',
      [
        ['是', '是'],
        ['否', '是'],
      ],
      '否',
    ),
  ).toBe(spread);
  expect(typeof spread).toBe('number');
});

test('a blank is not entered, never 0', () => {
  for (const blank of ['', ' ', null]) expect(enter('SCORE', '高校', '信息公开', blank)).toEqual(refusal('#N/A', '开设项数'));
  expect(enter('SCORE', '高校', '信息公开')).toEqual(refusal('#N/A', '还没有填'));
  expect(enter('SCORE', '高校', '信息更新', true, null, 12)).toEqual(refusal('#N/A', '间隔不超过两周'));
});

test.each([
  ['a negative count', ['高校', '信息公开', -1], '“开设项数”不能小于 0，现为 -1'],
  ['a count with its measure word', ['高校', '信息公开', '3条'], '现为“3条”'],
  ['a broken count', ['高校', '信息公开', 1.5], '现为1.5'],
  ['too many values', ['高校', '信息公开', 1, 2], '现给了 2 个'],
  ['an unknown category', ['大学', '信息公开', 1], '可用类别'],
  ['an unknown indicator', ['高校', '信息', 1], '可用指标'],
  ['an error in a cell', ['高校', '信息公开', cellError('#DIV/0!')], '结果出错（#DIV/0!）'],
  ['an empty category', [null, '信息公开', 1], '“类别”应写名称，如“市州”，现为空白'],
  ['a blank cell for the category', [0, '信息公开', 1], '现为空白或 0'],
  ['an error for the category', [cellError('#N/A'), '信息公开', 1], '“类别”填的是公式，结果出错（#N/A）'],
  ['an error for the indicator', ['高校', cellError('#REF!'), 1], '“指标”填的是公式，结果出错（#REF!）'],
  ['a number for the indicator', ['高校', 3, 1], '“指标”应写名称，如“信息公开”，现为3'],
])('%s is #VALUE! with a message that helps', (_title, values, message) => {
  expect(enter('SCORE', ...values)).toEqual(refusal('#VALUE!', message));
});

test('SCORE.EXPLAIN, SCORE.MAX and SCORE.CLAUSE answer about the same indicator', () => {
  expect(enter('SCORE.EXPLAIN', '高校', '信息公开', 4)).toMatch(/开设项数 4 项.*得 15 分（满分 15 分）/u);
  expect(enter('SCORE.EXPLAIN', '高校', '信息公开', -1)).toEqual(refusal('#VALUE!', '不能小于 0'));
  expect(enter('SCORE.MAX', '高校', '信息公开')).toBe(15);
  expect(enter('SCORE.CLAUSE', '高校', '信息公开')).toContain('每开设 1 项，计 5 分');
  expect(enter('SCORE.MAX', '高校', '信息')).toEqual(refusal('#VALUE!', '可用指标'));
});

test('SCORE.CHECK says 通过 or what is wrong, and is never an error', () => {
  expect(enter('SCORE.CHECK', '高校', '信息公开', 3)).toBe('通过');
  expect(enter('SCORE.CHECK', '高校', '信息公开', '3条')).toContain('现为“3条”');
  expect(enter('SCORE.CHECK', '高校', '信息公开', null)).toContain('还没有填');
  expect(enter('SCORE.CHECK', '大学', '信息公开', 3)).toContain('没有类别');
});

test('the scheme and readings of the workbook come first', () => {
  expect(enter('SCORE', '直属单位', '安全通报', 0)).toBe(4);
  const [reading] = (
    shelf.scheme('hunan-2022') as {
      value: { data: { readings: { id: string; choices: { id: string }[]; default: string; indicators: string[] }[] } };
    }
  ).value.data.readings.filter((each) => each.indicators.includes('直属单位/安全通报') && each.choices.length > 1);
  const scheme = shelf.scheme('hunan-2022', { [reading!.id]: reading!.choices.find((choice) => choice.id !== reading!.default)!.id });
  setOwnScheme(scheme.ok ? scheme.value : undefined);
  expect(enter('SCORE', '直属单位', '安全通报', 0)).toBe(10);
  expect(enter('SCORE', 'hunan-2022/直属', '安全通报', 0)).toBe(10);
  setOwnScheme(undefined);
  expect(enter('SCORE', '直属单位', '安全通报', 0)).toBe(4);
});

describe('SCORE.BATCH', () => {
  test('spills points per unit and indicator; further columns of an indicator have blank headers', () => {
    const header = [['信息公开', '信息更新', '', '']];
    const data = [
      [3, '是', '是', 12],
      [1, '否', '是', 2],
    ];
    expect(enter('SCORE.BATCH', '高校', header, data)).toEqual(
      data.map(([first, ...rest]) => [enter('SCORE', '高校', '信息公开', first), enter('SCORE', '高校', '信息更新', ...rest)]),
    );
  });

  test('reads other words for a choice as the document’s word, as SCORE does', () => {
    const header = [['办学层次', '微信排行榜']];
    for (const word of ['专科', '高职', '高职（专科）', ' 高职 高专 ']) {
      expect([word, enter('SCORE', '高校', '微信排行榜', word, 20)]).toEqual([word, enter('SCORE', '高校', '微信排行榜', '专科高职', 20)]);
      expect(enter('SCORE.BATCH', '高校', header, [[word, 20]])).toEqual([[2]]);
      expect(enter('SCORE.EXPLAIN', '高校', '微信排行榜', word, 20)).toContain('专科高职');
    }
    expect(enter('SCORE', '高校', '微信排行榜', '中专', 20)).toMatchObject({
      message: expect.stringContaining('“本科”、“专科高职”之一') as string,
    });
  });

  test('takes inputs by name in any order, and an attribute of the unit once for all', () => {
    const header = [['信息更新·达标月数', '办学层次', '微信排行榜', '信息更新 · 没有空白栏目', '信息更新·间隔不超过两周']];
    expect(enter('SCORE.BATCH', '高校', header, [[12, '专科高职', 20, '否', '是']])).toEqual([
      [enter('SCORE', '高校', '信息更新', '否', '是', 12), enter('SCORE', '高校', '微信排行榜', '专科高职', 20)],
    ]);
  });

  test('one bad cell spoils no other', () => {
    const [[bad, good], [blank]] = enter(
      'SCORE.BATCH',
      '高校',
      [['信息公开', '栏目开设']],
      [
        [-1, 2],
        ['', 2],
      ],
    ) as unknown[][] as [[Error & { code: string }, number], [Error & { code: string }]];
    expect([bad.code, bad.message]).toEqual(['#VALUE!', expect.stringContaining('现为 -1')]);
    expect([blank.code, blank.message]).toEqual(['#N/A', expect.stringContaining('还没有填')]);
    expect(good).toBe(enter('SCORE', '高校', '栏目开设', 2));
  });

  test.each([
    ['an unknown header', [['信息公开', '校训']], [[1, 2]], '表头第 2 格现为“校训”'],
    ['an unknown input', [['信息更新·天数']], [[1]], '可用：没有空白栏目、间隔不超过两周、达标月数'],
    ['another width', [['信息公开', '栏目开设']], [[1]], '应与“表头区域”同宽（2 列），现为 1 列'],
    ['two header rows', [['信息公开'], ['栏目开设']], [[1]], '应是一行，现为 2 行'],
    ['an empty header', [['', '']], [[1, 2]], '表头第 1 格现为空白'],
  ])('refuses %s', (_title, header, data, message) => {
    expect(enter('SCORE.BATCH', '高校', header, data)).toEqual(refusal('#VALUE!', message));
  });
});

describe('SCORE.TOTAL and SCORE.GRADE', () => {
  const scheme = shelf.scheme('hunan-2022');
  const { indicators } = (scheme.ok ? scheme.value.categories : []).find((category) => category.name === '高校')!;
  const full = indicators.map((indicator) => indicator.weight!);

  test('the total adds base and bonus', () => {
    expect(enter('SCORE.TOTAL', '高校', [full])).toBe(105);
    expect(
      enter(
        'SCORE.TOTAL',
        '高校',
        full.map((points) => [points]),
      ),
    ).toBe(105);
  });

  test('the total needs the points of every indicator', () => {
    expect(enter('SCORE.TOTAL', '高校', [full.slice(1)])).toEqual(refusal('#VALUE!', '应有 17 个得分'));
    expect(enter('SCORE.TOTAL', '高校', [full.map((points, at) => (at === 3 ? '' : points))])).toEqual(
      refusal('#N/A', `${indicators[3]!.key}的得分`),
    );
    expect(enter('SCORE.TOTAL', '高校', [full.map((points, at) => (at === 3 ? cellError('#N/A') : points))])).toEqual(
      refusal('#VALUE!', '现为“#N/A”'),
    );
    expect(enter('SCORE.TOTAL', '高校', [full.map((points) => points + 1)])).toEqual(refusal('#VALUE!', '不能超过它的分值'));
    expect(enter('SCORE.TOTAL', '高校', [full.map((points, at) => (at === 3 ? -points : points))])).toEqual(
      refusal('#VALUE!', '不能小于 0'),
    );
  });

  test('a gate decides before a veto, a veto before the points', () => {
    expect(enter('SCORE.GRADE', '高校', 80, '否', '是')).toBe('优秀');
    expect(enter('SCORE.GRADE', '高校', 79.99, null, true)).toBe('—');
    expect(enter('SCORE.GRADE', '高校', 95, '是', '是')).toBe('不合格');
    expect(enter('SCORE.GRADE', '高校', 95, '是', '否')).toBe('不参评');
    expect(enter('SCORE.GRADE', '高校', 95, '否', null)).toEqual(refusal('#N/A', '参评'));
    expect(enter('SCORE.GRADE', '高校', null, '否', '是')).toEqual(refusal('#N/A', '总分'));
    expect(enter('SCORE.GRADE', '高校', 95, '也许', '是')).toEqual(refusal('#VALUE!', '“否决”应填'));
    expect(enter('SCORE.GRADE', '高校', 105, '否', '是')).toBe('优秀');
    expect(enter('SCORE.GRADE', '高校', 105.01, '否', '是')).toEqual(refusal('#VALUE!', '“总分”应在 0 到 105 之间，现为 105.01'));
    expect(enter('SCORE.GRADE', '高校', -1, '否', '是')).toEqual(refusal('#VALUE!', '应在 0 到 105 之间'));
  });
});

describe('the metadata', () => {
  type Metadata = {
    functions: {
      id: string;
      name: string;
      description: string;
      parameters: { name: string; description: string; repeating?: boolean; optional?: boolean }[];
    }[];
  };
  const [zh, en] = (['zh', 'en'] as const).map((language) => functionsMetadata(language) as Metadata) as [Metadata, Metadata];

  test('lists exactly the functions that are associated', () => {
    expect(zh.functions.map(({ id }) => id).sort()).toEqual(associatedIds().sort());
    expect(Object.keys(catalogue).sort()).toEqual(associatedIds().sort());
  });

  test('has the same names in both languages and Chinese or English help', () => {
    const names = ({ functions }: Metadata) => functions.map(({ id, name, parameters }) => [id, name, parameters.map((each) => each.name)]);
    expect(names(en)).toEqual(names(zh));
    const help = ({ functions }: Metadata) =>
      functions.flatMap(({ description, parameters }) => [description, ...parameters.map((each) => each.description)]);
    for (const text of help(zh)) expect(text).toMatch(/\p{Script=Han}/u);
    for (const text of help(en)) expect(text).toMatch(/^[A-Z][a-z]/u);
  });

  test('keeps to what Excel allows', () => {
    for (const { id, name, parameters } of zh.functions) {
      expect(id).toMatch(/^[A-Za-z][A-Za-z0-9._]*$/u);
      expect(name).toBe(id);
      expect(parameters.slice(0, -1).some((each) => each.repeating)).toBe(false);
      const firstOptional = parameters.findIndex((each) => each.optional);
      if (firstOptional >= 0) expect(parameters.slice(firstOptional).every((each) => each.optional)).toBe(true);
    }
  });
});

test('functions that are told where arguments come from have a matrix for a result, as Excel asks; only those that take values are', () => {
  type Told = { functions: { id: string; result: { dimensionality: string }; options?: { requiresParameterAddresses?: boolean } }[] };
  const told = (functionsMetadata('zh') as Told).functions.filter(({ options }) => options?.requiresParameterAddresses);
  expect(told.map(({ id }) => id)).toEqual(['SCORE', 'SCORE.EXPLAIN', 'SCORE.CHECK', 'SCORE.BATCH', 'SCORE.TOTAL', 'SCORE.GRADE']);
  expect(new Set(told.map(({ result }) => result.dimensionality))).toEqual(new Set(['matrix']));
});

describe('a scheme with parts, penalties and indicators for some units only', () => {
  const points = (...changed: [number, unknown][]) => {
    const column: unknown[] = [30, 5, 5, 10, 10, 20, 20, '未抽中', 60, 40, 10, 0, 0];
    for (const [at, value] of changed) column[at] = value;
    return column.map((each) => [each]);
  };
  beforeEach(() => setOwnScheme(standingScheme()));

  test('SCORE.TOTAL weights the parts and takes the words for points that there are none', () => {
    expect(enter('SCORE.TOTAL', '部门', points())).toBe(104);
    expect(enter('SCORE.TOTAL', '部门', points([0, 27], [4, '不适用']))).toBe(102);
    expect(enter('SCORE.TOTAL', '部门', points([11, -3]))).toBe(102.8);
    expect(enter('SCORE.TOTAL', '部门', points([11, 3]))).toEqual(refusal('#VALUE!', '扣分指标应是 0 或负数'));
    expect(enter('SCORE.TOTAL', '部门', points([0, '不适用']))).toEqual(refusal('#VALUE!', '“目录的得分”应是数字'));
    expect(enter('SCORE.TOTAL', '部门', points([0, null]))).toEqual(refusal('#N/A', '目录的得分'));
  });

  test('SCORE and its family speak of a penalty as what it is', () => {
    expect(enter('SCORE', '部门', '通报', 1)).toBe(-3);
    expect(enter('SCORE.MAX', '部门', '通报')).toBe(6);
    expect(enter('SCORE.EXPLAIN', '部门', '扣分/通报', 3)).toMatch(/计 -6 分（扣分指标，最多扣 6 分）。$/u);
  });

  test('SCORE takes the best of the category with the other values, in the order of the clause', () => {
    expect(enter('SCORE', '部门', '数据', 2, 4, 1, 1, '否')).toBe(30);
    expect(enter('SCORE', '部门', '数据', 2, 1, '否')).toEqual(refusal('#VALUE!', '接口'));
  });

  test('SCORE.GRADE knows a veto that decides the grade, whichever stands first', () => {
    expect(enter('SCORE.GRADE', '部门', 90, true, null)).toBe('不合格');
    expect(enter('SCORE.GRADE', '部门', 90, false, null)).toBe('—');
  });
});
