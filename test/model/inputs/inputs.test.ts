// How the values of every input type are read, refused, doubted and written back.
import fc from 'fast-check';
import { typeOf, type Input } from '../../../src/model/inputs';
import { NEVER } from '../../../src/model/inputs/days';
import { UNRANKED } from '../../../src/model/inputs/rank';
import { messageOf, readAs } from './reading';

const count: Input = { name: '开设项数', type: 'count', measure: '项', outOf: 3 };
const months: Input = { name: '达标月数', type: 'count', measure: '个月', limit: 12 };
const rank: Input = { name: '名次', type: 'rank', unranked: '未上榜' };
const plainRank: Input = { name: '名次', type: 'rank' };
const rate: Input = { name: '满意率', type: 'rate' };
const share: Input = { name: '栏目体系', type: 'share' };
const mark: Input = { name: '专家评分', type: 'mark', max: 4 };
const boundedMark: Input = { name: '酌情扣分', type: 'mark', min: 2, max: 6 };
const quantity: Input = { name: '办件量', type: 'quantity', measure: '万件' };
const days: Input = { name: '答复用时', type: 'days', never: '未答复' };
const yesNo: Input = { name: '完成访谈', type: 'yes-no' };
const choice: Input = { name: '办学层次', type: 'choice', choices: ['本科', '专科高职'] };
const date: Input = { name: '上报日期', type: 'date' };
const text: Input = { name: '责任部门', type: 'text' };

test.each([count, quantity, rank, rate, share, mark, days])(
  'the cells of a $type show every digit that was entered: 1.5 is no 2',
  (input) => {
    expect([typeOf(input).numeral !== undefined, typeOf(input).format]).toEqual([true, 'General']);
  },
);

test('what is read at once is what careful reading gives, and leaves nothing to doubt', () => {
  const cells = fc.oneof(
    fc.integer({ min: -2, max: 130 }),
    fc.integer({ min: 36_500, max: 36_530 }),
    fc.constantFrom(
      -0,
      0.5,
      89.99999999999999,
      2 ** 31,
      2 ** 53,
      NaN,
      Infinity,
      null,
      true,
      false,
      '',
      '是',
      '否',
      '有',
      '本科',
      '专科',
      '3',
      '未上榜',
    ),
  );
  const inputs = [count, months, rank, plainRank, rate, share, mark, boundedMark, quantity, days, yesNo, choice, date, text];
  let atOnce = 0;
  fc.assert(
    fc.property(fc.constantFrom(...inputs), cells, (input, cell) => {
      const type = typeOf(input);
      const value = type.plain?.(input, cell);
      if (value === undefined) return;
      atOnce += 1;
      const read = type.read(input, cell);
      expect(read.ok && Object.is(read.value, value)).toBe(true);
      expect(type.doubt?.(input, value)).toBeUndefined();
    }),
    { numRuns: 2_000 },
  );
  expect(atOnce).toBeGreaterThan(200);
});

