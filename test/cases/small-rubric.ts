// A small invented rubric with what hunan-2022 does not have: an indicator name that stands twice, a bonus group worth
// less than its parts, two honours, a cap on the total as a reading, no gate.
import { parseRubric } from '../../src/rubric/load';
import { loadScheme, type Scheme } from '../../src/rubric/tree';

const indicator = (name: string, weight: number, each: number) => ({
  name,
  weight,
  clause: `每项计 ${each} 分。`,
  rule: { kind: 'count', each, input: { name: '项数', measure: '项' } },
  examples: [{ values: [1], points: each }],
});

const rubric = {
  id: 'small',
  version: '1.0.0',
  title: '小评估细则',
  issuer: '某局',
  documentNumber: '某发〔2022〕1号',
  year: 2022,
  work: '政务公开',
  scope: '全局',
  addressees: '各处室',
  attributes: [{ name: '主管单位', type: 'text' }],
  observations: [{ id: 'leak', name: '存在漏洞' }],
  categories: [
    {
      name: '处室',
      fullName: '局机关处室',
      heading: '(处室)',
      groups: [
        { name: '公开', weight: 50, indicators: [indicator('检索', 20, 0.1), indicator('栏目', 30, 10)] },
        { name: '服务', weight: 50, indicators: [indicator('检索', 50, 25)] },
        { name: '加分项', role: 'bonus', weight: 5, indicators: [indicator('转发', 3, 1), indicator('创新', 4, 1)] },
      ],
      vetoes: { name: '单项否决', label: '单项否决', items: [{ number: 2, clause: '泄密。', name: '泄密', grade: '不合格' }], note: '注' },
    },
  ],
  honours: [
    { name: '优秀', policy: 'threshold', from: 90, clause: '90 分以上' },
    { name: '良好', policy: 'threshold', from: 60, clause: '60 分以上' },
  ],
  problems: [
    {
      heading: '安全',
      findings: [
        { id: 'leak', text: '存在漏洞', when: { observation: 'leak', is: true } },
        { id: 'few', text: '栏目得分低', when: { points: '栏目', below: 10 } },
        { id: 'no-search', text: '没有检索', when: { entry: '公开/检索', is: 0 } },
      ],
    },
  ],
  readings: [
    {
      id: 'cap',
      clause: '加分项 5',
      question: '总分封顶吗？',
      choices: [
        { id: 'no', label: '不封顶' },
        { id: 'yes', label: '最多 100 分', changes: [{ totalCap: 100 }] },
      ],
      default: 'no',
      why: '条文没有写。',
    },
  ],
};

/** The invented rubric under readings, after some change to its file. */
export function smallScheme(readings: Record<string, string> = {}, change: (file: typeof rubric) => void = () => {}): Scheme {
  const file = structuredClone(rubric);
  change(file);
  const data = parseRubric(file);
  if (!data.ok) throw new Error(data.refusal.message);
  const scheme = loadScheme(data.value, readings);
  if (!scheme.ok) throw new Error(scheme.refusal.message);
  return scheme.value;
}
