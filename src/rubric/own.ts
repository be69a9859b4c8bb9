// A rubric of somebody's own on the shelf, with its document's text, which it carries wherever it goes.
import { ok } from '../model/outcome';
import type { RubricData } from './schema';
import type { Documents, Offer } from './shelf';

/** `documents` are those at hand beside the rubric; the text that it carries stands in for its own. */
export function offerOwn(data: RubricData, documents: Documents = {}): Offer {
  const { text = '' } = data;
  const rubric: RubricData = { ...data, text };
  return { id: data.id, load: () => ok(rubric), documents: () => ({ ...(text !== '' && { source: text }), ...documents }) };
}
