export function officeScript(source?: string): { src: string; origin: string };