describe('a count', () => {
  test('is read from digits as text where nothing is lost', () => {
    expect([3, '3', '３', ' 3 ', '\u3000３\u200B', '3.0', '+3', '＋３'].map(readAs(count))).toEqual([3, 3, 3, 3, 3, 3, 3, 3]);
    expect(['1,000', '12，345', '007'].map(readAs(count))).toEqual([1000, 12345, 7]);
    expect(Object.is(readAs(count)('-0'), 0)).toBe(true);
    expect(Object.is(readAs(count)(-0), 0)).toBe(true);
  });

  test('is refused with a unit, in words, in fractions and in signs that only look like digits', () => {
    const wrong = [
      '3条',
      '三',
      1.5,
      '1.5',
      '1e3',
      '0x10',
      '10²',
      '③',
      '½',
      '1,00',
      '1 000',
      '3-5',
      '.',
      '',
      true,
      NaN,
      Infinity,
      2 ** 53,
      '9'.repeat(16),
    ];
    for (const cell of wrong) expect([cell, readAs(count)(cell)]).toEqual([cell, 'INVALID_VALUE']);
  });

  test('is out of range below 0 and above its limit', () => {
    expect([-1, '-1', '－１', '−1'].map(readAs(count))).toEqual(Array(4).fill('OUT_OF_RANGE'));
    expect([0, 12, 13].map(readAs(months))).toEqual([0, 12, 'OUT_OF_RANGE']);
  });

  test('that was calculated is whole where its cell shows it so', () => {
    expect([3.0000000000000004, 2.9999999999999996, 0.1 * 3 * 10, 2.9999999999].map(readAs(count))).toEqual([3, 3, 3, 'INVALID_VALUE']);
    expect([12.000000000000002, 12.1].map(readAs(months))).toEqual([12, 'INVALID_VALUE']);
  });

  test('that is more likely a day is accepted and doubted', () => {
    expect(typeOf(count).doubt!({ ...count, outOf: undefined }, 46_086)).toBe(
      '“开设项数”现为 46086，像是日期 2026-03-05。如果填的是 3-5 之类，请改填一个数。',
    );
    for (const fine of [36_525, 73_051]) expect(typeOf(count).doubt!({ ...count, outOf: undefined }, fine)).toBeUndefined();
  });

  test('above what exists is accepted and doubted', () => {
    expect(readAs(count)(4)).toBe(4);
    expect(typeOf(count).doubt!(count, 3)).toBeUndefined();
    expect(typeOf(count).doubt!(count, 4)).toBe('“开设项数”共 3 项，现填 4，已按上限计分。请核对。');
  });

  test('a refusal names the input, what was given and what is allowed', () => {
    expect(messageOf(count, '3条')).toBe('“开设项数”应填整数（0、1、2…），现为“3条”。请只填数字，不带单位。');
    expect(messageOf(months, -1)).toBe('“达标月数”不能小于 0，现为 -1。请填整数（0 到 12）。');
  });
});

describe('a quantity', () => {
  test('is a number from 0, decimals and all', () => {
    expect([0, 1.5, '1.5', '１.５', '1,000.25', 0.1 + 0.2].map(readAs(quantity))).toEqual([0, 1.5, 1.5, 1.5, 1000.25, 0.3]);
    expect([-0.5, '-1', 1e16].map(readAs(quantity))).toEqual(Array(3).fill('OUT_OF_RANGE'));
    expect(['1.5万', '很多', '1e3', true, '3-5'].map(readAs(quantity))).toEqual(Array(5).fill('INVALID_VALUE'));
  });

  test('a refusal says what is allowed', () => {
    expect(messageOf(quantity, '1.5万件')).toBe('“办件量”应填数（0 或更大，可带小数），现为“1.5万件”。请只填数字，不带单位。');
    expect(messageOf(quantity, -1)).toMatch(/^“办件量”不能小于 0.*现为 -1。/u);
  });
});

describe('a number that may be below 0', () => {
  const balance: Input = { name: '结余', type: 'signed', measure: '万元' };
  const growth: Input = { name: '增幅', type: 'signed-rate' };

  test('is read with its sign, however that is written, and without bounds', () => {
    expect([-3.5, '-3.5', '−3.5', '－３.５', 0, '1,000', 250].map(readAs(balance))).toEqual([-3.5, -3.5, -3.5, -3.5, 0, 1000, 250]);
    expect(['-3%', '3-5', '--3', '负3', '- ', true].map(readAs(balance))).toEqual(Array(6).fill('INVALID_VALUE'));
    expect([1e16, -1e16].map(readAs(balance))).toEqual(['OUT_OF_RANGE', 'OUT_OF_RANGE']);
    expect([120, '120%', '-3.5%', '−3.5％', -100.25].map(readAs(growth))).toEqual([120, 120, -3.5, -3.5, -100.25]);
  });

  test('a fraction in place of a percentage is doubted as that of any rate', () => {
    expect([0.9, -0.9, 90, 120].map((value) => typeOf(growth).doubt!(growth, value) !== undefined)).toEqual([true, false, false, false]);
    expect(typeOf(balance).doubt).toBeUndefined();
    expect(messageOf(balance, '3万')).toBe('“结余”应填数（可带小数，负数前加“-”），现为“3万”。请只填数字，不带单位。');
  });
});

describe('a rank', () => {
  test('is a whole number from 1, or the word for not on the list', () => {
    expect([1, '２５', ' 未上榜 '].map(readAs(rank))).toEqual([1, 25, UNRANKED]);
    expect([0, -3, 1.5, '第3名', '未上榜了'].map(readAs(rank))).toEqual([
      'OUT_OF_RANGE',
      'OUT_OF_RANGE',
      'INVALID_VALUE',
      'INVALID_VALUE',
      'INVALID_VALUE',
    ]);
    expect(readAs(plainRank)('未上榜')).toBe('INVALID_VALUE');
  });
});

