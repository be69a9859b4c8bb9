// score: JSON lines in, one answer a line out.
import { run } from '../../src/cli/run';
import { shelf } from '../shelf';
import { runCli, scoreLines } from './run-cli';

const request = (category: string, indicator: string, ...values: unknown[]) => ({ scheme: 'hunan-2022', category, indicator, values });

async function answer(line: unknown): Promise<Record<string, unknown>> {
  const { answers } = await scoreLines(line);
  expect(answers).toHaveLength(1);
  return answers[0]!;
}

async function errorOf(line: unknown): Promise<{ code: string; message: string; argument?: string }> {
  return (await answer(line)).error as { code: string; message: string; argument?: string };
}

describe('points', () => {
  test.each([
    ['高校', '信息公开', [3], 15],
    ['市州', '信息公开', [3], 6],
    ['高校', '信息公开', [4], 15],
    ['高校', '信息公开', [9_007_199_254_740_991], 15],
    ['市州教育（体）局', '微信排行榜', [6], 1],
    ['高校', '微信排行榜', ['专科高职', 20], 2],
    ['高校', '微信排行榜', ['本科', '未上榜'], 0],
    ['高校', '信息更新', [true, '是', '１２'], 12],
    ['高校', '教育阳光服务', [8, '90%'], 10],
    ['高校', '教育阳光服务', [0], 0],
    ['高校', '联动传播', [3], 1.5],
    ['高校', 'ipv6改造', ['√'], 2],
    ['直属', '我为政府网站找错', ['否', '是'], 0],
    ['直属单位', '特色宣传', [[5]], 10],
    ['高校', '网站可用性', [[true, false], [1, 0], ['有']], 3],
    [
      '高校',
      '网站可用性',
      [
        true,
        [
          [false, 1],
          [0, '有'],
        ],
      ],
      3,
    ],
    ['hunan-2022/高校', '校务公开/信息公开', [1], 5],
    ['ＨＵＮＡＮ-2022／高 校', '信息公开', [1], 5],
  ])('%s %s %j → %d', async (category, indicator, values, score) => {
    expect(await answer(request(category, indicator, ...values))).toMatchObject({ score });
  });

  test('the answer is points, weight and one sentence', async () => {
    const given = await answer(request('高校', '信息公开', 3));
    expect(Object.keys(given)).toEqual(['score', 'max', 'explanation']);
    expect(given).toMatchObject({ score: 15, max: 15 });
    expect(given.explanation).toMatch(/3 项 × 5 分 = 15 分.*得 15 分（满分 15 分）。$/u);
  });

  test('the explanation names the reading that the points depend on, and no other', async () => {
    const none = await answer(request('直属', '安全通报', 0));
    expect(none).toMatchObject({ score: 4, max: 10 });
    expect(none.explanation).toContain('条文理解选用“按条文，4 分起扣”');
    expect((await answer(request('高校', '安全通报', 0))).explanation).not.toContain('条文理解');
    expect((await answer(request('直属', '教育阳光服务', 5, 95))).explanation).not.toContain('条文理解');
    expect((await answer(request('直属', '教育阳光服务', 0))).explanation).toContain('没有处理件，不计分');
  });

  test('the id of a scheme is matched as names are', async () => {
    expect(await answer({ ...request('高校', '信息公开', 3), scheme: ' ＨＵＮＡＮ-2022' })).toMatchObject({ score: 15 });
  });

  test('a line may choose readings', async () => {
    const line = request('直属', '安全通报', 1);
    const { answers } = await scoreLines(line, { ...line, readings: { 'subsidiary-security-full': 'ten' } }, line);
    expect(answers.map((each) => each.score)).toEqual([3, 9, 3]);
    expect((await errorOf({ ...line, readings: { x: 'y' } })).code).toBe('BAD_REQUEST');
    expect((await errorOf({ ...line, readings: 3 })).argument).toBe('readings');
  });

  test('without a scheme the category is looked up in the bundled ones; extra fields are passed over', async () => {
    expect(await answer({ category: '市州', indicator: '信息公开', values: [3], note: 'x' })).toMatchObject({ score: 6 });
  });

  test.each([true, 'TRUE', 'true', '是', '有', '√', 1, '1', '１', ' 是 '])('%j is yes', async (cell) => {
    expect(await answer(request('高校', '在线访谈', cell))).toMatchObject({ score: 5 });
  });

  test.each([false, 'FALSE', 'false', '否', '无', '×', 0, '0'])('%j is no', async (cell) => {
    expect(await answer(request('高校', '在线访谈', cell))).toMatchObject({ score: 0 });
  });
});

