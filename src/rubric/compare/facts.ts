// What a rubric says of all of its indicators together, in words.
import { showPoints } from '../../model/points';
import type { RubricData } from '../schema';

const none = '没有';
const points = (value: number | null | undefined): string => (value === null || value === undefined ? none : `${showPoints(value)} 分`);

const outWords: Readonly<Record<RubricData['notApplicable'], string>> = { rescale: '按其余各项折算', full: '得满分', none: '不计分' };

/** By what it is about; what the document does not have is left out. */
export function schemeFacts({
  fullMarks,
  totalCap,
  totalFloor,
  start,
  notApplicable,
  parts,
  gates,
  grades,
  honours,
  externalDeduction,
  governing,
  confirmedOnly,
  sampling,
  overall,
}: RubricData): [about: string, words: string][] {
  return [
    ['满分', points(fullMarks)],
    ['总分封顶', points(totalCap)],
    ['总分下限', points(totalFloor)],
    ['基础得分', points(start?.points)],
    ['不适用的', outWords[notApplicable]],
    ...parts.map(({ name, weight, cap }): [string, string] => [`组成部分“${name}”`, `${weight}%，封顶${points(cap)}`]),
    ...gates.map(({ name, clause, deadline }): [string, string] => [
      `参评条件“${name}”`,
      `${clause}${deadline === undefined ? '' : `（截止 ${deadline}）`}`,
    ]),
    ...grades.map(({ name, clause }): [string, string] => [`等次“${name}”`, clause]),
    ...honours.map(({ name, clause }): [string, string] => [`评优“${name}”`, clause]),
    ...(externalDeduction ? [[externalDeduction.name, externalDeduction.clause] satisfies [string, string]] : []),
    ...(overall ? [[overall.name, overall.clause] satisfies [string, string]] : []),
    ...governing.map(({ clause }, at): [string, string] => [`总的说明（${at + 1}）`, clause]),
    ...(confirmedOnly ? [['只计已核定的', confirmedOnly.clause] satisfies [string, string]] : []),
    ...sampling.map(({ name, clause }): [string, string] => [`抽样“${name}”`, clause]),
  ];
}
