// The table of a unit statement: every indicator with its clause, what was entered, the points and what they fell short of.
import type { Entry } from '../../assessment/assessment';
import { typeOf, type Input, type Value } from '../../model/inputs';
import { exact, showPoints, sumPoints } from '../../model/points';
import type { Group, Indicator, Part, Scheme } from '../../rubric/tree';
import type { BlockColumn, Row, TableBlock, TableCell } from '../block';
import type { Standing } from '../source';
import { dutiesOf, exemptsOf, unitNamed, type Concerned } from '../../rubric/concern';
import { pointsCell, reasonOfPoints } from '../state';
import { groupWeight, sumOfWeights } from '../../rubric/weight';
import { attainablePoints } from '../../scoring/attainable';
import { bestValues } from './best-values';

const columns: readonly BlockColumn[] = [
  { title: '指标', holds: 'label' },
  { title: '条文', holds: 'long' },
  { title: '可得分', holds: 'points' },
  { title: '得分', holds: 'points' },
  { title: '失分', holds: 'points' },
  { title: '录入值', holds: 'words' },
  { title: '计分说明', holds: 'words' },
  { title: '得满分的例子', holds: 'words' },
];

/** In place of the most that can be had. */
const UNBOUNDED = '不封顶';

/** One row for each indicator, under its group, and the sum of every part; group rows give weight and points. */
export function pointsTable(standing: Standing, scheme: Scheme): TableBlock {
  const { category } = standing.unit;
  const rows = category.parts.flatMap((part): Row[] => [
    ...part.groups.flatMap((group): Row[] => [
      { heading: headingOf(group, standing, part) },
      ...group.indicators.map((indicator) => indicatorRow(standing, indicator, scheme)),
    ]),
    sumRow(standing, part),
  ]);
  return { block: 'table', columns, rows };
}

/** 校务公开（45 分，得 40 分） */
function headingOf(group: Group, { result }: Standing, part: Part): string {
  const { name, role, indicators } = group;
  const points = result.groups[name];
  const states = result.states ?? {};
  const got = points !== undefined ? `得 ${showPoints(points)} 分` : indicators.every(({ key }) => states[key]) ? '不计分' : '未录完';
  const title = part.name === '' ? name : `${part.name} · ${name}`;
  const outside = indicators.filter(({ key }) => states[key] === 'not-applicable');
  const weight = groupWeight(group);
  if (weight === undefined) return `${title}（${got}）`;
  const notApplicable = sumOfWeights(outside.map((each) => each.weight));
  const counted =
    outside.length > 0 && points !== undefined && notApplicable !== undefined
      ? `其中适用 ${showPoints(exact(weight - notApplicable))} 分，`
      : '';
  return role === 'penalty'
    ? `${title}（最多扣 ${showPoints(weight)} 分，${got}）`
    : `${title}（${showPoints(weight)} 分，${counted}${got}）`;
}

function indicatorRow(standing: Standing, indicator: Indicator, scheme: Scheme): Row {
  const entry = standing.unit.entries.get(indicator.key);
  const points = standing.result.scores[indicator.key];
  const counts = standing.result.states?.[indicator.key] === undefined;
  const most = attainablePoints(indicator);
  const lost = points === undefined || most === undefined ? null : exact(most - points);
  return {
    cells: [
      indicator.label === undefined ? indicator.name : `${indicator.name}（${indicator.label}）`,
      [indicator.clause, ...ownWords(standing, indicator, scheme)].join('\n'),
      counts ? (most ?? UNBOUNDED) : '—',
      pointsCell(standing, indicator.key),
      lost,
      enteredWords(indicator, entry),
      reasonOfPoints(standing, indicator),
      lost === 0 || !counts ? '—' : bestWords(standing, indicator),
    ],
  };
}

/** What the document says to this very unit, and how a doubtful clause was read. */
function ownWords({ unit }: Standing, indicator: Indicator, { data }: Scheme): string[] {
  const { category, name, attributes } = unit;
  const concerned: Concerned = { name: unitNamed(data, category.name, name) ?? name, attribute: (attribute) => attributes.get(attribute) };
  return [
    ...dutiesOf(category, concerned, indicator).map(({ title, text }) => `本单位（${title}）：${text}`),
    ...exemptsOf(indicator, concerned).map(({ item }) => `本单位不查：${item}`),
    ...indicator.readings.filter(({ otherRules }) => otherRules.length > 0).map(({ question, label }) => `条文理解：${question}${label}。`),
  ];
}

function sumRow({ result }: Standing, part: Part): Row {
  const indicators = part.groups.flatMap((group) => group.indicators).filter(({ key }) => result.states?.[key] === undefined);
  const scored = indicators.filter(({ key }) => result.scores[key] !== undefined);
  const most = sumOfWeights(indicators.map(attainablePoints));
  const lost = sumOfWeights(
    scored.map((indicator) => {
      const own = attainablePoints(indicator);
      return own === undefined ? undefined : own - result.scores[indicator.key]!;
    }),
  );
  const isWhole = scored.length === indicators.length;
  const got: TableCell = isWhole ? sumPoints(scored.map(({ key }) => result.scores[key]!)) : '未录完';
  return {
    cells: [`${part.name}合计`, '', most ?? UNBOUNDED, got, isWhole ? (lost ?? null) : null, '', countedWords(result, part, got), ''],
  };
}

/** What of a part goes into the total, where it is not what its indicators add up to: rescaled, or stopped at a cap. */
function countedWords({ parts }: Standing['result'], { name }: Part, got: TableCell): string {
  const counted = parts?.[name];
  return typeof got !== 'number' || counted === undefined || counted === got ? '' : `计入总分 ${showPoints(counted)} 分`;
}

function enteredWords({ inputs }: Indicator, entry: Entry | undefined): string {
  if (entry?.state !== 'entered') return '—';
  return inputs
    .map((input, index) => valueWords(input, entry.values[index] ?? null))
    .filter((words) => words !== '')
    .join('；');
}

/** 开设项数 3 项, as far as it is the unit's to change. */
function bestWords({ unit }: Standing, indicator: Indicator): string {
  const best = bestValues(indicator, (attribute) => unit.attributes.get(attribute));
  if (!best) return '见条文';
  return indicator.inputs
    .flatMap((input, index) => (input.attribute === undefined ? valueWords(input, best[index]!) || [] : []))
    .join('；');
}

/** 开设项数 3 项; nothing for what was not asked. */
function valueWords(input: Input, value: Value): string {
  if (value === null) return '';
  const written = typeOf(input).write(input, value);
  const shown =
    typeof written === 'boolean'
      ? written
        ? '是'
        : '否'
      : typeOf(input).percentUpTo !== undefined && input.measure === undefined
        ? `${String(written)}%`
        : String(written);
  return `${input.name} ${shown}${input.measure && typeof written === 'number' ? ` ${input.measure}` : ''}`;
}
