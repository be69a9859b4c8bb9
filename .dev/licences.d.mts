export function isFree(licence: string): boolean;
export function noticesOf(files: readonly string[]): string;
