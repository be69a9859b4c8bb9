/** The same script, of Univer's packages or of a bundle with them. */
export function plainly(script: string): string;
