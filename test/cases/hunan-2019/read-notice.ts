// Reads the official notice of 2019: who was honoured, and whom every finding names.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const text = readFileSync(join(__dirname, 'notice.md'), 'utf8');

/** A list of schools followed by what was found about them. */
const SCHOOLS = /^((?:[^、，；。]+?(?:学院|学校|大学)、)*[^、，；。]+?(?:学院|学校|大学))(.+)$/u;

/** Honoured units by category as the notice words it, in its order. */
export const honoured = [...text.matchAll(/^\d\. (.+?)：(.+)。$/gmu)].map(([, category, names]) => ({
  category: category!,
  names: names!.split('、'),
}));

/** `31 个单位得分在 80 分以上` */
export const stated = (() => {
  const [, units, points] = /(\d+) 个单位得分在 (\d+) 分以上/u.exec(text)!;
  return { units: Number(units), points: Number(points) };
})();

/** Every finding in the order of the notice: its heading, the units it names, its words. */
export const findings = [...text.matchAll(/^（[一二三]）(.+?)。(.+)$/gmu)].flatMap(([, heading, paragraph]) =>
  paragraph!
    .replace('检查组发现，', '')
    .split(/[；。]/u)
    .flatMap((sentence) => {
      const [, names, words] = SCHOOLS.exec(sentence) ?? [];
      return names && words ? [{ heading: heading!, units: names.split('、'), words }] : [];
    }),
);
