// The bundled rubrics with their official documents. Only for proofs about rubrics: the add-in does without these texts.
import { bundled } from '.';
import type { Documents, Offer } from '../shelf';
import { bundledAnnexes } from './annexes';
import hunan2022Notice2019 from './hunan-2022/notice-2019.md';
import hunan2022 from './hunan-2022/source.md';
import suizhou2023Jixiao from './suizhou-2023-jixiao/source.md';
import suizhou2023Kaoping from './suizhou-2023-kaoping/source.md';

const texts: Readonly<Record<string, Documents>> = {
  'hunan-2022': { source: hunan2022, 'notice-2019': hunan2022Notice2019 },
  'suizhou-2023-kaoping': { source: suizhou2023Kaoping },
  'suizhou-2023-jixiao': { source: suizhou2023Jixiao },
};

export const documented: readonly Offer[] = bundled.map((offer) => ({
  ...offer,
  documents: () => texts[offer.id] ?? {},
  annexes: () => bundledAnnexes[offer.id],
}));
