// The other schemes of an overall total: each read from its workbook's file once, kept in the workbook, used by whatever makes results.
import type { OpenedWorkbook } from '../app/open';
import type { ChosenMember } from '../report/kept-members';
import { fittingMembers } from '../scoring/overall';
import { keeper } from './kept';

export const keptMembers = keeper('rubricScore.members', async () => {
  const { writeMembers, readKeptMembers } = await import('../report/kept-members');
  return { write: writeMembers, read: readKeptMembers };
});

/** In place of what was chosen for the same scheme before. */
export async function keepMember(member: ChosenMember): Promise<void> {
  await keptMembers.keep([...(await othersThan(member.scheme)), member]);
}

export async function dropMember(scheme: string): Promise<void> {
  const others = await othersThan(scheme);
  await keptMembers.keep(others.length > 0 ? others : undefined);
}

async function othersThan(scheme: string): Promise<ChosenMember[]> {
  return ((await keptMembers.now()) ?? []).filter((each) => each.scheme !== scheme);
}

/** Those that count: none, and nothing is asked, where the rubric speaks of no overall total. */
export async function membersNow({ scheme, year }: OpenedWorkbook['frame']): Promise<ChosenMember[]> {
  return scheme.data.overall ? fittingMembers(scheme, year, (await keptMembers.now()) ?? []) : [];
}
