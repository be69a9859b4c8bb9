// 分级评定: the level that is chosen counts.
import { levels } from '../../src/rules/levels';
import { describeKind } from './kind-contract';
import { levelsRules } from './measure-arbitraries';

describeKind(levels, levelsRules);
