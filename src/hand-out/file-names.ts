// What files that go out are called.
import { fileName } from '../model/file-name';
import { fold } from '../model/text';
import type { Handout } from './handout';

/** Names that no other of them has, whatever system they are kept on. */
export function handoutNames(handouts: readonly Handout[], start: string): string[] {
  const taken = new Set<string>();
  return handouts.map(({ who, forms }) => {
    const category = forms[0]!.of.form.category.name;
    const wishes = [`${start}_${who}`, `${start}_${category}_${who}`];
    for (let number = 2; ; number++) {
      const name = fileName(wishes.shift() ?? `${start}_${category}_${who}_${number}`, 'xlsx', start);
      if (taken.has(fold(name))) continue;
      taken.add(fold(name));
      return name;
    }
  });
}
