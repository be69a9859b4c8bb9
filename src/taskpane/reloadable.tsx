// A part of the pane that is loaded when it is first shown. Where it could not be loaded it is asked for anew when it is shown again.
import { lazy, useState, type ComponentType } from 'react';

export function reloadable(load: () => Promise<{ default: ComponentType }>): ComponentType {
  let part: ComponentType | undefined;
  const ask = (): ComponentType =>
    lazy(() =>
      load().catch((error: unknown) => {
        part = undefined;
        throw error;
      }),
    );
  return function Reloadable() {
    const [Part] = useState(() => (part ??= ask()));
    return <Part />;
  };
}
