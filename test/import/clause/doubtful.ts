// Clauses that nobody can be certain of, however smooth they read: [clause, weight, role, notes].
import type { Role } from './reading-types';

export interface Doubtful {
  clause: string;
  weight: number | null;
  role?: Role;
  isFloored?: boolean;
}

const of = (clause: string, weight: number | null, more: Omit<Doubtful, 'clause' | 'weight'> = {}): Doubtful => ({
  clause,
  weight,
  ...more,
});
const floored = { isFloored: true };
const bonus: { role: Role } = { role: 'bonus' };
const penalty: { role: Role } = { role: 'penalty' };

export const doubtful: Readonly<Record<string, readonly Doubtful[]>> = {
  'left to people': [
    of('视情节轻重扣2～5分', 5, floored),
    of('酌情扣分', 5, floored),
    of('根据完成质量，每项得1-2分', 10),
    of('未完成的，每项酌情扣0.5—1分，扣完为止', 5),
    of('每条扣1分；其他情况酌情扣分，扣完为止', 10),
    of('市级以上通报表扬，每次加1-3分', 5, bonus),
    of('被问责的，每人次扣2-5分', 10, penalty),
    of('等次由考核办认定，优秀得5分，否则不得分', 5),
    of('完成得满分，未完成的视进度得分', 10),
  ],
  'cut off': [
    of('每发现一处扣', 5, floored),
    of('每发现一处扣1分，', 5, floored),
    of('1.台账规范，每缺一项扣1分，扣完为止；2.按时上报，', 5),
    of('每发现一处扣1分（含', 5, floored),
  ],
  contradictory: [
    of('1.机构健全（3分）；2.制度完善（3分）。', 10),
    of('1.机构健全（6分）；2.制度完善（6分）。', 10),
    of('得15分，否则不得分', 10),
    of('完成的得5分，未完成的不得分', 10),
    of('每次扣1分，倒扣，扣完为止', 5),
    of('未备案的扣8分', 5, floored),
    of('每发现一例扣1分（最多扣3分），扣完为止', 5),
  ],
  'published elsewhere': [
    of('按《考核办法》执行，每缺一项扣1分', 5, floored),
    of('详见附件3，每发现一处扣1分，扣完为止', 5),
    of('依据年度考核结果折算，满分10分', 10),
    of('由市场监管局提供数据，每起扣1分', 5, floored),
    of('按第三方测评得分计分', 20),
  ],
  'bound to what': [
    of('省、市、县前三名分别加5分、3分、2分、1分', null, bonus),
    of('前三名的分别加5分、3分、1分', null, bonus),
    of('未建立制度或者执行不力的，分别扣2分、1分', 5, floored),
    of('被通报表扬的加3分、2分', null, bonus),
  ],
  'no ends, no targets': [
    of('达到全市平均水平得5分，每低1个百分点扣1分，扣完为止', 5),
    of('满意率90%以上得10分，80%以上得8分', 10),
    of('90%以上10分，80%-90%5分', 10),
    of('完成率每低于目标1个百分点扣1分，扣完为止', 5),
    of('发现问题按比例扣分', 5, floored),
    of('年度任务100%完成得10分，完成90%以上得8分，其余按比例得分', 10),
    of('应到100人，实到每少5人扣1分，扣完为止', 10),
  ],
  'several readings': [
    of('有得10分、无扣2分', 10),
    of('信息报送不及时的，扣1分', null, penalty),
    of('每发现一处扣1分，情节严重的加倍扣分，扣完为止', 5),
    of('扣1分/每次或每人，扣完为止', 5),
    of('超过5次的，每次扣1分，扣完为止', 10),
    of('连续两次未报的扣2分，第三次起每次扣3分，扣完为止', 10),
    of('每超1%扣1分，每超5%扣2分，扣完为止', 10),
    of('材料报送及时、准确、完整等，每发现一处扣1分，扣完为止', 5),
    of('每半年至少一次，每次得2.5分', 5),
    of('每周至少更新2次，未达标的每周扣0.5分，扣完为止', 5),
    of('发生一般事故每起扣5分，较大事故每起扣10分，扣完为止', 20),
    of('未达标扣5分（市里通报的扣10分），扣完为止', 10),
    of('受到国家级表彰加10分，省级表彰加5分，就高不重复', 10, bonus),
    of('每推迟一周扣1分，推迟一个月以上不得分，扣完为止', 5),
  ],
};
