// The official documents of the bundled schemes. Only for proofs about rubrics: the add-in does without these texts.
import hunan2022Notice2019 from './hunan-2022/notice-2019.md';
import hunan2022 from './hunan-2022/source.md';

const texts: ReadonlyMap<string, Readonly<Record<string, string>>> = new Map([
  ['hunan-2022', { source: hunan2022, 'notice-2019': hunan2022Notice2019 }],
]);

/** The documents of a bundled scheme by document id, its own as `source`; empty for a scheme that is not bundled. */
export function sourcesOf(id: string): Readonly<Record<string, string>> {
  return texts.get(id) ?? {};
}
