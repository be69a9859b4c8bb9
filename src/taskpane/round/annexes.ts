// The forms that the document of a scheme has in its annex; loaded where somebody hands out.
import type { Annex } from '../../rubric/annex';

export async function annexesOf(scheme: string): Promise<readonly Annex[]> {
  const [{ bundledAnnexes }, { annexesIn }] = await Promise.all([import('../../rubric/library/annexes'), import('../../rubric/annex')]);
  return annexesIn(bundledAnnexes[scheme]);
}
