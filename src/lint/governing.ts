// A note that governs all rules finds some that it governs.
import { governs } from '../rubric/governing';
import { kindOf, type Rule } from '../rules';
import { clip } from '../model/text';
import { eachIndicator, type Lint } from './finding';

export const governing: Lint = ({ data, scheme }) =>
  data.governing.flatMap((note, index) => {
    const { notApplicable: _, ...open } = note.settles;
    const rules = eachIndicator(scheme).flatMap(({ category, indicator }) =>
      governs(note, { category: category.name, group: indicator.group }) ? [indicator.rule] : [],
    );
    const follows = (rule: Rule): boolean => kindOf(rule).settle !== undefined;
    if (rules.length > 0 && (Object.keys(open).length === 0 || rules.some(follows))) return [];
    const why = rules.length === 0 ? '没有它说的类别或一级指标' : '它说的各项里，没有一项的计分方式用得上';
    const message = `第 ${index + 1} 条通用说明“${clip(note.clause, 40)}”：${why}。请核对 categories、groups 和 settles，或者把这条移到 notes。`;
    return [{ key: `governing:${index + 1}`, message }];
  });