describe('a rate', () => {
  test('is a percentage with or without its sign', () => {
    expect([90, '90', '90%', '90 %', '９０％', '89.9%', 0, 100].map(readAs(rate))).toEqual([90, 90, 90, 90, 90, 89.9, 0, 100]);
    expect([-1, 100.01, '101%'].map(readAs(rate))).toEqual(Array(3).fill('OUT_OF_RANGE'));
    expect(['90%%', '%', '九成', '90分', '89.9999999999999999', true].map(readAs(rate))).toEqual(Array(6).fill('INVALID_VALUE'));
  });

  test('is taken at the digits that its cell shows: a calculated 90 is 90, and 89.99 is not', () => {
    expect(
      [89.999999999999986, 89.99999999999999, 89.99, 59.99999999999999, 59.99, 100.00000000000001, 70.1 + 0.2].map(readAs(rate)),
    ).toEqual([90, 90, 89.99, 60, 59.99, 100, 70.3]);
    expect(messageOf(rate, 100.10000000000001)).toContain('现为100.1。');
  });

  test('that looks like a share is accepted and doubted', () => {
    expect(readAs(rate)(0.9)).toBe(0.9);
    expect(typeOf(rate).doubt!(rate, 0.9)).toContain('如果是 90%，请填 90。');
    expect(typeOf(rate).doubt!(rate, 1)).toBeDefined();
    for (const fine of [0, 1.01, 100, null]) expect(typeOf(rate).doubt!(rate, fine)).toBeUndefined();
  });
});

describe('a share', () => {
  test('is a number from 0 to 1, a percentage, or yes for all and no for nothing', () => {
    expect([1, 0, 0.5, '0.5', '０.5', '50%', '５０％', '33.3%', ' 100 % ', 1 / 3].map(readAs(share))).toEqual([
      1, 0, 0.5, 0.5, 0.5, 0.5, 0.5, 0.333, 1, 0.333333333333333,
    ]);
    expect([true, 'TRUE', '是', '有', '√', '1'].map(readAs(share))).toEqual(Array(6).fill(1));
    expect([false, 'false', '否', '无', '×', '0', '0%'].map(readAs(share))).toEqual(Array(7).fill(0));
  });

  test('outside 0 to 1 is refused, with a word about 50', () => {
    expect([0.1 + 0.2, 1.0000000000000002, 0.7 + 0.1 + 0.2 - 1].map(readAs(share))).toEqual([0.3, 1, 0]);
    expect([50, '50', 1.01, '101%', -0.1, '-1%'].map(readAs(share))).toEqual(Array(6).fill('OUT_OF_RANGE'));
    expect(messageOf(share, 50)).toBe('“栏目体系”应在 0 到 1（即 0% 到 100%）之间，现为50。一半请填 0.5 或 50%。');
  });

  test('in words, in halves and with two signs is refused', () => {
    expect(['一半', '½', '50%%', '%', '1/2', '达标', NaN].map(readAs(share))).toEqual(Array(7).fill('INVALID_VALUE'));
    expect(messageOf(share, '一半')).toBe(
      '“栏目体系”应填比例（0 到 1 的数或百分数：全部达到填 1，一半填 0.5 或 50%；也可填“是”或“否”），现为“一半”。',
    );
  });

  test('that looks like a 1 made into 1% is accepted and doubted', () => {
    expect(typeOf(share).doubt!(share, 0.01)).toBe('“栏目体系”现为 1%，像是把 1 填成了 1%。如果全部达到，请填 100%。');
    for (const fine of [0, 0.011, 0.5, 1, null]) expect(typeOf(share).doubt!(share, fine)).toBeUndefined();
  });
});

describe('a mark', () => {
  test('is a number up to full marks, decimals allowed', () => {
    expect([0, 4, 3.5, '3.25', '４'].map(readAs(mark))).toEqual([0, 4, 3.5, 3.25, 4]);
    expect([-0.5, 4.001, '5'].map(readAs(mark))).toEqual(Array(3).fill('OUT_OF_RANGE'));
    expect(['4分', '优', '50%', true, Infinity].map(readAs(mark))).toEqual(Array(5).fill('INVALID_VALUE'));
    expect(messageOf(mark, 5)).toBe('“专家评分”应在 0 到 4 分之间，现为 5。请核对。');
    expect(typeOf(mark).criterion(mark)).toEqual({ check: 'decimal', from: 0, to: 4 });
  });
});

