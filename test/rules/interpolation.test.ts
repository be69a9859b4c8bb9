// 线性插值: in proportion between anchors.
import { interpolation } from '../../src/rules/interpolation';
import { describeKind } from './kind-contract';
import { interpolationRules } from './measure-arbitraries';

describeKind(interpolation, interpolationRules);
