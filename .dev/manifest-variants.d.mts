export const DEFAULT_ORIGIN: string;
export function withOrigin(manifest: string, origin: string): string;
export function forDevelopment(manifest: string): string;
