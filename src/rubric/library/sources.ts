// The official documents of the bundled schemes. Only for proofs about rubrics: the add-in does without these texts.
import hunan2022Notice2019 from './hunan-2022/notice-2019.md';
import hunan2022 from './hunan-2022/source.md';
import suizhou2023Jixiao from './suizhou-2023-jixiao/source.md';
import suizhou2023Kaoping from './suizhou-2023-kaoping/source.md';

const texts = new Map<string, Readonly<Record<string, string>>>([
  ['hunan-2022', { source: hunan2022, 'notice-2019': hunan2022Notice2019 }],
  ['suizhou-2023-kaoping', { source: suizhou2023Kaoping }],
  ['suizhou-2023-jixiao', { source: suizhou2023Jixiao }],
]);

/** The documents of a bundled scheme by document id, its own as `source`; empty for a scheme that is not bundled. */
export function sourcesOf(id: string): Readonly<Record<string, string>> {
  return texts.get(id) ?? {};
}
