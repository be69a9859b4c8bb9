// How the values of every input type are read, refused, doubted and written back.
import fc from 'fast-check';
import { typeOf, type Input } from '../../../src/model/inputs';
import { UNRANKED } from '../../../src/model/inputs/rank';
import { messageOf, readAs } from './reading';

const count: Input = { name: '开设项数', type: 'count', measure: '项', outOf: 3 };
const months: Input = { name: '达标月数', type: 'count', measure: '个月', limit: 12 };
const rank: Input = { name: '名次', type: 'rank', unranked: '未上榜' };
const plainRank: Input = { name: '名次', type: 'rank' };
const rate: Input = { name: '满意率', type: 'rate' };
const yesNo: Input = { name: '完成访谈', type: 'yes-no' };
const choice: Input = { name: '办学层次', type: 'choice', choices: ['本科', '专科高职'] };
const date: Input = { name: '上报日期', type: 'date' };
const text: Input = { name: '责任部门', type: 'text' };

describe('a count', () => {
  test('is read from digits as text where nothing is lost', () => {
    expect([3, '3', '３', ' 3 ', '\u3000３\u200B', '3.0', '+3', '＋３'].map(readAs(count))).toEqual([3, 3, 3, 3, 3, 3, 3, 3]);
    expect(['1,000', '12，345', '007'].map(readAs(count))).toEqual([1000, 12345, 7]);
    expect(Object.is(readAs(count)('-0'), 0)).toBe(true);
    expect(Object.is(readAs(count)(-0), 0)).toBe(true);
  });

  test('is refused with a unit, in words, in fractions and in signs that only look like digits', () => {
    const wrong = ['3条', '三', 1.5, '1.5', '1e3', '0x10', '10²', '③', '½', '1,00', '1 000', '3-5', '.', '', true, NaN, Infinity, 2 ** 53, '9'.repeat(16)];
    for (const cell of wrong) expect([cell, readAs(count)(cell)]).toEqual([cell, 'INVALID_VALUE']);
  });

  test('is out of range below 0 and above its limit', () => {
    expect([-1, '-1', '－１', '−1'].map(readAs(count))).toEqual(Array(4).fill('OUT_OF_RANGE'));
    expect([0, 12, 13].map(readAs(months))).toEqual([0, 12, 'OUT_OF_RANGE']);
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

describe('a rank', () => {
  test('is a whole number from 1, or the word for not on the list', () => {
    expect([1, '２５', ' 未上榜 '].map(readAs(rank))).toEqual([1, 25, UNRANKED]);
    expect([0, -3, 1.5, '第3名', '未上榜了'].map(readAs(rank))).toEqual(['OUT_OF_RANGE', 'OUT_OF_RANGE', 'INVALID_VALUE', 'INVALID_VALUE', 'INVALID_VALUE']);
    expect(readAs(plainRank)('未上榜')).toBe('INVALID_VALUE');
  });
});

describe('a rate', () => {
  test('is a percentage with or without its sign', () => {
    expect([90, '90', '90%', '90 %', '９０％', '89.9%', 0, 100].map(readAs(rate))).toEqual([90, 90, 90, 90, 90, 89.9, 0, 100]);
    expect([-1, 100.01, '101%'].map(readAs(rate))).toEqual(Array(3).fill('OUT_OF_RANGE'));
    expect(['90%%', '%', '九成', '90分', '89.9999999999999999', true].map(readAs(rate))).toEqual(Array(6).fill('INVALID_VALUE'));
  });

  test('that looks like a share is accepted and doubted', () => {
    expect(readAs(rate)(0.9)).toBe(0.9);
    expect(typeOf(rate).doubt!(rate, 0.9)).toContain('如果是 90%，请填 90。');
    expect(typeOf(rate).doubt!(rate, 1)).toBeDefined();
    for (const fine of [0, 1.01, 100, null]) expect(typeOf(rate).doubt!(rate, fine)).toBeUndefined();
  });
});

describe('yes and no', () => {
  test('are read in every way that offices write them', () => {
    for (const yes of [true, 'TRUE', 'true', '是', '有', '√', 1, '1', '１', ' 是 ']) expect([yes, readAs(yesNo)(yes)]).toEqual([yes, true]);
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
    const written = ['2022-12-10', '2022/12/10', '2022.12.10', '2022年12月10日', '２０２２－１２－１０', 44905, 44905.7];
    expect(written.map(readAs(date))).toEqual(Array(7).fill(44905));
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
  for (const input of [count, months, rank, rate, yesNo, choice, date]) {
    fc.assert(
      fc.property(anyCell, (cell) => {
        const message = messageOf(input, cell);
        expect(message === '' || message.startsWith(`“${input.name}”`)).toBe(true);
        expect(message === '' || message.endsWith('。')).toBe(true);
      }),
    );
  }
});
