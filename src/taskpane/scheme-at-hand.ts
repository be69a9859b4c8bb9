// The scheme that 开始 works with: that of the open workbook, one that people brought, or a bundled one, whose engine and rubric are
// loaded when they are needed.
import type { OpenBook } from '../open-book/book';
import type { Scheme } from '../rubric/tree';
import { ownScheme } from './own-schemes';

export async function schemeAtHand(own: OpenBook | undefined, id: string): Promise<Scheme> {
  if (own) return own.book.frame.scheme;
  const brought = ownScheme(id);
  if (brought) return brought;
  const { shelf } = await import('../functions/shelf');
  const scheme = shelf.scheme(id);
  if (!scheme.ok) throw new Error(scheme.refusal.message);
  return scheme.value;
}
