// A small made-up rubric, for what the official ones do not happen to contain.
import { parseRubric } from '../../src/rubric/load';
import type { RubricData } from '../../src/rubric/schema';

const clause = '每发布 1 条，计 2 分。';
const rule = (each: number) => ({ kind: 'count', each, input: { name: '发布条数', measure: '条' } });
const indicator = (name: string, weight: number) => ({ name, weight, clause, rule: rule(2), examples: [{ values: [1], points: 2 }] });

/** Two categories; in 机关 the name 智能搜索 stands in two groups. Readable by any JSON parser, as a file would be. */
export const smallFile = {
  id: 'small',
  version: '1',
  title: '评估细则',
  issuer: '某某局',
  documentNumber: '某发〔2022〕1号',
  year: 2022,
  work: '政务公开',
  scope: '全市',
  categories: [
    {
      name: '机关',
      fullName: '市直机关',
      aliases: ['市直（机关）单位'],
      heading: '(机关)',
      groups: [
        { name: '功能', weight: 60, indicators: [indicator('智能搜索', 20), indicator('信息 A', 40)] },
        { name: '服务', weight: 40, indicators: [indicator('智能搜索', 40)] },
      ],
    },
    { name: '学校', fullName: '学校', heading: '(学校)', groups: [{ name: '功能', weight: 100, indicators: [indicator('信息 A', 100)] }] },
  ],
  readings: [
    {
      id: 'each',
      clause,
      indicators: ['机关/服务/智能搜索'],
      question: '每条计几分？',
      choices: [
        { id: 'two', label: '2 分' },
        { id: 'three', label: '3 分', changes: [{ category: '机关', indicator: '服务/智能搜索', rule: rule(3) }] },
      ],
      default: 'two',
      why: '条文写明 2 分。',
    },
  ],
};

export const smallSource = `(机关)\n(学校)\n${clause}`;

/** The made-up rubric after some change to its file; throws when the file is refused. */
export function smallRubric(change: (file: typeof smallFile) => void = () => {}): RubricData {
  const file = structuredClone(smallFile);
  change(file);
  const parsed = parseRubric(file);
  if (!parsed.ok) throw new Error(parsed.refusal.message);
  return parsed.value;
}
