// Looks at the units that a notice names: honoured ones with findings, examples, persons, ties, unfinished entries, names.
import type { Issue } from '../../model/issue';
import { list } from '../../model/text';
import { problemsOf } from '../problems';
import type { Notice } from './compose';
import type { Matter } from './form';

export function unitIssues({ matter }: Notice): Issue[] {
  return [
    ...tieIssues(matter),
    ...unfinished(matter),
    ...foundOutside(matter),
    ...faulted(matter),
    ...exampleIssues(matter),
    ...personIssues(matter),
    ...nameIssues(matter),
  ];
}

function tieIssues({ source }: Matter): Issue[] {
  return source.scoreboard.issues.filter(({ code }) => code === 'HONOUR_TIE');
}

function unfinished({ source, template }: Matter): Issue[] {
  const names = source.scoreboard.units.filter(({ status }) => status === 'incomplete').map(({ name }) => name);
  if (names.length === 0) return [];
  const shown = `${list(names.slice(0, 5))}${names.length > 5 ? `等 ${names.length} 个单位` : ''}`;
  const remedy =
    template.unfinished === ''
      ? '每一页都标有“草稿”。请录完后重新生成；不等录完就印发的，请在“文件要素”里写明原因。'
      : `按写明的原因印发：${template.unfinished}。请核对。`;
  return [{ severity: 'warning', code: 'NOTICE_INCOMPLETE', message: `${shown}还没有录完，没有参加评优。${remedy}` }];
}

/** Facts are told of every unit; whether one that took no part, or is not complete yet, is to be named, people decide. */
function foundOutside({ source, anonymous }: Matter): Issue[] {
  const named = new Set(anonymous ? [] : problemsOf(source).flatMap(({ findings }) => findings.flatMap(({ units }) => units)));
  const outside = source.scoreboard.units.filter(
    ({ name, status }) => (status === 'not-assessed' || status === 'incomplete') && named.has(name),
  );
  return outside.map(({ name, category, status }) => ({
    severity: 'warning',
    code: 'NOTICE_FOUND_OUTSIDE',
    unit: name,
    category,
    message: `${name}${status === 'incomplete' ? '还没有录完' : '不参评'}，但按已录入的情况列在存在的问题里（没有录入的不算问题）。请核对是否点名。`,
  }));
}

/** A unit that is honoured and criticised in one notice. */
function faulted({ source, honoured }: Matter): Issue[] {
  const problems = problemsOf(source).flatMap(({ number, findings }) => findings.map(({ units }) => ({ number, units: new Set(units) })));
  return honoured.flatMap(({ name, categories }) =>
    categories.flatMap(({ units }) =>
      units.flatMap((unit): Issue[] => {
        const found = new Set(problems.filter(({ units: named }) => named.has(unit.name)).map(({ number }) => number));
        if (found.size === 0) return [];
        return [
          {
            severity: 'warning',
            code: 'HONOURED_WITH_FINDING',
            unit: unit.name,
            category: unit.category,
            message: `${unit.name}评为“${name}”，又列在存在的问题${[...found].join('')}里。请核对。`,
          },
        ];
      }),
    ),
  );
}

function exampleIssues({ template, honoured }: Matter): Issue[] {
  const [first] = honoured;
  return Object.entries(template.examples).flatMap(([category, unit]): Issue[] => {
    const given = first?.categories.find((each) => each.name === category)?.units ?? [];
    if (given.some(({ name }) => name === unit)) return [];
    return [
      {
        severity: 'error',
        code: 'NOTICE_EXAMPLE',
        unit,
        category,
        message: `选作${category}代表的“${unit}”没有评为${first?.name ?? '优秀'}单位，已改用得分最高的单位。请另选，或删去这一项。`,
      },
    ];
  });
}

/** One person for each unit, once persons are given at all. */
function personIssues({ template, honoured }: Matter): Issue[] {
  const { persons } = template;
  const [first] = honoured;
  if (persons.length === 0 || !first) return [];
  return first.categories.flatMap(({ units }) =>
    units.flatMap(({ name, category }): Issue[] => {
      const own = persons.filter((each) => each.unit === name && each.category === category).length;
      if (own === 1) return [];
      const what = own === 0 ? '还没有推荐优秀个人' : `推荐了 ${own} 位优秀个人，只列了第一位`;
      return [{ severity: 'warning', code: 'NOTICE_PERSON', unit: name, category, message: `${name}${what}。每单位应为 1 名，请核对。` }];
    }),
  );
}

/** Names without the full name that the roster should give, and what does not look like one. */
function nameIssues({ source, anonymous, honoured, unnamed }: Matter): Issue[] {
  const named = new Set([
    ...honoured.flatMap(({ categories }) => categories.flatMap(({ units }) => units.map(({ name }) => name))),
    ...(anonymous ? [] : problemsOf(source).flatMap(({ findings }) => findings.flatMap(({ units }) => units))),
  ]);
  const official = new Set(source.scheme.data.units.map(({ name, fullName }) => fullName ?? name));
  return [...named].flatMap((name): Issue[] => {
    if (official.has(name)) return [];
    const odd = oddity(name);
    if (odd !== undefined)
      return [{ severity: 'warning', code: 'NOTICE_NAME', unit: name, message: `单位名称“${name}”${odd}。通报应写全称，请在名册里改正。` }];
    if (!unnamed.includes(name)) return [];
    return [
      { severity: 'warning', code: 'NOTICE_NAME', unit: name, message: `名册里“${name}”没有填全称，通报按单位名称写。请核对是不是全称。` },
    ];
  });
}

function oddity(name: string): string | undefined {
  if (/\s/u.test(name)) return '中间有空格或换行';
  if (/[、，。；：]/u.test(name)) return '带有标点，和别的单位分不开';
  return [...name].length < 4 ? '像是简称' : undefined;
}
