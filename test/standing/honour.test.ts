// Honours by threshold, quota and percent, by category, and the ties that are left to people.
import { bestow, honourSchema, thresholdsOf, type Honour, type TieDecision } from '../../src/standing/honour';

const honour = (policy: Record<string, unknown>): Honour => honourSchema.parse({ name: '优秀', clause: '条文', ...policy });
const units = (...totals: number[]) => totals.map((total, index) => ({ name: '甲乙丙丁戊己庚辛壬癸'[index]!, total }));

function given(policy: Record<string, unknown>, totals: number[], decisions: TieDecision[] = []) {
  return bestow(honour(policy), '高校', units(...totals), { assessed: totals.length, decisions });
}

test('a threshold honours everybody who reaches it, however many', () => {
  expect(given({ policy: 'threshold', from: 80 }, [80, 79.999, 100])).toEqual({ names: ['甲', '丙'] });
});

test('a quota honours the best, in the order in which they were given', () => {
  expect(given({ policy: 'quota', count: 2 }, [70, 95, 60, 90])).toEqual({ names: ['乙', '丁'] });
});

test('a quota that is not filled honours everybody who is there', () => {
  expect(given({ policy: 'quota', count: 5 }, [70, 70])).toEqual({ names: ['甲', '乙'] });
  expect(given({ policy: 'quota', count: 5, from: 71 }, [70, 72])).toEqual({ names: ['乙'] });
  expect(given({ policy: 'quota', count: 3 }, [])).toEqual({ names: [] });
  expect(given({ policy: 'quota', count: 0 }, [70])).toEqual({ names: [] });
});

test('a percentage is of the assessed units, rounded down', () => {
  expect(given({ policy: 'percent', percent: 30 }, [9, 8, 7, 6, 5, 4, 3, 2, 1, 0]).names).toEqual(['甲', '乙', '丙']);
  expect(given({ policy: 'percent', percent: 30 }, [9, 8, 7]).names).toEqual([]);
  expect(
    given(
      { policy: 'percent', percent: 29 },
      Array.from({ length: 10 }, (_, at) => at),
    ).names,
  ).toHaveLength(2);
  expect(given({ policy: 'percent', percent: 100 }, [1, 1]).names).toEqual(['甲', '乙']);
});

test('a tie that fits into the places needs no decision', () => {
  expect(given({ policy: 'quota', count: 3 }, [90, 80, 80, 70])).toEqual({ names: ['甲', '乙', '丙'] });
});

test('a tie at the last place honours none of those who are equal', () => {
  expect(given({ policy: 'quota', count: 2 }, [90, 80, 80, 70])).toEqual({
    names: ['甲'],
    tie: { places: 1, total: 80, names: ['乙', '丙'] },
  });
  expect(given({ policy: 'quota', count: 1 }, [80, 80])).toEqual({ names: [], tie: { places: 1, total: 80, names: ['甲', '乙'] } });
});

describe('a decision about a tie', () => {
  const decision: TieDecision = { honour: '优秀', category: '高校', tied: ['丙', '乙'], chosen: ['丙'] };

  test('is followed, also when all or none of them are chosen', () => {
    expect(given({ policy: 'quota', count: 2 }, [90, 80, 80], [decision])).toEqual({ names: ['甲', '丙'] });
    expect(given({ policy: 'quota', count: 2 }, [90, 80, 80], [{ ...decision, chosen: ['乙', '丙'] }])).toEqual({
      names: ['甲', '乙', '丙'],
    });
    expect(given({ policy: 'quota', count: 2 }, [90, 80, 80], [{ ...decision, chosen: [] }])).toEqual({ names: ['甲'] });
  });

  test('no longer holds when other units are equal now, nor for another honour or category', () => {
    expect(given({ policy: 'quota', count: 2 }, [90, 80, 80, 80], [decision]).tie?.names).toEqual(['乙', '丙', '丁']);
    expect(given({ policy: 'quota', count: 2 }, [90, 80, 80], [{ ...decision, honour: '表扬' }]).tie).toBeDefined();
    expect(given({ policy: 'quota', count: 2 }, [90, 80, 80], [{ ...decision, category: '市州' }]).tie).toBeDefined();
  });

  test('cannot honour a unit that is not among the equal ones', () => {
    expect(given({ policy: 'quota', count: 2 }, [90, 80, 80, 10], [{ ...decision, chosen: ['丁'] }]).names).toEqual(['甲']);
  });
});

test('a category may have limits of its own', () => {
  const policy = { policy: 'quota', count: 1, categories: { 高校: { count: 2 } } };
  expect(given(policy, [3, 2, 1]).names).toEqual(['甲', '乙']);
  expect(bestow(honour(policy), '市州', units(3, 2, 1), { assessed: 3, decisions: [] }).names).toEqual(['甲']);
  expect(thresholdsOf([honour({ policy: 'threshold', from: 80, categories: { 高校: { from: 85 } } })], '高校')).toEqual([
    { name: '优秀', from: 85 },
  ]);
});

test('a total alone earns an honour only down to the first one with limited places', () => {
  const [high, quota, low] = [
    honour({ policy: 'threshold', from: 90 }),
    honour({ policy: 'quota', count: 3, from: 80 }),
    honour({ policy: 'threshold', from: 60 }),
  ];
  expect(thresholdsOf([high!, quota!, low!], '高校')).toEqual([{ name: '优秀', from: 90 }]);
  expect(thresholdsOf([low!], '高校')).toEqual([{ name: '优秀', from: 60 }]);
});

test('a policy without its limit is refused in words', () => {
  for (const [policy, word] of [
    ['threshold', 'from'],
    ['quota', 'count'],
    ['percent', 'percent'],
  ] as const) {
    const parsed = honourSchema.safeParse({ name: '优秀', clause: '条文', policy });
    expect(parsed.error?.issues[0]).toMatchObject({ path: [word], message: expect.stringContaining(word) });
  }
});
