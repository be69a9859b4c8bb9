// The patterns of parts, in the order in which they are tried on statements that stand together.
import type { Pattern } from '../part';
import { against, overAll } from './against';
import { allOrNothing, zeroing } from './all-or-nothing';
import { pointsByLevel } from './by-level';
import { lessByPlace } from './less-by-place';
import { discretion } from './discretion';
import { fullMinus } from './full-minus';
import { given } from './given';
import { describedLevels } from './levels';
import { eitherSide } from './once';
import { percents } from './percents';
import { slopes } from './slopes';
import { inProportion } from './share';
import { taken } from './taken';
import { numberTiers } from './tiers';
import { governingWords, unread } from './unread';
import { itemPoints } from './worth';

export const patterns: readonly Pattern[] = [
  against,
  overAll,
  lessByPlace,
  slopes,
  numberTiers,
  pointsByLevel,
  allOrNothing,
  eitherSide,
  describedLevels,
  fullMinus,
  inProportion,
  percents,
  discretion,
  taken,
  given,
  itemPoints,
  zeroing,
];

/** What is left when none of them reads a statement. */
export const remainders: readonly Pattern[] = [governingWords, unread];
