// 按差距加减分: for every step off the target.
import { slope } from '../../src/rules/slope';
import { describeKind } from './kind-contract';
import { slopeRules } from './measure-arbitraries';

describeKind(slope, slopeRules);
