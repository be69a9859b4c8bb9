// Finds the functions that an add-in associates in its window, where the Office.js client keeps them.
import type { FunctionRuntime } from './model/custom-functions';

/** The part of the client that holds what CustomFunctions.associate was given. */
interface Client {
  _association: { mappings: Record<string, ((...args: unknown[]) => unknown) | undefined> };
  Error: new () => Error & { code: string };
}

export function runtimeIn(addin: () => Window | null): FunctionRuntime {
  const client = (): Client | undefined => (addin() as (Window & { CustomFunctions?: Client }) | null)?.CustomFunctions;
  return {
    implementation: (id) => client()?._association.mappings[id],
    codeOf: (error) => {
      const own = client()?.Error;
      return own && error instanceof own ? error.code : undefined;
    },
  };
}
