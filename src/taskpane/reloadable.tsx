// A part of the pane that is loaded when it is first shown. Where it could not be loaded it is asked for anew when people press 重试.
import { lazy, type ComponentType } from 'react';

const failed = new Set<() => void>();

/** Parts that could not be loaded are asked for when they are shown next. */
export function askAgain(): void {
  for (const forget of failed) forget();
  failed.clear();
}

export function reloadable(load: () => Promise<{ default: ComponentType }>): ComponentType {
  let part: ComponentType | undefined;
  const forget = (): void => {
    part = undefined;
  };
  const ask = (): ComponentType =>
    lazy(() =>
      load().catch((error: unknown) => {
        failed.add(forget);
        throw error;
      }),
    );
  return function Reloadable() {
    const Part = (part ??= ask());
    return <Part />;
  };
}
