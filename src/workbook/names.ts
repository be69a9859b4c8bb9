// The names that sheets get and under which tables are found again.
import { fold } from '../model/text';
import type { Category } from '../rubric/tree';
import type { Form } from './form';

/** Sheets may be renamed by their users; tables are what we find again. */
export const sheetNames = {
  home: '首页',
  roster: '名册',
  settings: '设置',
  draws: '抽样',
  notice: '通报设置',
  rules: '规则',
  carriedRubric: '随带细则',
  ruleTable: '指标规则',
  ruleKinds: '计分方式',
  clauses: (form: Form) => `指标_${nameOf(form)}`,
  entry: (form: Form) => `录入_${nameOf(form)}`,
  score: (form: Form) => `得分_${nameOf(form)}`,
  summary: (category: Category) => `汇总_${plain(category.name)}`,
} as const;

export const tableNames = {
  home: '进度',
  roster: '名册',
  settings: '设置',
  readings: '条文理解',
  draws: '抽样',
  noticeWords: '通报内容',
  noticeParagraphs: '通报段落',
  noticeMeasures: '统计数',
  persons: '优秀个人',
  ties: '同分取舍',
  findings: '自定问题',
  carriedRubric: '随带细则',
  entry: (form: Form) => `录入_${nameOf(form)}`,
  score: (form: Form) => `得分_${nameOf(form)}`,
  summary: (category: Category) => `汇总_${plain(category.name)}`,
} as const;

const fixed: readonly string[] = Object.values(tableNames).filter((name) => typeof name === 'string');

/** Whether a table may be ours, by its name; Excel ignores case. */
export function isTableOfOurs(name: string): boolean {
  return fixed.some((each) => fold(each) === fold(name)) || /^(录入|得分|汇总)_/u.test(name.normalize('NFKC'));
}

const fixedSheets: readonly string[] = Object.values(sheetNames).filter((name) => typeof name === 'string');

/** Whether a sheet has a name that sheets of a workbook of ours get, results apart. */
export function isSheetOfOurs(name: string): boolean {
  return fixedSheets.some((each) => fold(each) === fold(name)) || /^(指标|录入|得分|汇总)_/u.test(name.normalize('NFKC'));
}

/** Whether a table of ours holds nothing but formulas: its sheet can be laid anew as a whole. */
export function isLaidAnew(name: string): boolean {
  return /^(得分|汇总)_/u.test(name.normalize('NFKC'));
}

/** The category, and the part where it has several. */
function nameOf({ category, part, isWhole }: Form): string {
  return isWhole ? plain(category.name) : `${plain(category.name, 13)}_${plain(part.name, 14)}`;
}

/** Neither sheet names nor table names take every sign; and no formula should need quotes. */
function plain(name: string, most = 28): string {
  return name.replace(/[^\p{L}\p{N}_]/gu, '_').slice(0, most);
}
