// Edits of the honour policy, and that what comes out is a policy.
import { honourSchema, type Honour } from '../../../src/standing/honour';
import { addTier, changeLimitIn, changePolicy, changeTier, openTies, OWN_CLAUSE } from '../../../src/taskpane/notice/honour-edits';

const official: Honour = { name: '优秀', policy: 'threshold', from: 80, clause: '得分在 80 分以上', document: 'notice-2019' };
const isPolicy = (honours: readonly Honour[]) => honours.every((each) => honourSchema.safeParse(JSON.parse(JSON.stringify(each))).success);

test('a changed limit no longer cites the document', () => {
  const [changed] = changeTier([official], 0, { from: 85 });
  expect(changed).toEqual({ name: '优秀', policy: 'threshold', from: 85, clause: OWN_CLAUSE });
});

test('every way from one policy to another gives a policy that can be used', () => {
  const policies = ['threshold', 'quota', 'percent'] as const;
  for (const from of policies) {
    for (const to of policies) {
      const changed = changePolicy(changePolicy([official], 0, from), 0, to);
      expect(isPolicy(changed)).toBe(true);
      expect(changed[0]).toMatchObject({ policy: to });
    }
  }
});

test('by places, the least total goes on to hold and can be taken away', () => {
  const quota = changePolicy([official], 0, 'quota');
  expect(quota[0]).toMatchObject({ from: 80, count: 3 });
  expect(changeTier(quota, 0, { from: undefined })[0]!.from).toBeUndefined();
});

test('limits of single categories come and go, and do not outlive another policy', () => {
  const own = changeLimitIn([official], 0, '高校', 90);
  expect(own[0]!.categories).toEqual({ 高校: { from: 90 } });
  expect(changeLimitIn(own, 0, '高校', undefined)[0]).not.toHaveProperty('categories');
  expect(changePolicy(own, 0, 'quota')[0]).not.toHaveProperty('categories');
});

test('a new tier stands below the others under a name of its own', () => {
  const tiers = addTier(addTier(addTier(addTier([official]))));
  expect(isPolicy(tiers)).toBe(true);
  expect(new Set(tiers.map(({ name }) => name)).size).toBe(5);
  expect(tiers[0]).toBe(official);
});

test('open ties are told with the honour they are about', () => {
  const tie = { category: '高校', places: 1, total: 90, names: ['甲', '乙'] };
  expect(
    openTies([
      { name: '优秀', units: [], undecided: [tie] },
      { name: '表扬', units: [] },
    ]),
  ).toEqual([{ honour: '优秀', ...tie }]);
});
