// `import`: a foreign table becomes JSON, words, and a rubric that every other command takes.
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runCli } from '../cli/run-cli';

const folder = mkdtempSync(join(tmpdir(), 'rubric-score-import-'));
const inFolder = (name: string): string => join(folder, name);
afterAll(() => rmSync(folder, { recursive: true }));

const TABLE = `<h1>某县2023年度河湖管护考核细则</h1><table>
<tr><th>考核项目</th><th>考核指标</th><th>分值</th><th>评分标准</th></tr>
<tr><td rowspan="2">组织保障（20分）</td><td>培训</td><td>12</td><td>全年培训不少于2次，每少1次扣6分，扣完为止。</td></tr>
<tr><td>档案</td><td>8</td><td>视档案质量酌情计分。</td></tr>
<tr><td>问题整改（30分）</td><td>督办</td><td>30</td><td>未按期办结的，每件扣5分；被省级通报的，每次扣10分。</td></tr>
</table><p>注：各项扣完为止。</p>`;

interface Printed {
  verdict: string;
  indicators: {
    id: string;
    name: string;
    confidence: string;
    clause: string;
    numbers: { value: number; span: [number, number] | null }[];
  }[];
  rubric?: object;
}

test('the table of a web page becomes indicators whose numbers stand where they say', async () => {
  writeFileSync(inFolder('细则.html'), TABLE);
  const { code, out, err } = await runCli(['import', inFolder('细则.html'), '--json']);
  expect([code, err]).toEqual([1, '']);
  const read = JSON.parse(out) as Printed;
  expect(read).toMatchObject({
    verdict: 'rubric',
    title: '某县2023年度河湖管护考核细则',
    groups: [
      { name: '组织保障', weight: 20, role: 'base' },
      { name: '问题整改', weight: 30, role: 'base' },
    ],
    indicators: [
      {
        group: '组织保障',
        groupWeight: 20,
        path: [],
        name: '培训',
        weight: 12,
        role: 'base',
        clause: '全年培训不少于2次，每少1次扣6分，扣完为止。',
        kind: 'per-missing-deduction',
        confidence: '确定',
      },
      { name: '档案', weight: 8, confidence: '人工评分', rule: { kind: 'mark' } },
      {
        name: '督办',
        weight: 30,
        kind: 'full-minus-items',
        inputs: [{ type: 'count' }, { type: 'count' }],
        items: [
          { clause: expect.stringContaining('每件扣5分') as string, kind: 'deduct-per-event', inputs: [0] },
          { clause: expect.stringContaining('每次扣10分') as string, kind: 'deduct-per-event', inputs: [1] },
        ],
      },
    ],
  });
  for (const { clause, numbers } of read.indicators)
    for (const { value, span } of numbers) if (span) expect(Number(clause.slice(...span))).toBe(value);
});

test('a merged weight over rows of their own is that of the whole where each states its own, and never sure where none does', async () => {
  const shared = (first: string, second: string) => `<table><tr><th>考核指标</th><th>分值</th><th>考核内容</th><th>扣分标准</th></tr>
<tr><td rowspan="2">机构管理</td><td rowspan="2">40</td><td>${first}</td><td>擅自设立机构的，每个扣5分，扣完为止</td></tr>
<tr><td>${second}</td><td>超编进人的，每人扣3分，扣完为止</td></tr></table>`;
  const readOf = async (table: string) => (JSON.parse((await runCli(['import', '-', '--json'], table)).out) as Printed).indicators;
  expect(await readOf(shared('不擅自设立机构（25分）', '不超编进人（15分）'))).toMatchObject([
    { group: '机构管理', groupWeight: 40, name: '不擅自设立机构', weight: 25, confidence: '确定' },
    { group: '机构管理', groupWeight: 40, name: '不超编进人', weight: 15, confidence: '确定' },
  ]);
  expect(await readOf(shared('不擅自设立机构', '不超编进人'))).toMatchObject([{ name: '机构管理', weight: 40, kind: 'full-minus-items' }]);
  const named = shared('甲事', '乙事').replace('<th>考核指标</th>', '<th>一级指标</th>').replace('<th>考核内容</th>', '<th>二级指标</th>');
  expect(await readOf(named)).toMatchObject(
    ['甲事', '乙事'].map((name) => ({
      name,
      confidence: '需核对',
      why: expect.arrayContaining([expect.stringMatching(/^40 分是合并的单元格/u)]) as string[],
    })),
  );
});

