// What an opened workbook holds of a form.
import type { OpenedEntries } from '../workbook/entry/read-entries';
import type { Form } from '../workbook/form';
import type { FoundTable } from '../workbook/found/found-table';

export interface OpenedForm {
  form: Form;
  /** undefined when the table is gone, or the category has no units. */
  entries: OpenedEntries | undefined;
  /** The score table as it was found: its ids tell whether it still mirrors the entry table. */
  score: FoundTable | undefined;
  /** That of the category, over all its forms; undefined where one form is the whole, or it is gone. */
  summary: FoundTable | undefined;
}
