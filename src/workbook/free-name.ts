// A name for a new sheet: somebody else's sheet may have ours already, and what stands there is never written over.
import type { Survey } from './host';
import type { SheetPlan } from './plan';

/** The name itself, or with a number behind it: `得分_高校_2`. */
export function freeName(wanted: string, { sheets }: Survey): string {
  const taken = new Set(sheets.map(({ name }) => name.toLowerCase()));
  let name = wanted;
  for (let number = 2; taken.has(name.toLowerCase()); number++) name = `${wanted}_${number}`;
  return name;
}

/** The sheet under a free name; its tables are what it is found by. */
export function freelyNamed(plan: SheetPlan, survey: Survey): SheetPlan {
  return { ...plan, name: freeName(plan.name, survey) };
}
