// The floor to measure against: the three Hunan tables written out by hand, without any rubric, in plain arithmetic.
import type { Value } from '../../src/model/inputs';

/** Points of one indicator from its values in contract order. */
type Loop = Record<string, (v: readonly Value[]) => number>;

const times = (each: number, cap: number) => (v: readonly Value[]) => Math.min(cap, (v[0] as number) * each);
const yes = (points: number) => (v: readonly Value[]) => (v[0] ? points : 0);
const services = (v: readonly Value[]) => {
  const n = v[0] as number;
  return n >= 10 ? 10 : n >= 5 ? 5 : n >= 1 ? 2 : 0;
};
const sunshine = (v: readonly Value[]) => {
  if ((v[0] as number) === 0) return 0;
  const rate = v[1] as number;
  return rate >= 90 ? 10 : rate >= 70 ? 5 : 0;
};
const updates = (v: readonly Value[]) => (v[0] ? 3 : 0) + (v[1] ? 3 : 0) + Math.min(6, (v[2] as number) * 0.5);
const usable = (v: readonly Value[]) => (v[0] ? 1 : 0) + (v[1] ? 2 : 0) + (v[2] ? 1 : 0) + (v[3] ? 1 : 0) + (v[4] ? 1 : 0);
const safe = (full: number) => (v: readonly Value[]) => Math.max(0, full - (v[0] as number));

const cityRank = (v: readonly Value[]) => {
  const rank = v[0] as number;
  return rank <= 5 ? 2 : rank <= 10 ? 1 : 0;
};
const universityRank = (v: readonly Value[]) => {
  const rank = v[1] as number;
  if (v[0] === '本科') return rank <= 12 ? 2 : rank <= 25 ? 1 : 0;
  return rank <= 20 ? 2 : rank <= 40 ? 1 : 0;
};

export const handWritten: Record<string, Loop> = {
  市州: {
    信息公开: times(2, 6),
    栏目开设: times(1, 6),
    专题专栏: times(2, 6),
    政策解读: times(2, 8),
    湖南教育政务网内容保障: times(1, 5),
    微信排行榜: cityRank,
    信息更新: updates,
    政务网站: services,
    政务新媒体: services,
    教育阳光服务: sunshine,
    调查征集: times(1, 5),
    在线访谈: yes(5),
    网站标识: yes(2),
    网站可用性: usable,
    IPV6改造: yes(2),
    安全通报: safe(5),
    联动传播: times(0.5, 3),
    创新发展: yes(2),
  },
  高校: {
    信息公开: times(5, 15),
    栏目开设: times(1, 6),
    专题专栏: times(2, 4),
    湖南教育政务网内容保障: times(1, 6),
    微信排行榜: universityRank,
    信息更新: updates,
    学校网站: services,
    新媒体: services,
    教育阳光服务: sunshine,
    调查征集: times(1, 5),
    在线访谈: yes(5),
    网站标识: yes(2),
    网站可用性: usable,
    IPV6改造: yes(2),
    安全通报: safe(5),
    联动传播: times(0.5, 3),
    创新发展: yes(2),
  },
  直属单位: {
    湖南教育政务网内容保障: times(2, 10),
    信息发布: times(1, 30),
    调查征集: times(2, 10),
    特色宣传: times(2, 10),
    教育阳光服务: sunshine,
    在线访谈: yes(10),
    我为政府网站找错: (v) => (v[0] ? (v[1] ? 10 : 5) : 0),
    安全通报: safe(4),
    联动传播: times(1, 5),
  },
};
