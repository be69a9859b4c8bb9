// By when a file had to be back, and whether it was.
import type { HandoutKey } from '../hand-out/key';
import type { Round } from '../hand-out/round';
import type { FileFacts } from './submission';

/** The last that was told to this recipient; what the file itself says where the book knows nothing. */
export function deadlineOf(
  { journal }: Pick<Round, 'journal'>,
  { handout, deadline }: Pick<HandoutKey, 'handout' | 'deadline'>,
): string | undefined {
  const told = (journal?.rows ?? []).findLast(({ data }) => data.is === 'out' && data.handout === handout);
  return told ? (told.data.is === 'out' ? told.data.deadline : undefined) : deadline;
}

/** The day of the deadline itself is in time. */
export function isLate({ received }: Pick<FileFacts, 'received'>, deadline: string | undefined): boolean {
  return deadline !== undefined && received.slice(0, deadline.length) > deadline;
}
