// 存在问题: headings, the findings under each, and the units that each finding names.
import { list } from '../model/text';
import { fallsUnder, type FindingData } from '../scoring/problems';
import type { Block, Row, Section } from './block';
import { inOrder } from './order';
import type { ReportSource } from './source';
import { headingNumber } from './wording';

/** A heading with its number and the findings that name at least one unit. */
interface Problem {
  /** （一）. */
  number: string;
  heading: string;
  findings: { text: string; units: string[] }[];
}

/** The problems of the scoreboard, their units in the chosen order; what names nobody is left out before numbering. */
export function problemsOf({ scoreboard, order }: ReportSource): Problem[] {
  const position = new Map(inOrder(scoreboard.units, order).map(({ name }, index) => [name, index]));
  const sorted = (units: readonly string[]): string[] => [...units].sort((a, b) => position.get(a)! - position.get(b)!);
  return scoreboard.problems
    .map(({ heading, findings }) => ({
      heading,
      findings: findings.filter(({ units }) => units.length > 0).map(({ text, units }) => ({ text, units: sorted(units) })),
    }))
    .filter(({ findings }) => findings.length > 0)
    .map((problem, index) => ({ number: headingNumber(index + 1), ...problem }));
}

/** What the findings that name somebody ask for, in the order of {@link problemsOf}. */
function rulesOf({ scheme, scoreboard }: ReportSource): FindingData[] {
  return scheme.data.problems.flatMap(({ findings }, heading) =>
    findings.filter((_, place) => scoreboard.problems[heading]!.findings[place]!.units.length > 0),
  );
}

/** The list for staff: every finding with its units and their number. */
export function problemList(source: ReportSource): Section {
  const problems = problemsOf(source);
  return {
    name: '存在问题',
    title: '存在问题',
    blocks: problems.length > 0 ? blocksOf(problems) : [{ block: 'remark', text: '没有发现问题。' }],
  };
}

function blocksOf(problems: readonly Problem[]): Block[] {
  const findings = problems.flatMap((problem) => problem.findings);
  const mentions = findings.reduce((sum, { units }) => sum + units.length, 0);
  const units = new Set(findings.flatMap((finding) => finding.units)).size;
  const rows = problems.flatMap(({ number, heading, findings }): Row[] => [
    { heading: `${number}${heading}` },
    ...findings.map((finding, index) => ({ cells: [index + 1, finding.text, finding.units.length, { names: finding.units }] })),
  ]);
  return [
    { block: 'remark', text: `共 ${findings.length} 类问题，涉及 ${units} 个单位，合计 ${mentions} 次；同一单位可以有几类问题。` },
    {
      block: 'table',
      columns: [
        { title: '序号', holds: 'place' },
        { title: '问题', holds: 'words' },
        { title: '单位数', holds: 'count' },
        { title: '单位', holds: 'long' },
      ],
      rows,
    },
  ];
}

/** Units against findings: the same facts, read by unit. */
export function problemMatrix(source: ReportSource): Section[] {
  const problems = problemsOf(source);
  if (problems.length === 0) return [];
  const findings = problems.flatMap(({ number, findings }) =>
    findings.map((finding, index) => ({ ...finding, label: `${number}${index + 1}` })),
  );
  const rules = rulesOf(source);
  const concerned = source.categories.flatMap(({ category, standings }) => {
    const unitOf = new Map(standings.map(({ unit, result }) => [result, unit]));
    return inOrder([...unitOf.keys()], source.order)
      .map((result) => ({
        category: category.name,
        name: result.name,
        found: rules.map((rule) => fallsUnder(rule, unitOf.get(result)!, result)),
      }))
      .filter(({ found }) => found.includes(true));
  });
  const rows = concerned.map(
    ({ category, name, found }): Row => ({
      cells: [category, name, ...found.map((is) => (is ? '●' : null)), found.filter(Boolean).length],
    }),
  );
  const sums: Row = {
    tone: 'muted',
    cells: [
      '合计',
      `${concerned.length} 个单位`,
      ...findings.map(({ units }) => units.length),
      findings.reduce((sum, { units }) => sum + units.length, 0),
    ],
  };
  return [
    {
      name: '问题对照表',
      title: '单位与问题对照表',
      blocks: [
        {
          block: 'remark',
          text: `● 表示有这类问题。编号与“存在问题”一致：${list(problems.map(({ number, heading }) => `${number}${heading}`))}。`,
        },
        {
          block: 'table',
          columns: [
            { title: '类别', holds: 'label' },
            { title: '单位', holds: 'name' },
            ...findings.map(({ label, text }) => ({ title: `${label} ${text}`, holds: 'check' as const })),
            { title: '类数', holds: 'count' },
          ],
          rows: [...rows, sums],
        },
      ],
    },
  ];
}
