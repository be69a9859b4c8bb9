// 等次: which grade a total has, by bands, and what an honour decides.
import * as z from 'zod';
import { exact } from '../model/points';
import { limitsIn, thresholdsOf, type Honour } from './honour';

const bounds = {
  /** From here on: 80 分以上（含）. */
  from: z.number().optional(),
  /** Beyond here: 高于 80 分. */
  above: z.number().optional(),
  /** Up to here: 90 分以下（含）. */
  to: z.number().optional(),
  /** Up to but without: 低于 90 分. */
  below: z.number().optional(),
};

type Bounds = z.infer<z.ZodObject<typeof bounds>>;

const IMPROPER = '等次的起点写且只写 from（含）或 above（不含），止点写且只写 to（含）或 below（不含）；起点不能高于止点。没有的不写';

function isProper({ from, above, to, below }: Bounds): boolean {
  const [start, end] = [from ?? above ?? -Infinity, to ?? below ?? Infinity];
  if ((from !== undefined && above !== undefined) || (to !== undefined && below !== undefined)) return false;
  return start < end || (start === end && from !== undefined && to !== undefined);
}

/**
 * Grades stand in the rubric from the highest to the lowest; a unit has the first that its total lies in. One with the name of an
 * honour is given by that honour and has no bounds of its own.
 */
export const gradeSchema = z
  .strictObject({
    name: z.string().min(1),
    /** What the bounds speak of: the total, or the rate in percent of full marks. */
    of: z.enum(['total', 'rate']).default('total'),
    ...bounds,
    /** Other bounds for a category, by its name; they stand in for all of the grade's own. */
    categories: z.record(z.string(), z.strictObject(bounds).refine(isProper, IMPROPER)).optional(),
    clause: z.string().min(1),
  })
  .refine(isProper, IMPROPER);

type Grade = z.infer<typeof gradeSchema>;

/** A way to a grade, asked from the highest to the lowest. */
export interface GradeCase extends Bounds {
  name: string;
  /** Places are limited: the other units decide who has it. */
  isContested?: true;
  of: Grade['of'];
  /** It is an honour: who is barred from being honoured does not get it. */
  isHonour: boolean;
}

interface Grading {
  grades: readonly Grade[];
  honours: readonly Honour[];
}

const known = new WeakMap<Grading, Map<string, readonly GradeCase[]>>();

/** How a total comes to its grade in a category: by the grades of the document, or else by the honours. */
export function gradeCases(grading: Grading, category: string): readonly GradeCase[] {
  if (!known.has(grading)) known.set(grading, new Map());
  const own = known.get(grading)!;
  if (!own.has(category)) own.set(category, casesOf(grading, category));
  return own.get(category)!;
}

function casesOf({ grades, honours }: Grading, category: string): GradeCase[] {
  if (grades.length === 0) {
    return thresholdsOf(honours, category).map(({ name, from }) => ({ name, from, of: 'total', isHonour: true }));
  }
  const open = new Set(thresholdsOf(honours, category).map(({ name }) => name));
  return grades.map((grade): GradeCase => {
    const honour = honours.find(({ name }) => name === grade.name);
    if (!honour) return { name: grade.name, of: grade.of, isHonour: false, ...boundsIn(grade, category) };
    const { from } = limitsIn(honour, category);
    return {
      name: grade.name,
      of: 'total',
      isHonour: true,
      ...(!open.has(grade.name) && { isContested: true }),
      ...(from !== undefined && { from }),
    };
  });
}

/** The bounds that hold in a category. */
function boundsIn({ from, above, to, below, categories }: Grade, category: string): Bounds {
  return categories?.[category] ?? { from, above, to, below };
}

/** What the bounds of a case are held against: the total, or its rate of full marks. */
export function measured({ of }: Pick<GradeCase, 'of'>, total: number, fullMarks: number | null): number {
  return of === 'total' || fullMarks === null ? total : exact((total / fullMarks) * 100);
}

export function liesIn({ from = -Infinity, above = -Infinity, to = Infinity, below = Infinity }: Bounds, value: number): boolean {
  return value >= from && (above === -Infinity || value > above) && value <= to && (below === Infinity || value < below);
}

/** The names of the grades from the highest to the lowest. */
export function gradeNames({ grades, honours }: Grading): string[] {
  return (grades.length > 0 ? grades : honours).map(({ name }) => name);
}

/** How far down a grade stands, from 0; what is not among the grades stands below all of them. */
export function depthOf(names: readonly string[], grade: string): number {
  const at = names.indexOf(grade);
  return at < 0 ? names.length : at;
}
