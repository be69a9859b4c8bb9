// Entries from which the official notice of 2019 comes out: each finding rests on a fact, each honour on enough points.
import type { UnitInput } from '../../../src/assessment/assessment';
import { mergeOrders } from '../merge-orders';
import { fullUnit } from '../units';
import { findings, honoured } from './read-notice';

/** The finding of the rubric that each finding of the notice is, in the notice's order, and the facts behind it. */
export const causes: readonly { id: string; words: string; facts: Partial<UnitInput> }[] = [
  { id: 'content-neglected', words: '内容保障工作重视不够', facts: { entries: { 湖南教育政务网内容保障: [0], 在线访谈: ['否'] } } },
  {
    id: 'not-organised',
    words: '未明确政务公开政务服务责任部门',
    facts: { observations: { 'responsibility-assigned': '否', 'information-reported': '否' } },
  },
  { id: 'sunshine-unreachable', words: '没有教育阳光服务网上大厅入口', facts: { observations: { 'sunshine-reachable': '否' } } },
  { id: 'website-compromised', words: '漏洞及暗链、后门', facts: { observations: { 'website-compromised': '是' } } },
  { id: 'disclosure-absent', words: '未公布信息公开目录', facts: { entries: { 信息公开: [0] } } },
];

const fine = { 'responsibility-assigned': '是', 'information-reported': '是', 'sunshine-reachable': '是', 'website-compromised': '否' };

/** 30 points lost: a university with these entries scores 75 at most. */
const weak: UnitInput['entries'] = { 学校网站: [0], 新媒体: [0], 教育阳光服务: [0, null] };

/** 25 points lost: exactly 80, which 80 分以上 includes. */
const justEnough: UnitInput['entries'] = { 学校网站: [5], 新媒体: [0], 教育阳光服务: [0, null] };

/** The one unit that is honoured with exactly 80 points. */
export const onTheEdge = '湘潭大学';

/** Every university that the notice names, in one order that agrees with all its lists. */
export const universities = mergeOrders([...findings.map((finding) => finding.units), honoured[1]!.names])!;

function university(name: string): UnitInput {
  const facts = findings.flatMap((finding, at) => (finding.units.includes(name) ? [causes[at]!.facts] : []));
  const own = honoured[1]!.names.includes(name) ? (name === onTheEdge ? justEnough : {}) : weak;
  return fullUnit('高校', name, {
    entries: Object.assign({}, own, ...facts.map(({ entries }) => entries)) as UnitInput['entries'],
    observations: Object.assign({}, fine, ...facts.map(({ observations }) => observations)) as UnitInput['observations'],
  });
}

export const units2019: UnitInput[] = [
  ...honoured[0]!.names.map((name) => fullUnit('市州', name)),
  ...universities.map(university),
  ...honoured[2]!.names.map((name) => fullUnit('直属单位', name)),
];
