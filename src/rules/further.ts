// The rule kinds that no bundled rubric needs: imported by whatever reads a rubric of somebody's own, so that nobody else waits for them.
import { addKinds, kindOf, ruleSchema } from '.';
import { accountOf } from './account';
import { bestOf } from './best-of';
import { bounds } from './bounds';
import { byLevel } from './by-level';
import { each } from './each';
import { growth } from './growth';
import { interpolation } from './interpolation';
import { levels } from './levels';
import { mean } from './mean';
import { measureTiers } from './measure-tiers';
import { minMax } from './min-max';
import { missing } from './missing';
import { multipliedOf } from './multiplied';
import { once } from './once';
import { periodsOf } from './periods';
import { placing } from './placing';
import { slope } from './slope';
import { targetShare } from './target-share';

addKinds([
  periodsOf(ruleSchema, kindOf),
  accountOf(ruleSchema, kindOf),
  each,
  once,
  missing,
  bounds,
  multipliedOf(ruleSchema, kindOf),
  bestOf(ruleSchema, kindOf),
  measureTiers,
  levels,
  byLevel,
  targetShare,
  slope,
  interpolation,
  placing,
  minMax,
  mean,
  growth,
]);