describe('refusals', () => {
  test.each([
    [request('高校', '信息公开', '三'), 'INVALID_VALUE', '开设项数'],
    [request('高校', '信息公开', '3条'), 'INVALID_VALUE', '开设项数'],
    [request('高校', '信息公开', 1.5), 'INVALID_VALUE', '开设项数'],
    [request('高校', '信息公开', 1e300), 'INVALID_VALUE', '开设项数'],
    [request('高校', '信息公开', '99999999999999999999'), 'INVALID_VALUE', '开设项数'],
    [request('高校', '信息公开', true), 'INVALID_VALUE', '开设项数'],
    [request('高校', '信息公开', -1), 'OUT_OF_RANGE', '开设项数'],
    [request('高校', '信息更新', true, true, 13), 'OUT_OF_RANGE', '达标月数'],
    [request('高校', '教育阳光服务', 1, 100.5), 'OUT_OF_RANGE', '满意率'],
    [request('高校', '微信排行榜', '本科', 0), 'OUT_OF_RANGE', '名次'],
    [request('高校', '微信排行榜', 3), 'INVALID_VALUE', '办学层次'],
    [request('高校', '在线访谈', 2), 'INVALID_VALUE', '完成访谈'],
    [request('高校', '信息公开'), 'MISSING_VALUE', '开设项数'],
    [request('高校', '信息公开', null), 'MISSING_VALUE', '开设项数'],
    [request('高校', '信息公开', ' '), 'MISSING_VALUE', '开设项数'],
    [request('高校', '信息公开', 1, 2), 'TOO_MANY_VALUES', undefined],
    [request('高校', '信息公开', [1, 2], [3]), 'TOO_MANY_VALUES', undefined],
    [request('高校', '信息公开', {}), 'BAD_REQUEST', 'values'],
    [request('高校', '信息公开', [[[1]]]), 'BAD_REQUEST', 'values'],
    [{ ...request('高校', '信息公开'), values: 3 }, 'BAD_REQUEST', 'values'],
    [{ ...request('高校', '信息公开'), values: undefined }, 'BAD_REQUEST', 'values'],
    [request('小学', '信息公开', 3), 'UNKNOWN_CATEGORY', '类别'],
    [request('__proto__', '信息公开', 3), 'UNKNOWN_CATEGORY', '类别'],
    [request('高校', '信息', 3), 'UNKNOWN_INDICATOR', '指标'],
    [request('高校', '__proto__', 3), 'UNKNOWN_INDICATOR', '指标'],
    [request('高校', 'constructor', 3), 'UNKNOWN_INDICATOR', '指标'],
    [{ ...request('高校', '信息公开', 3), scheme: 'hunan-1999' }, 'UNKNOWN_SCHEME', 'scheme'],
    [{ ...request('高校', '信息公开', 3), scheme: '__proto__' }, 'UNKNOWN_SCHEME', 'scheme'],
    [{ ...request('suizhou-2023-jixiao/县市区', '概况信息', 1) }, 'BAD_REQUEST', '类别'],
    [{ ...request('高校', '信息公开', 3), scheme: 3 }, 'BAD_REQUEST', 'scheme'],
    [{ values: ['三'] }, 'BAD_REQUEST', 'category'],
    [{ category: '高校', values: [3] }, 'BAD_REQUEST', 'indicator'],
    [[], 'BAD_REQUEST', undefined],
    [null, 'BAD_REQUEST', undefined],
    ['高校', 'BAD_REQUEST', undefined],
  ])('%j is refused: %s %s', async (line, code, argument) => {
    const error = await errorOf(line);
    expect(error.code).toBe(code);
    expect(error.argument).toBe(argument);
    expect(error.message).toMatch(/[。]$/u);
  });

  test('a refusal says what was given and what is allowed', async () => {
    expect((await errorOf(request('高校', '信息公开', '三'))).message).toMatch(/“开设项数”应填.*现为“三”/u);
    expect((await errorOf(request('高校', '微信排行榜', '大专', 3))).message).toMatch(/“本科”、“专科高职”.*现为“大专”/u);
  });

  test('a number that JSON cannot hold is refused, not capped', async () => {
    const { out } = await runCli(['score'], '{"category":"高校","indicator":"信息公开","values":[1e999]}');
    expect(JSON.parse(out)).toMatchObject({ error: { code: 'INVALID_VALUE' } });
  });
});

describe('lines', () => {
  const line = JSON.stringify(request('高校', '信息公开', 3));

  test('every line has its answer in its place, whatever the others are', async () => {
    const { code, out } = await runCli(['score'], `${line}\nnot json\n{"values":\n${line}\n`);
    expect(
      out
        .trimEnd()
        .split('\n')
        .map((each) => Object.keys(JSON.parse(each) as object)[0]),
    ).toEqual(['score', 'error', 'error', 'score']);
    expect(code).toBe(1);
  });

  test('blank lines are skipped; carriage returns, a byte order mark and a missing last line end are no matter', async () => {
    const { code, out } = await runCli(['score'], `\uFEFF${line}\r\n\r\n  \n${line}`);
    expect(
      out
        .trimEnd()
        .split('\n')
        .map((each) => (JSON.parse(each) as { score: number }).score),
    ).toEqual([15, 15]);
    expect(code).toBe(0);
  });

  test('lines may arrive in any pieces, also in the middle of a character', async () => {
    const bytes = Buffer.from(`${line}\n${line}\n`);
    for (const size of [1, 7, 50]) {
      const pieces = Array.from({ length: Math.ceil(bytes.length / size) }, (_, at) => bytes.subarray(at * size, (at + 1) * size));
      expect((await runCli(['score'], ...pieces)).out).toBe((await runCli(['score'], bytes)).out);
    }
  });

  test('answers leave as soon as their lines have come', async () => {
    const seen: string[] = [];
    let out = '';
    await run(
      ['score'],
      {
        stdin: (async function* () {
          yield `${line}\n`;
          seen.push(out);
          yield `${line}\n`;
        })(),
        stdout: { write: (text) => (out += text) },
        stderr: { write: () => undefined },
      },
      shelf,
    );
    expect(seen).toEqual([expect.stringContaining('"score":15')]);
  });

  test('a line in another encoding is refused by itself', async () => {
    const { out } = await runCli(['score'], Buffer.concat([Buffer.from([0x22, 0xb8, 0xdf, 0x22, 0x0a]), Buffer.from(line)]));
    const [first, second] = out
      .trimEnd()
      .split('\n')
      .map((each) => JSON.parse(each) as Record<string, unknown>);
    expect(first).toMatchObject({ error: { code: 'BAD_REQUEST', message: expect.stringContaining('UTF-8') as string } });
    expect(second).toMatchObject({ score: 15 });
  });

  test('no lines, no answers', async () => {
    expect(await runCli(['score'])).toEqual({ code: 0, out: '', err: '' });
  });
});
