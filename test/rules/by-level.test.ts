// 按级别计分: by the level of the prize or the authority.
import { byLevel } from '../../src/rules/by-level';
import { describeKind } from './kind-contract';
import { byLevelRules } from './measure-arbitraries';

describeKind(byLevel, byLevelRules);
