/** `lock` is a file that is there while somebody works. */
export function alone(lock: string, work: () => Promise<void>): Promise<void>;
