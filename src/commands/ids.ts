// The ribbon buttons that run code, by the names that the manifest gives them.

export const commandIds = ['buildTemplate', 'validate', 'publish', 'useScore', 'useNative', 'freezeValues', 'repairFormulas'] as const;

export type CommandId = (typeof commandIds)[number];
