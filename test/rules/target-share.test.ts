// 按完成比例得分: over the target, that of the unit, or the best of all.
import { targetShare } from '../../src/rules/target-share';
import { describeKind } from './kind-contract';
import { targetShareRules } from './measure-arbitraries';

describeKind(targetShare, targetShareRules);
