// Who stands in a demonstration: the units that the document lists, institutions by name where we have a roster, numbered examples
// for the rest.
import type { AttributeData } from '../../rubric/schema';
import type { Scheme } from '../../rubric/tree';
import rosters from './rosters.json';

export interface DemoUnit {
  name: string;
  category: string;
  /** A real institution: nothing bad is invented about it. */
  real: boolean;
  attributes: DemoFacts;
}

export type DemoFacts = Readonly<Record<string, string | number>>;

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
  const real = named
    .slice(0, size)
    .map(({ name, attributes = {} }, index) => ({
      name,
      category,
      real: true,
      attributes: { ...targetsOf(scheme, category, index), ...attributes },
    }));
  const digits = Math.max(2, String(size - real.length).length);
  const numbered = Array.from({ length: size - real.length }, (_, index) => ({
    name: `${stem}${String(index + 1).padStart(digits, '0')}`,
    category,
    real: false,
    attributes: { ...subTypesOf(scheme, category, index), ...targetsOf(scheme, category, real.length + index) },
  }));
  return [...real, ...numbered];
}

/** Sub-types take turns. */
function subTypesOf(scheme: Scheme, category: string, index: number): DemoFacts {
  const subTypes = attributesIn(scheme, category).filter(({ type }) => type === 'choice');
  return Object.fromEntries(subTypes.map(({ name, choices = [] }) => [name, choices[index % choices.length]!]));
}

/** Targets of every unit, a few of each sort in turn. */
const TARGETS: Partial<Record<AttributeData['type'], readonly number[]>> = {
  count: [10, 12, 15],
  quantity: [500, 800, 1200],
  signed: [4, 6, 5],
  rate: [90, 95, 85],
  'signed-rate': [4, 6, 5],
};

function targetsOf(scheme: Scheme, category: string, index: number): DemoFacts {
  return Object.fromEntries(
    attributesIn(scheme, category).flatMap(({ name, type }) => {
      const targets = TARGETS[type];
      return targets ? [[name, targets[index % targets.length]!]] : [];
    }),
  );
}

function attributesIn({ data }: Scheme, category: string): AttributeData[] {
  return data.attributes.filter(({ categories = [category] }) => categories.includes(category));
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
