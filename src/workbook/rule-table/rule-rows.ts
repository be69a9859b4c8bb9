// 指标规则: the indicators of a rubric as rows, and below each the rules that its rule holds.
import { pathOf } from '../../rubric/path';
import { formOf, type RulePart } from '../../rubric/rule-fields';
import { ruleStarters } from '../../rubric/rule-starters';
import type { CategoryData, GroupData, IndicatorData, RubricData } from '../../rubric/schema';
import { kindOf, type Rule } from '../../rules';
import { textsOf } from './rule-lines';

export const RULE_COLUMNS = [
  '编号',
  '类别',
  '一级指标',
  '指标',
  '分值',
  '条文',
  '计分方式',
  '数（等号后面可以改）',
  '要填的',
  '怎样算',
  '把握',
  '为什么请看',
  '核对',
] as const;
export type RuleColumnName = (typeof RULE_COLUMNS)[number];
type RuleCells = Readonly<Record<RuleColumnName, string | number | null>>;

/** How sure a reading is, as people read it. */
const confidenceNames = { certain: '确定', check: '需核对', judge: '人工评分' } as const;
export const CHECKED = { yes: '已核对', no: '未核对' } as const;
/** Of a rule that another holds as a whole. */
const WITHIN = '（里面的计分方式）';

export interface RuleRow {
  cells: RuleCells;
  category: CategoryData;
  group: GroupData;
  indicator: IndicatorData;
  /** Its path within its category. */
  path: string;
  /** Where its rule stands in that of the indicator; empty for the indicator itself. */
  rulePath: string;
  /** The item that it is, in the list that holds it: `items.1`. */
  part?: RulePart;
}

export function ruleRows({ categories }: RubricData): RuleRow[] {
  let number = 0;
  return categories.flatMap((category) =>
    category.groups.flatMap((group) =>
      group.indicators.flatMap((indicator) => {
        number += 1;
        const about = { category, group, indicator, path: pathOf({ ...indicator, group: group.name }) };
        const { under = [], name, weight, clause, rule, read } = indicator;
        const own: RuleRow = {
          ...about,
          rulePath: '',
          cells: {
            ...ruleCells(rule, weight),
            编号: String(number),
            类别: category.name,
            一级指标: [group.name, ...under].join(' / '),
            指标: name,
            分值: weight ?? null,
            条文: clause,
            把握: read ? confidenceNames[read.confidence] : null,
            为什么请看: read && read.why.length > 0 ? read.why.join('\n') : null,
            核对: read?.confirmed === undefined ? CHECKED.no : CHECKED.yes,
          },
        };
        return [own, ...rowsWithin(formOf(rule), about, '', String(number))];
      }),
    ),
  );
}

type About = Pick<RuleRow, 'category' | 'group' | 'indicator' | 'path'>;

function rowsWithin(form: RulePart, about: About, at: string, number: string): RuleRow[] {
  const held = [
    ...(form.rule ? [{ part: undefined, rule: form.rule }] : []),
    ...form.lists.flatMap(({ parts }) => parts.flatMap((part) => (part.rule ? [{ part, rule: part.rule }] : []))),
  ];
  return held.flatMap(({ part, rule: { path, rule } }, place) => {
    const rulePath = at === '' ? path : `${at}.${path}`;
    const own = `${number}.${place + 1}`;
    const valueOf = (word: string) => part?.fields.find((field) => field.word === word)?.value;
    const weight = valueOf('weight') as number | undefined;
    const row: RuleRow = {
      ...about,
      rulePath,
      ...(part && { part: at === '' ? part : { ...part, path: `${at}.${part.path}` } }),
      cells: {
        ...ruleCells(rule, weight ?? about.indicator.weight),
        编号: own,
        类别: null,
        一级指标: null,
        指标: String(valueOf('name') ?? WITHIN),
        分值: weight ?? null,
        条文: null,
        把握: null,
        为什么请看: null,
        核对: null,
      },
    };
    return [row, ...rowsWithin(formOf(rule), about, rulePath, own)];
  });
}

function ruleCells(rule: Rule, weight: number | undefined): Pick<RuleCells, '计分方式' | '数（等号后面可以改）' | '要填的' | '怎样算'> {
  const { numbers, names } = textsOf(rule);
  return {
    计分方式: kindLabel(rule),
    '数（等号后面可以改）': numbers || null,
    要填的: names || null,
    怎样算: kindOf(rule).terms(rule, weight ?? 1),
  };
}

/** As it is chosen from the list; kinds that no list begins have their name alone. */
function kindLabel(rule: Rule): string {
  const sided = (each: Rule): unknown => {
    const { points, sign } = each as Rule & { points?: number; sign?: string };
    return sign ?? (points === undefined ? undefined : Math.sign(points));
  };
  const alike = ruleStarters(1).filter(({ kind }) => kind === rule.kind);
  const found = alike.find((each) => sided(each.rule('', 1)) === sided(rule)) ?? alike[0];
  return found?.label ?? kindOf(rule).title;
}
