// The three words that people see for how sure a reading is.
import type { Confidence } from './reading';

export const confidenceWords: Readonly<Record<Confidence, string>> = { certain: '确定', check: '需核对', judge: '人工评分' };
