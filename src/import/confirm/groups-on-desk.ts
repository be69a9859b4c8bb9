// The groups of a rubric on the desk that are asked for a heading: to be known at every letter, before there is a rubric.
import { groupsWeighed } from '../as-rubric';
import type { ImportDesk } from './desk';

/** The groups under which problems can be told, while the rubric is on the desk. */
export function groupsOnDesk({ imported, tables, base }: Pick<ImportDesk, 'imported' | 'tables'> & Partial<ImportDesk>): string[] {
  return groupsWeighed(imported, base ? 'one' : tables.as);
}
