// Rubrics of a few indicators, made of their clauses, to be held against each other.
import '../../src/rules/further';
import { parseRubric } from '../../src/rubric/load';
import type { RubricData } from '../../src/rubric/schema';

type Row = [name: string, clause: string, rule?: object, weight?: number];

/** Groups by name; a rule is a mark unless given, a weight 10. Whether examples hold is not what is asked. */
export function madeRubric(groups: Record<string, Row[]>, more: object = {}): RubricData {
  const parsed = parseRubric({
    id: 'made',
    version: '1',
    title: '2023 年度考核细则',
    issuer: '某局',
    year: 2023,
    work: '政务公开',
    scope: '全市',
    fullMarks: null,
    totalFloor: null,
    categories: [
      {
        name: '部门',
        fullName: '部门',
        heading: '考核细则',
        groups: Object.entries(groups).map(([name, rows]) => ({
          name,
          indicators: rows.map(([called, clause, rule = { kind: 'mark', input: { name: '评分' } }, weight = 10]) => ({
            name: called,
            weight,
            clause,
            rule,
            examples: [{ values: [0], points: 0 }],
          })),
        })),
      },
    ],
    ...more,
  });
  if (!parsed.ok) throw new Error(parsed.refusal.message);
  return parsed.value;
}

export const each = (points: number, name: string): object => ({ kind: 'count', each: points, input: { name } });