test('a second level that prints its points is worth them beside what is asked; a veto is what stands beside its words; nothing is dropped', async () => {
  const page = `<table><tr><td>类别</td><td>考评项目</td><td>考评标准</td><td>扣分标准</td></tr>
<tr><td rowspan=2>日常管理（40分）</td><td>制度（15分）</td><td>建立消防安全制度、应急预案</td><td>缺少一项扣5分，扣完为止</td></tr>
<tr><td>巡查（25分）</td><td>每日防火巡查至少2次</td><td>未开展巡查的，每次扣5分，扣完为止</td></tr>
<tr><td colspan=2>发生较大以上火灾事故的</td><td colspan=2>一票否决，取消评先资格</td></tr></table>`;
  const read = JSON.parse((await runCli(['import', '-', '--json'], page)).out) as Printed;
  expect(read).toMatchObject({
    indicators: [
      { group: '日常管理', groupWeight: 40, path: [], name: '制度', weight: 15 },
      { group: '日常管理', groupWeight: 40, path: [], name: '巡查', weight: 25 },
    ],
    vetoes: [{ clause: '发生较大以上火灾事故的\n一票否决，取消评先资格', effect: '取消评先资格' }],
    ignored: [{ text: '建立消防安全制度、应急预案' }, { text: '每日防火巡查至少2次' }],
  });
});

test('a part by which another one is denied: the whole or that part alone, never sure', async () => {
  const pasted = '指标\t分值\t评分标准\n留言办理\t10\t按时办结的，计5分；答复质量高的，计5分；未按时办结，不计分。\n';
  const read = JSON.parse((await runCli(['import', '-', '--json'], pasted)).out) as Printed;
  expect(read.indicators).toMatchObject([
    {
      confidence: '需核对',
      rule: { kind: 'sum', decisive: ['按时办结'] },
      choices: [{ label: '未按时办结：整项不得分' }, { label: '未按时办结：只是“按时办结”不得分' }],
    },
  ]);
});

test('people read the same in words', async () => {
  const { out } = await runCli(['import', inFolder('细则.html')]);
  expect(out).toContain('指标 3 项：确定 2，需核对 0，人工评分 1');
  expect(out).toContain('【确定】组织保障/培训　12 分');
  expect(out).toContain('条文：全年培训不少于2次，每少1次扣6分，扣完为止。');
});

test('saved, it is a rubric that is proved, made into a workbook and reported; it is never laid over another file', async () => {
  const saved = inFolder('细则.json');
  expect((await runCli(['import', inFolder('细则.html'), '--out', saved])).code).toBe(1);
  expect(await runCli(['lint', saved])).toMatchObject({ code: 0 });
  const before = readFileSync(saved, 'utf8');
  expect(await runCli(['import', inFolder('细则.html'), '--out', saved])).toMatchObject({ code: 2, out: '' });
  expect(readFileSync(saved, 'utf8')).toBe(before);
  const book = inFolder('演示.xlsx');
  expect((await runCli(['template', '--rubric', saved, '--demo', '--units', '4', '--out', book])).code).toBe(0);
  expect(await runCli(['validate', book])).toMatchObject({ code: 0, out: expect.stringContaining('没有发现问题') as string });
  expect((await runCli(['report', book, '--out', inFolder('结果.xlsx')])).code).toBe(0);
});

test('pasted cells come on standard input', async () => {
  const pasted = '指标\t分值\t评分标准\n信息报送\t10\t每报送1篇计2分，最高10分。\n';
  const { code, out } = await runCli(['import', '-', '--json'], pasted);
  expect(code).toBe(0);
  expect((JSON.parse(out) as Printed).indicators).toMatchObject([{ name: '信息报送', weight: 10, kind: 'count-cap', confidence: '确定' }]);
});

