// 不重复扣分: an item of an account that takes nothing where another one of its items did. `同时出现的，按第 1 条扣分`
import type { Kind, Rule } from './kind';

interface Item {
  name: string;
  /** Names of the items that come before it. */
  unless?: string[];
}

/** The items that come before another. */
export function preceding<Each extends Item>({ unless = [] }: Each, all: readonly Each[]): Each[] {
  return all.filter(({ name }) => unless.includes(name));
}

/** Every way in which items can count together: where one does, those that come before it do not. */
export function waysToCount<Each extends Item>(all: readonly Each[]): Each[][] {
  const later = all.filter(({ unless }) => unless !== undefined);
  const sets = later.reduce<Each[][]>((each, item) => each.flatMap((set) => [set, [...set, item]]), [[]]);
  return sets.map((set) => {
    const excluded = new Set(set.flatMap(({ unless }) => unless));
    return all.filter((item) => (item.unless === undefined ? !excluded.has(item.name) : set.includes(item)));
  });
}

/** The ways are counted one by one. */
const MOST = 8;

/** Only of items that take does one come before another; and there are no chains, so that it is plain which of them counts. */
export function unlessFaults(items: readonly (Item & { weight?: number; rule: Rule })[], kindOf: (rule: Rule) => Kind): string[] {
  const takes = ({ rule, weight = 1 }: (typeof items)[number]): boolean => kindOf(rule).range(rule, weight).most === 0;
  const later = items.filter(({ unless }) => unless !== undefined);
  const faults = later.flatMap((item) =>
    (item.unless ?? []).flatMap((name) => {
      const first = items.find((each) => each.name === name);
      if (!first || first === item) return [`“${item.name}”的 unless 写的“${name}”不是另一个事项的名称。请改正。`];
      if (first.unless) return [`“${name}”自己写了 unless，不能再写在“${item.name}”的 unless 里。请写明最先的一项。`];
      return takes(item) && takes(first) ? [] : [`unless（不重复扣分）只用于扣分的事项，“${item.name}”和“${name}”都应是扣分。`];
    }),
  );
  return later.length > MOST ? [...faults, `写了 unless 的事项最多 ${MOST} 个，现有 ${later.length} 个。`] : faults;
}
