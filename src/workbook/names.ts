// The names that sheets get and under which tables are found again.
import { fold } from '../model/text';
import type { Category } from '../rubric/tree';

/** Sheets may be renamed by their users; tables are what we find again. */
export const sheetNames = {
  home: '首页',
  roster: '名册',
  settings: '设置',
  clauses: (category: Category) => `指标_${plain(category)}`,
  entry: (category: Category) => `录入_${plain(category)}`,
  score: (category: Category) => `得分_${plain(category)}`,
} as const;

export const tableNames = {
  home: '进度',
  roster: '名册',
  settings: '设置',
  readings: '条文理解',
  entry: (category: Category) => `录入_${plain(category)}`,
  score: (category: Category) => `得分_${plain(category)}`,
} as const;

const fixed: readonly string[] = Object.values(tableNames).filter((name) => typeof name === 'string');

/** Whether a table may be ours, by its name; Excel ignores case. */
export function isTableOfOurs(name: string): boolean {
  return fixed.some((each) => fold(each) === fold(name)) || /^(录入|得分)_/u.test(name.normalize('NFKC'));
}

/** Neither sheet names nor table names take every sign; and no formula should need quotes. */
function plain(category: Category): string {
  return category.name.replace(/[^\p{L}\p{N}_]/gu, '_').slice(0, 28);
}
