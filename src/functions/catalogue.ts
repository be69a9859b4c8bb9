// What Excel shows of the functions: names, arguments and help, in Chinese and English. The metadata files are made from it.

/** A text in both languages of the product. */
interface Words {
  zh: string;
  en: string;
}

export interface DescribedArgument {
  /** The name shown while typing; one name in every language. */
  name: string;
  help: Words;
  /** `cell`: one value; `range`: a rectangle; `repeating`: any number of values or rectangles, only as the last one. */
  takes: 'cell' | 'range' | 'repeating';
  /** May be left out; what that means stands in the help. */
  optional?: boolean;
  /** A blank is something else than 0 here: zeros that Excel hands over are looked at in their cells. */
  doubted?: boolean;
  /** The most cells it may hold: more than any indicator or table has, less than a whole column. */
  most?: number;
}

const CELLS_OF_INDICATORS = 10_000;
const CELLS_OF_A_TABLE = 1_000_000;

export interface FunctionEntry {
  help: Words;
  parameters: readonly DescribedArgument[];
  gives: 'number' | 'string' | 'table';
}

const category: DescribedArgument = {
  name: '类别',
  takes: 'cell',
  help: { zh: '类别名称，如“高校”；也可写明方案，如“hunan-2022/高校”', en: 'Category, such as 高校, or with its scheme: hunan-2022/高校' },
};
const indicator: DescribedArgument = {
  name: '指标',
  takes: 'cell',
  help: {
    zh: '指标名称，如“信息公开”；重名时写路径“一级指标/指标”',
    en: 'Indicator, such as 信息公开; its path (group/name) where a name stands twice',
  },
};
const values: DescribedArgument = {
  name: '值',
  takes: 'repeating',
  doubted: true,
  most: CELLS_OF_INDICATORS,
  help: {
    zh: '按评分细则顺序填的值：单位属性在前，“不得分”标志在后。空白不是 0；但 VLOOKUP、IF、N 等取到空白，交来的是 0，分不清：请写 VLOOKUP(…)&""，引用别的工作簿也请写 A1&""',
    en: 'The values in the order of the clause: unit attribute first, zeroing flag last. A blank is not 0, but one that VLOOKUP, IF, N and the like pass on comes as 0: write VLOOKUP(…)&"", and A1&"" for another workbook',
  },
};

/** By id, which is also the name that users type. Ids are ASCII letters, digits, `.` and `_`. */
export const catalogue = {
  SCORE: {
    help: { zh: '按评分细则计算一项指标的得分', en: 'Points of one indicator under its clause' },
    parameters: [category, indicator, values],
    gives: 'number',
  },
  'SCORE.EXPLAIN': {
    help: { zh: '用一句话说明得分的依据', en: 'One sentence saying how the points came about (in Chinese)' },
    parameters: [category, indicator, values],
    gives: 'string',
  },
  'SCORE.MAX': { help: { zh: '指标的分值（满分）', en: 'The weight of an indicator' }, parameters: [category, indicator], gives: 'number' },
  'SCORE.CLAUSE': {
    help: { zh: '指标的评分细则原文', en: 'The official clause of an indicator' },
    parameters: [category, indicator],
    gives: 'string',
  },
  'SCORE.CHECK': {
    help: { zh: '检查填的值：没有问题时为“通过”，否则说明哪里不对', en: 'Checks the values: 通过 when fine, otherwise what is wrong' },
    parameters: [category, indicator, values],
    gives: 'string',
  },
  'SCORE.BATCH': {
    help: {
      zh: '一次计算整张表：每行一个单位，每列一项指标的得分',
      en: 'Scores a whole table: a row for each unit, a column for each indicator',
    },
    parameters: [
      category,
      {
        name: '表头区域',
        takes: 'range',
        most: CELLS_OF_INDICATORS,
        help: { zh: '一行表头：“指标”或“指标·输入项”', en: 'One header row: indicator, or indicator·input' },
      },
      {
        name: '数据区域',
        takes: 'range',
        doubted: true,
        most: CELLS_OF_A_TABLE,
        help: { zh: '与表头同宽的数据，每行一个单位', en: 'Data as wide as the header, a row for each unit' },
      },
    ],
    gives: 'table',
  },
  'SCORE.TOTAL': {
    help: { zh: '按方案汇总总分（含加分项）', en: 'The total under the scheme, bonus included' },
    parameters: [
      category,
      {
        name: '得分区域',
        takes: 'range',
        doubted: true,
        most: CELLS_OF_INDICATORS,
        help: { zh: '该类别全部指标的得分，按评估细则顺序', en: 'Points of all indicators of the category, in the order of the rubric' },
      },
    ],
    gives: 'number',
  },
  'SCORE.GRADE': {
    help: { zh: '由总分、否决和参评情况得出等次', en: 'The grade from the total, the vetoes and the gate' },
    parameters: [
      category,
      { name: '总分', takes: 'cell', doubted: true, help: { zh: '总分', en: 'The total' } },
      {
        name: '否决',
        takes: 'cell',
        optional: true,
        help: { zh: '是否触发单项否决：是/否；不填为否', en: 'Whether a veto applies: TRUE/FALSE; not, if left out' },
      },
      {
        name: '参评',
        takes: 'cell',
        optional: true,
        doubted: true,
        help: {
          zh: '是否符合参评条件：是/否；方案有参评条件时必填',
          en: 'Whether the gate was passed: TRUE/FALSE; needed where the scheme has one',
        },
      },
    ],
    gives: 'string',
  },
} as const satisfies Record<string, FunctionEntry>;

export type FunctionId = keyof typeof catalogue;

/** Whether zeros among its arguments may be blanks, so that it must be told where they come from. */
export function isDoubtful({ parameters }: FunctionEntry): boolean {
  return parameters.some(({ doubted }) => doubted);
}