test('results of a year are no rubric: said so, and nothing is saved', async () => {
  const results =
    '<p>2022年度考核结果通报</p><table><tr><td>排名</td><td>单位</td><td>得分</td></tr><tr><td>1</td><td>甲局</td><td>95.5</td></tr></table>';
  writeFileSync(inFolder('通报.html'), results);
  const { code, out } = await runCli(['import', inFolder('通报.html'), '--json']);
  expect([code, JSON.parse(out)]).toMatchObject([1, { verdict: 'results', indicators: [] }]);
  expect(await runCli(['import', inFolder('通报.html'), '--out', inFolder('无.json')])).toMatchObject({
    code: 2,
    err: expect.stringContaining('不是评估细则') as string,
  });
  expect(existsSync(inFolder('无.json'))).toBe(false);
});

test.each([
  [['import'], '缺少参数 文件|-'],
  [['import', 'none.docx'], '打不开文件“none.docx”'],
  [['import', 'x.docx', '--out', 'x.xlsx'], '应以 .json 结尾'],
])('%j is refused', async (args, message) => {
  expect(await runCli(args)).toEqual({ code: 2, out: '', err: expect.stringContaining(message) as string });
});

test('what was read goes to a sheet for a colleague and comes back: unchanged it is the same file, byte for byte', async () => {
  writeFileSync(inFolder('细则.html'), TABLE);
  const sent = await runCli(['import', inFolder('细则.html'), '--out', inFolder('一.json'), '--sheet', inFolder('指标规则.xlsx')]);
  expect([sent.code, sent.err]).toEqual([1, '']);
  const back = await runCli(['import', inFolder('指标规则.xlsx'), '--out', inFolder('二.json')]);
  expect([back.code, back.err, back.out]).toEqual([0, '', '同原来的一样，没有改动。\n']);
  expect(readFileSync(inFolder('二.json'), 'utf8')).toBe(readFileSync(inFolder('一.json'), 'utf8'));
  // A rubric that was saved can be sent too; a name that is taken is not written over.
  const again = await runCli(['import', inFolder('二.json'), '--sheet', inFolder('指标规则.xlsx')]);
  expect([again.code, again.err]).toEqual([2, expect.stringContaining('指标规则.xlsx')]);
  expect((await runCli(['import', inFolder('二.json'), '--sheet', inFolder('表.csv')])).err).toContain('.xlsx');
});

test('a text file whose quotes do not pair keeps every word, and the line is told', async () => {
  const text =
    '考核项目,考核指标,分值,评分标准\n"组织保障" "业务",培训,12,"每少1次扣6分，扣完为止。"后来补的话\n组织保障,档案,8,视质量酌情计分。\n';
  writeFileSync(inFolder('细则.csv'), text);
  const { out } = await runCli(['import', inFolder('细则.csv'), '--json']);
  expect((JSON.parse(out) as { findings: { where: string; message: string }[] }).findings).toContainEqual({
    where: '第 2 行',
    message: '引号不成对，单元格可能分错了，请对照原文。',
    numbers: [],
  });
  for (const word of ['组织保障 \\"业务\\"', '后来补的话']) expect(out).toContain(word);
});

test('a row that is read as a heading, and a column without a head, keep their words among what is put aside', async () => {
  const head = '<tr><th>考核项目</th><th>考核指标</th><th>分值</th><th>评分标准</th></tr>';
  const rows = [
    ['组织保障', '业务培训', '12', '每少1次扣6分，扣完为止。', '另有一栏的话'],
    ['宣传引导', '30', '市级媒体报道的每篇计3分', '', ''],
    ['宣传引导', '网站', '8', '每篇计1分，最高8分。', ''],
  ].map((cells) => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`);
  writeFileSync(inFolder('缺格.html'), `<table>${head}${rows.join('')}</table>`);
  const { out } = await runCli(['import', inFolder('缺格.html'), '--json']);
  const { ignored } = JSON.parse(out) as { ignored: { text: string; why: string }[] };
  for (const text of ['另有一栏的话', '市级媒体报道的每篇计3分'])
    expect(ignored).toContainEqual({ text, why: '这一行里没有读到的文字，请对照原文' });
});
