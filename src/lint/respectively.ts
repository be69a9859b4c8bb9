// 分别: what a clause binds list to list (国家、省、市级的分别加 5 分、3 分、1 分): both are as long, and the rule keeps their order.
import { eachIndicator, type Fault, type Lint } from './finding';

export const respectively: Lint = ({ scheme }) =>
  eachIndicator(scheme).flatMap(({ category, indicator, path, title }) => {
    const used = indicator.kind.numbers(indicator.rule, indicator.weight);
    return bound(indicator.clause).flatMap(({ text, listed, numbers }): Fault[] => {
      const why =
        listed !== undefined && listed !== numbers.length
          ? `前面列了 ${listed} 个，后面有 ${numbers.length} 个数`
          : numbers.every((each) => used.includes(each)) && !isInOrder(numbers, used)
            ? '计分规则里这几个数的顺序与条文不同'
            : undefined;
      if (why === undefined) return [];
      const message = `${title}：“${text}”${why}。请核对哪一级对应哪个数。`;
      return [{ key: `respectively:${path}@${text}`, category: category.name, indicator: indicator.key, message, isInformation: true }];
    });
  });

interface Bound {
  text: string;
  /** How many things stand before it; undefined where that cannot be told. */
  listed: number | undefined;
  numbers: number[];
}

const NUMBERS = /分别[^\d，。；、]{0,8}(\d+(?:\.\d+)?(?:分|%|个)?(?:[、和]\d+(?:\.\d+)?(?:分|%|个)?)+)/gu;

/** Every 分别 that is followed by a list of numbers. */
function bound(clause: string): Bound[] {
  return [...clause.normalize('NFKC').replaceAll(',', '，').replaceAll(';', '；').matchAll(NUMBERS)].map((match) => {
    const before = match.input
      .slice(0, match.index)
      .split(/[，。；\n]/u)
      .at(-1)!;
    return { text: before + match[0], listed: listedIn(before), numbers: [...match[1]!.matchAll(/\d+(?:\.\d+)?/gu)].map(Number) };
  });
}

/** 前 3 名 are three; 国家、省、市级 too. */
function listedIn(text: string): number | undefined {
  const places = /前(\d+)名/u.exec(text);
  if (places) return Number(places[1]);
  const names = text.split(/[、和及]/u);
  return names.length < 2 ? undefined : names.length;
}

/** Whether some numbers stand among others in their order. */
function isInOrder(some: readonly number[], all: readonly number[]): boolean {
  let next = 0;
  for (const each of all) if (each === some[next]) next += 1;
  return next === some.length;
}