describe('working days', () => {
  test('are a whole number from 0, or the word for what never came', () => {
    expect([0, 1, '５', ' 未 答复 '].map(readAs(days))).toEqual([0, 1, 5, NEVER]);
    expect([-1, 1.5, '3天', '没有'].map(readAs(days))).toEqual(['OUT_OF_RANGE', 'INVALID_VALUE', 'INVALID_VALUE', 'INVALID_VALUE']);
    expect(readAs({ name: '答复用时', type: 'days' })('未答复')).toBe('INVALID_VALUE');
    expect(typeOf(days).criterion(days)).toEqual({ check: 'whole-or-word', from: 0, words: ['未答复'] });
  });
});

describe('yes and no', () => {
  test('are read in every way that offices write them', () => {
    for (const yes of [1.0000000000000002, true, 'TRUE', 'true', '是', '有', '√', 1, '1', '１', ' 是 '])
      expect([yes, readAs(yesNo)(yes)]).toEqual([yes, true]);
    for (const no of [false, 'FALSE', '否', '无', '×', 0, '0', '０']) expect([no, readAs(yesNo)(no)]).toEqual([no, false]);
    for (const neither of ['对', 2, '是否', 'yes!', 0.5]) expect([neither, readAs(yesNo)(neither)]).toEqual([neither, 'INVALID_VALUE']);
  });
});

describe('a choice, a date and a text', () => {
  test('a choice is one of its words, as it stands in the list', () => {
    expect(['本科', ' 本 科', '专科高职', '研究生'].map(readAs(choice))).toEqual(['本科', '本科', '专科高职', 'INVALID_VALUE']);
    expect(messageOf(choice, '研究生')).toBe('“办学层次”应填“本科”、“专科高职”之一，现为“研究生”。');
  });

  test('a date is a calendar day in any of its spellings', () => {
    const written = [
      '2022-12-10',
      '2022/12/10',
      '2022.12.10',
      '2022年12月10日',
      '２０２２－１２－１０',
      44905,
      44905.7,
      44_904.99999999999,
    ];
    expect(written.map(readAs(date))).toEqual(Array(8).fill(44905));
    expect(['2022-02-30', '2022-13-01', '12月10日', 0, 20221210, true].map(readAs(date))).toEqual(Array(6).fill('INVALID_VALUE'));
  });

  test('a text is kept as it is, without the space around it', () => {
    expect(readAs(text)(' 办公室 ')).toBe('办公室');
    expect(readAs(text)(12)).toBe('12');
  });
});

test('what is written into a cell is read back as the same value', () => {
  const values: [Input, fc.Arbitrary<number | boolean | string>][] = [
    [count, fc.nat()],
    [months, fc.nat(12)],
    [rank, fc.oneof(fc.integer({ min: 1 }), fc.constant(UNRANKED))],
    [rate, fc.integer({ min: 0, max: 10_000 }).map((n) => n / 100)],
    [share, fc.integer({ min: 0, max: 10_000 }).map((n) => n / 10_000)],
    [mark, fc.integer({ min: 0, max: 400 }).map((n) => n / 100)],
    [days, fc.oneof(fc.nat(), fc.constant(NEVER))],
    [yesNo, fc.boolean()],
    [choice, fc.constantFrom('本科', '专科高职')],
    [date, fc.integer({ min: 1, max: 2_958_465 })],
  ];
  for (const [input, arbitrary] of values) {
    fc.assert(
      fc.property(arbitrary, (value) => {
        const cell = typeOf(input).write(input, value);
        expect(readAs(input)(cell)).toBe(value);
        expect(readAs(input)(String(cell))).toBe(input.type === 'date' ? 'INVALID_VALUE' : value);
      }),
    );
  }
});

test('any cell at all is read or refused in a sentence, never thrown at', () => {
  const anyCell = fc.oneof(fc.string({ unit: 'binary' }), fc.double(), fc.boolean());
  for (const input of [count, months, rank, rate, share, mark, days, yesNo, choice, date]) {
    fc.assert(
      fc.property(anyCell, (cell) => {
        const message = messageOf(input, cell);
        expect(message === '' || message.startsWith(`“${input.name}”`)).toBe(true);
        expect(message === '' || message.endsWith('。')).toBe(true);
      }),
    );
  }
});
