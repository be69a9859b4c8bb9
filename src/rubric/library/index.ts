// The bundled rubrics, in the order in which they are offered. Only where a program starts they are put on its shelf.
import type { Offer } from '../shelf';
import { checked } from './checked';
import hunan2022 from './hunan-2022/rubric.json';
import suizhou2023Jixiao from './suizhou-2023-jixiao/rubric.json';
import suizhou2023Kaoping from './suizhou-2023-kaoping/rubric.json';

export const bundled: readonly Offer[] = [hunan2022, suizhou2023Kaoping, suizhou2023Jixiao].map((file: { id: string }) => ({
  id: file.id,
  load: () => checked(file),
}));
