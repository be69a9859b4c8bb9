// Grades of a foreign rubric from its words about the total: 90分以上为优秀，80—89分为良好，60分以下为不合格.
import type { RubricData } from '../rubric/schema';
import type { SchemeRule } from './draft';

type GradeData = RubricData['grades'][number];

const NUMBER = String.raw`(\d+(?:\.\d+)?)`;
const NAME =
  '(特等|[一二三四]等奖?|[甲乙丙丁]等|[A-E]级?|优秀|优良|良好|较好|合格|基本合格|不合格|称职|基本称职|不称职|达标|基本达标|不达标|未达标|先进|一般|较差|优|良|中|好|差)';
const BAND = new RegExp(
  `${NUMBER}分?(?:[（(](不?含)[^）)]*[）)])?(?:(及?以上|以上)|(及?以下|以下)|[—–～~-]+${NUMBER}分?|至${NUMBER}分?)(?:[（(](不?含)[^）)]*[）)])?的?[，,]?(?:为|评为|定为|评定为|确定为|得|属|视为)?${NAME}`,
  'gu',
);

/** Between 80—89分 and 90分以上 lies no gap that anybody means; between 75 and 60 does. */
const NO_GAP = 1;

/**
 * From the highest to the lowest; empty where the words do not say it plainly. Each goes on up to the next grade where the numbers are next
 * to each other, since totals have decimals; where they are not, the gap stays for the linter to tell.
 */
export function gradesOf(scheme: readonly SchemeRule[]): GradeData[] {
  for (const { kind, text } of scheme) {
    if (kind !== 'grade') continue;
    const bands = [...text.matchAll(BAND)].map(bandOf);
    const isDescending = bands.every(({ least }, at) => at === 0 || least < bands[at - 1]!.least);
    const names = bands.map(({ name }) => name);
    if (bands.length === 0 || !isDescending || new Set(names).size !== names.length) continue;
    return bands.map(({ name, least, isWithout, most }, at) => {
      const next = bands[at - 1];
      return {
        name,
        of: 'total',
        ...(least > -Infinity && (isWithout ? { above: least } : { from: least })),
        ...(next && endOf(next, most, least > -Infinity)),
        clause: text,
      };
    });
  }
  return [];
}

/** Where a band ends below the next one. */
function endOf(next: Band, most: number | undefined, hasStart: boolean): { to?: number; below?: number } {
  if (most !== undefined && next.least - most > NO_GAP) return hasStart ? { to: most } : { below: most };
  return next.isWithout ? { to: next.least } : { below: next.least };
}

/** The rules about the whole that no grade was made of: people see to them. */
export function withoutGrades(scheme: readonly SchemeRule[]): SchemeRule[] {
  const clauses = new Set(gradesOf(scheme).map(({ clause }) => clause));
  return scheme.filter(({ text }) => !clauses.has(text));
}

interface Band {
  name: string;
  least: number;
  isWithout: boolean;
  /** Where it ends: 89 of 80—89分, 60 of 60分以下. */
  most?: number;
}

function bandOf([, first, firstWithin, , below, second, otherSecond, lastWithin, name]: RegExpExecArray): Band {
  const one = Number(first);
  if (below !== undefined) return { name: name!, least: -Infinity, isWithout: false, most: one };
  const other = second ?? otherSecond;
  if (other === undefined) return { name: name!, least: one, isWithout: (firstWithin ?? lastWithin) === '不含' };
  return { name: name!, least: Math.min(one, Number(other)), isWithout: firstWithin === '不含', most: Math.max(one, Number(other)) };
}
