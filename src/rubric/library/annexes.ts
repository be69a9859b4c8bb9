// Forms in the annexes of the bundled rubrics, as they stand in their files, by the id of the scheme.
import hunan2022 from './hunan-2022/annexes.json';

export const bundledAnnexes: Readonly<Record<string, unknown>> = { 'hunan-2022': hunan2022 };
