// 理由: why a later round changes an earlier one; asked for where it does.
import type { OpenBook } from '../../open-book/book';
import type { Indicator } from '../../rubric/tree';
import type { UnitForm } from '../entry-form';
import { useEntryStrings } from '../strings/entry';
import { commitCell } from './commit';
import { TextField } from './TextField';

export function Reason({ open, form, indicator, isChanged }: { open: OpenBook; form: UnitForm; indicator: Indicator; isChanged: boolean }) {
  const words = useEntryStrings();
  const reason = form.reason(indicator);
  if (!isChanged && reason === '') return null;
  const target = {
    indicator: indicator.key,
    isReason: true as const,
    holds: (present: unknown) => String(present ?? '').trim() === reason,
  };
  return (
    <TextField
      form={form}
      field={`${indicator.key} reason`}
      label={words.reason}
      text={reason}
      needed={isChanged ? words.reasonNeeded : undefined}
      onCommit={(text) => commitCell(open, form, target, text.trim())}
    />
  );
}
