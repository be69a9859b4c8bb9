// A small scheme and assessments of it, for the tests of the reports: two categories, decimals, a gate, vetoes, findings.
import { assess } from '../../src/assessment/assess';
import type { Assessment, UnitInput } from '../../src/assessment/assessment';
import type { Order } from '../../src/report/order';
import { sourceOf, type ReportSource } from '../../src/report/source';
import { parseRubric } from '../../src/rubric/load';
import { loadScheme, type Scheme } from '../../src/rubric/tree';
import { scoreAssessment } from '../../src/scoring/score-assessment';

function indicator(name: string, weight: number, each: number): object {
  const rule = { kind: 'count', each, input: { name: '数量', measure: '项', hint: '填数量。' } };
  return { name, weight, clause: `每 1 项计 ${each} 分`, rule, examples: [{ values: [0], points: 0 }] };
}

function category(name: string): object {
  return {
    name,
    fullName: `${name}单位`,
    heading: `(${name})`,
    groups: [
      { name: '公开', weight: 60, indicators: [indicator('信息公开', 60, 1)] },
      { name: '服务', weight: 40, indicators: [indicator('办事服务', 40, 0.1)] },
      { name: '加分项', role: 'bonus', weight: 5, indicators: [indicator('创新', 5, 1)] },
    ],
    vetoes: { name: '安全', label: '单项否决', note: '注', items: [{ number: 1, clause: '泄密', name: '泄密', grade: '不合格' }] },
  };
}

const rubric = {
  id: 'example',
  version: '1',
  title: '评估细则',
  issuer: '示例机关',
  documentNumber: '示发〔2022〕1号',
  year: 2022,
  work: '政务公开',
  scope: '全系统',
  observations: [
    { id: 'duty', name: '已明确责任部门' },
    { id: 'leak', name: '网站有漏洞' },
  ],
  gates: [{ name: '上报总结', question: '是否上报总结', clause: '未上报的不参评', grade: '不参评' }],
  categories: [category('甲类'), category('乙类')],
  honours: [{ name: '优秀', policy: 'threshold', from: 80, clause: '得分在 80 分以上' }],
  problems: [
    { heading: '无人问津', findings: [{ id: 'nobody', text: '没有单位有这个问题', when: { entry: '信息公开', is: 59 } }] },
    {
      heading: '重视不够',
      findings: [
        { id: 'duty-missing', text: '未明确责任部门', when: { observation: 'duty', is: false } },
        { id: 'nothing-public', text: '没有公开信息', when: { entry: '信息公开', is: 0 } },
      ],
    },
    { heading: '安全不足', findings: [{ id: 'leaking', text: '网站存在漏洞', when: { observation: 'leak', is: true } }] },
  ],
};

export function exampleScheme(): Scheme {
  const parsed = parseRubric(rubric);
  if (!parsed.ok) throw new Error(parsed.refusal.message);
  const scheme = loadScheme(parsed.value);
  if (!scheme.ok) throw new Error(scheme.refusal.message);
  return scheme.value;
}

/** A unit with so many points for 信息公开, tenths of points for 办事服务, and bonus points; `null` is not entered. */
export function unit(name: string, [open, service, bonus]: [number | null, number, number], more: Partial<UnitInput> = {}): UnitInput {
  return {
    name,
    category: '甲类',
    gates: { 上报总结: true },
    entries: { 信息公开: [open], 办事服务: [service], 创新: [bonus] },
    observations: { duty: true, leak: false },
    ...more,
  };
}

export function assessmentOf(units: UnitInput[]): Assessment {
  return assess({ scheme: 'example', units }, exampleScheme());
}

export function exampleSource(units: UnitInput[], order: Order = 'roster'): ReportSource {
  const assessment = assessmentOf(units);
  return sourceOf(assessment, scoreAssessment(assessment), { order, year: 2022 });
}

/** One unit in each state that is not a plain number, among others. */
export function mixedUnits(): UnitInput[] {
  return [
    unit('丙局', [50, 300, 0]),
    unit('甲局', [60, 400, 5]),
    unit('否决局', [60, 400, 0], { vetoes: [1] }),
    unit('未报局', [60, 400, 0], { gates: { 上报总结: false } }),
    unit('缺项局', [null, 400, 0]),
    unit('零分局', [0, 0, 0], { observations: { duty: false, leak: true } }),
    unit('乙局', [50, 300, 0]),
    unit('丁校', [60, 255, 0], { category: '乙类', observations: { duty: false, leak: false } }),
  ];
}
