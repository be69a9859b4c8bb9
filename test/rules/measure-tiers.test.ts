// 按数值分档: tiers of any number, each bound with or without itself.
import { measureTiers } from '../../src/rules/measure-tiers';
import { describeKind } from './kind-contract';
import { measureTierRules } from './measure-arbitraries';

describeKind(measureTiers, measureTierRules);
