// 填报表: what one recipient is asked for, as plain data: which columns of which forms, for which units.
import type { Review } from '../standing/review';
import type { OpenedForm } from '../app/opened-form';
import type { EntryColumn } from '../workbook/entry/entry-column';
import { entryLayout, type EntryLayout } from '../workbook/entry/entry-layout';
import type { OpenedEntries } from '../workbook/entry/read-entries';
import type { Form } from '../workbook/form';
import type { Indicator } from '../rubric/tree';
import type { RosterUnit } from '../workbook/roster/read-roster';

/** By whom the book is divided. */
export const handoutWays = ['unit', 'category', 'owner', 'expert'] as const;
export type HandoutWay = (typeof handoutWays)[number];

/** A form of the book with an entry sheet. */
export interface FilledForm extends OpenedForm {
  entries: OpenedEntries;
}

/** What is asked of one form. */
export interface HandoutForm {
  of: FilledForm;
  /** Of the indicators that are asked for, and one round or source of them. */
  layout: EntryLayout;
  units: readonly RosterUnit[];
}

export interface Handout {
  /** The same whenever the book is handed out again: `unit/高校-001`. */
  id: string;
  way: HandoutWay;
  /** 甲大学, 高校, 第一处, 专家甲. */
  who: string;
  /** The round or source that is filled in, under a review. */
  track: string | undefined;
  forms: readonly HandoutForm[];
}

/** What is filled in of a form: everything but whose row it is. */
export function askedColumns({ layout }: Pick<HandoutForm, 'layout'>): EntryColumn[] {
  return layout.columns.filter(({ isIdentity }) => !isIdentity);
}

/** The form with some of its indicators, entered once: in the round or source that is asked for. */
export function layoutOf(form: Form, indicators: readonly Indicator[], track: string | undefined, vetoes = false): EntryLayout {
  const { review: _, ...plain } = form;
  const review: Review | undefined = track === undefined ? undefined : { kind: 'sources', tracks: [track], counts: track };
  return entryLayout({ ...plain, indicators, vetoes: vetoes ? form.vetoes : [], ...(review && { review }) });
}

/** The forms of an opened book that have an entry sheet. */
export function filledForms(forms: readonly OpenedForm[]): FilledForm[] {
  return forms.flatMap((form) => (form.entries ? [{ ...form, entries: form.entries }] : []));
}
