export type { ClauseKind, Confidence } from '../../../src/import/reading';
export type { Role } from '../../../src/import/draft';
