// 线性插值: in proportion between anchors.
import { interpolation } from '../../src/rules/interpolation';
import { describeKind } from './kind-contract';
import { interpolationRules } from './measure-arbitraries';

// The least in the middle, at 0.
const anchors = [
  { at: -0.5, points: 1 },
  { at: 0, points: 0.001 },
  { at: 0.5, points: 0.002 },
];
describeKind(interpolation, interpolationRules, [[{ kind: 'interpolation', input: { name: '增幅', type: 'signed-rate' }, anchors }, 1]]);
