// A rubric that leaves a weight out, or zeroes what is not there, is refused with the place and the remedy; so are grades that cannot be.
import { aroundScheme, readAround, type AroundFile } from '../cases/around-rubric';

const message = (change: (file: AroundFile) => void): string => {
  const read = readAround(change);
  return read.ok ? '' : read.refusal.message;
};
const open = (file: AroundFile) => file.categories[0]!.groups[0]!.indicators[0]!;

test('the file itself is accepted, weights or none', () => {
  expect(message(() => {})).toBe('');
  const [, bonus] = aroundScheme().categories[0]!.groups;
  expect([bonus!.weight, ...bonus!.indicators.map(({ weight }) => weight)]).toEqual([undefined, undefined, undefined]);
});

test('a rule that means nothing without a weight', () => {
  expect(message((file) => void (open(file).weight = undefined))).toBe(
    '评估细则文件不能使用：类别“部门”的指标“公开/主动公开”没有写分值，用的计分方式“计数封顶”（count）却要按分值计算。请补写 weight，或换一种自己写明分数的计分方式。',
  );
  expect(
    message((file) => {
      open(file).weight = undefined;
      open(file).rule = { kind: 'zeroing', rule: open(file).rule, flags: [{ name: '造假' }] };
    }),
  ).toContain('“不得分情形”（zeroing）却要按分值计算');
});

test.each([
  ['speaks of the weight of the whole', undefined, '“分项累计”（sum）却要按分值计算'],
  ['has a weight of its own', 600, ''],
])('a part of a sum that %s', (_, weight, expected) => {
  const found = message((file) => {
    open(file).weight = undefined;
    open(file).rule = { kind: 'sum', parts: [{ name: '一', rule: open(file).rule, ...(weight && { weight }) }] };
  });
  expect(expected === '' ? found === '' : found.includes(expected)).toBe(true);
});

test('a reading that brings such a rule', () => {
  const found = message((file) => {
    file.readings = [
      {
        id: 'praise',
        clause: '受到表扬的加40分。',
        question: '怎样加？',
        indicators: ['部门/表扬'],
        choices: [
          { id: 'once', label: '一次' },
          { id: 'each', label: '每次', changes: [{ category: '部门', indicator: '表扬', rule: open(file).rule }] },
        ],
        default: 'once',
        why: '没有写。',
      },
    ];
  });
  expect(found).toContain('“加分/表扬”没有写分值，在条文理解“praise”里用的计分方式“计数封顶”');
});

test('what is given back needs to know where it stops', () => {
  const cause = { id: 'twice', name: '重复', clause: '每项150分。', indicator: '表扬' };
  expect(message((file) => void file.categories[0]!.causes.push(cause))).toContain('不知道加到多少为止。请补写它的 weight');
});

test('a base that is stretched needs all its weights', () => {
  const change = (notApplicable: string) => (file: AroundFile) => {
    file.notApplicable = notApplicable;
    const [first, second] = file.categories[0]!.groups[0]!.indicators;
    Object.assign(first!, { applies: { units: ['甲单位'], clause: '注' } });
    second!.weight = undefined;
  };
  expect(message(change('rescale'))).toContain('“政策解读”没有写分值。请补写 weight，或写明 notApplicable: "none"');
  expect(message(change('none'))).toBe('');
});

test('points to begin with stand in a part where there are parts', () => {
  expect(message((file) => void (file.parts = [{ name: '一', weight: 100, clause: '注' }]))).not.toBe('');
  expect(
    message((file) => {
      file.parts = [{ name: '一', weight: 100, clause: '注' }];
      for (const group of file.categories[0]!.groups) group.part = '一';
    }),
  ).toContain('基础得分应写在组成部分里');
});

describe('a veto', () => {
  const zeroing = (zeroes: string[]) => (file: AroundFile) => void Object.assign(file.categories[0]!.vetoes.items[3]!, { zeroes });

  test.each([
    [['没有'], '第 4 条否决写明“没有”不得分（zeroes），这一类别没有这一项'],
    [['扣分/通报'], '而“扣分”是扣分指标，本来就不得分'],
  ])('zeroes %j', (zeroes, words) => {
    expect(message(zeroing(zeroes))).toContain(words);
  });

  test('zeroes what stands in one part', () => {
    const found = message((file) => {
      file.start = undefined;
      file.parts = ['一', '二'].map((name) => ({ name, weight: 50, clause: '注' }));
      for (const [at, group] of file.categories[0]!.groups.entries()) group.part = at === 1 ? '二' : '一';
      zeroing(['公开', '加分'])(file);
    });
    expect(found).toContain('请按组成部分分成几条');
  });

  test.each([[{ grade: '不合格', capsGrade: '合格' }], [{}], [{ barsHonour: true, capsGrade: '合格' }]])(
    'states one effect: %j',
    (effects) => {
      const item = { number: 9, name: '其他', clause: '注', ...effects };
      expect(message((file) => void file.categories[0]!.vetoes.items.push(item))).toContain('写且只写一样');
    },
  );
});

describe('a grade', () => {
  test.each([[{ from: 90, above: 90 }], [{ to: 90, below: 90 }], [{ from: 90, below: 90 }], [{ above: 90, to: 80 }]])(
    'has one bound on either side, the lower below the upper: %j',
    (bounds) => {
      expect(message((file) => void (file.grades = [{ name: '优秀', clause: '注', ...bounds }]))).toContain(
        '起点写且只写 from（含）或 above（不含）',
      );
    },
  );

  test('by rate needs full marks', () => {
    expect(message((file) => void (file.fullMarks = null))).toContain('等次“优秀”按得分率（of: "rate"）评定，而方案不设满分');
  });

  test('of an honour has no bounds of its own', () => {
    expect(message((file) => void file.grades.push({ name: '先进', from: 950, clause: '注' }))).toContain('由评优决定，不能再写分数');
  });
});
