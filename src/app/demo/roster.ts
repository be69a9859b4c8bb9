// Who stands in a demonstration: the units that the document lists, institutions by name where we have a roster, numbered examples
// for the rest.
import type { Scheme } from '../../rubric/tree';
import rosters from './rosters.json';

export interface DemoUnit {
  name: string;
  category: string;
  /** A real institution: nothing bad is invented about it. */
  real: boolean;
  attributes: Readonly<Record<string, string>>;
}

interface CategoryRoster {
  /** Units in all. */
  units: number;
  /** What numbered units are called. */
  stem: string;
  named: readonly { name: string; attributes?: Record<string, string> }[];
}

const UNKNOWN = { units: 20, named: [] };

/** The units of every category, `units` in all (by default as many as the roster says), shared out as the roster has them. */
export function demoRoster(scheme: Scheme, units?: number): DemoUnit[] {
  const known = (rosters as Record<string, Record<string, CategoryRoster>>)[scheme.id] ?? {};
  const categories = scheme.categories.map(({ name }): [string, CategoryRoster] => [
    name,
    known[name] ?? listed(scheme, name) ?? { ...UNKNOWN, stem: `示例${name}` },
  ]);
  const sizes = share(
    categories.map(([, roster]) => roster.units),
    units,
  );
  return categories.flatMap(([category, roster], index) => unitsOf(scheme, category, roster, sizes[index]!));
}

/** The units that the document itself lists. */
function listed({ data }: Scheme, category: string): CategoryRoster | undefined {
  const named = data.units.filter((unit) => unit.category === category).map(({ name }) => ({ name }));
  return named.length > 0 ? { units: named.length, stem: `示例${category}`, named } : undefined;
}

function unitsOf(scheme: Scheme, category: string, { stem, named }: CategoryRoster, size: number): DemoUnit[] {
  const real = named.slice(0, size).map(({ name, attributes = {} }) => ({ name, category, real: true, attributes }));
  const digits = Math.max(2, String(size - real.length).length);
  const numbered = Array.from({ length: size - real.length }, (_, index) => ({
    name: `${stem}${String(index + 1).padStart(digits, '0')}`,
    category,
    real: false,
    attributes: attributesOf(scheme, category, index),
  }));
  return [...real, ...numbered];
}

/** Sub-types take turns. */
function attributesOf(scheme: Scheme, category: string, index: number): Record<string, string> {
  const choices = scheme.data.attributes.filter((each) => each.type === 'choice' && (each.categories ?? [category]).includes(category));
  return Object.fromEntries(choices.map(({ name, choices = [] }) => [name, choices[index % choices.length]!]));
}

/** Whole numbers in proportion to `sizes` that add up to `total`; what is left over goes to the largest. */
function share(sizes: readonly number[], total = sum(sizes)): number[] {
  const shares = sizes.map((size) => Math.floor((size * total) / sum(sizes)));
  shares[sizes.indexOf(Math.max(...sizes))]! += total - sum(shares);
  return shares;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
