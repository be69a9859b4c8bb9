// A demonstration with everything that can bend a total: blanks, mistakes, states, penalties, deductions, vetoes, causes.
import { demoAssessment } from '../../src/app/demo';
import type { AssessmentInput, UnitInput } from '../../src/assessment/assessment';
import type { Scheme } from '../../src/rubric/tree';

export function withTroubles(scheme: Scheme): Required<Pick<AssessmentInput, 'units' | 'draws'>> {
  const { units, draws } = demoAssessment(scheme, 7);
  return { draws: draws ?? [], units: units.map((unit, index) => trouble(unit, index, scheme)) };
}

function trouble(unit: UnitInput, index: number, scheme: Scheme): UnitInput {
  const entries = { ...unit.entries };
  const keys = Object.keys(entries);
  const deductible = scheme.data.externalDeduction !== undefined;
  const { indicators, data } = scheme.categories.find(({ name }) => name === unit.category)!;
  if (index % 9 === 1) delete entries[keys[index % keys.length]!];
  if (index % 11 === 2) entries[keys[index % keys.length]!] = entries[keys[index % keys.length]!]!.map(() => '很好');
  for (const { key, applies, sampling } of indicators) {
    if (applies && key in entries && index % 7 === 3) entries[key] = ['不适用'];
    if (applies && !(key in entries) && index % 5 === 4) entries[key] = [1];
    if (applies && !(key in entries) && index % 5 === 3) entries[key] = ['不适用'];
    if (sampling && !(key in entries) && index % 2 === 1) entries[key] = [1.5];
    if (sampling && key in entries && index === 2) entries[key] = ['未抽中'];
  }
  const penalties = indicators.filter(({ role }) => role === 'penalty');
  for (const [at, { key, inputs }] of penalties.entries())
    if (index % 3 === at) entries[key] = inputs.map((_, position) => position + (index % 4));
  const [cause] = data.causes;
  const other = indicators.find(({ key }) => ['政策文件', '机构职能', '动态要闻'].includes(key))!;
  const target = index % 3 === 2 ? '规范设计' : other?.key;
  return {
    ...unit,
    entries,
    vetoes: (data.vetoes?.items.length ?? 0) > 0 && index % 10 === 5 ? [1] : [],
    ...(deductible && index % 4 === 0 && { externalDeduction: index / 8 }),
    ...(deductible && index === 8 && { externalDeduction: 500 }),
    ...(cause && index % 2 === 0 && { causes: { [cause.id]: { points: index % 6 === 0 ? 0.5 : 5, deductedIn: target! } } }),
  };
}
