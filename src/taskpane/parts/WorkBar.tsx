// How far a longer task has come, with a way to stop it.
import { Button, Field, ProgressBar } from '@fluentui/react-components';
import { useStrings } from '../strings';
import type { Work } from '../use-session';

export function WorkBar({ work }: { work: Work }) {
  const { work: words } = useStrings();
  if (!work.running) return null;
  const [done, total] = work.progress ?? [0, 0];
  return (
    <div role="status">
      <Field validationMessage={total > 0 ? words.step(Math.min(done + 1, total), total) : undefined} validationState="none">
        <ProgressBar aria-label={words.progress} {...(total > 0 ? { value: done / total } : {})} />
      </Field>
      <Button size="small" onClick={work.cancel}>{words.cancel}</Button>
    </div>
  );
}
