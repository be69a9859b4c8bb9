/** @jest-environment jsdom */
// A reading is chosen, and another one before the sheets have followed: the last choice holds.
import { act } from 'react';
import { ok, type Outcome } from '../../src/model/outcome';
import { Reading } from '../../src/taskpane/parts/Reading';
import { host } from '../workbook/sample-book';
import { open as openBook, setUpPane, show } from './pane';

/** What the workbook was asked to hold, and how each request is answered. */
const mockAsked: { label: string; answer: (outcome: Outcome<undefined>) => void }[] = [];
jest.mock('../../src/open-book/use-cases/change-settings', () => ({
  chooseReading: (_id: string, label: string) =>
    new Promise((answer) => {
      mockAsked.push({ label, answer });
    }),
}));

setUpPane();

test('what is chosen while an earlier choice is still being carried out is carried out after it', async () => {
  const { open } = await openBook(host());
  const reading = open.book.frame.scheme.data.readings.find(({ choices }) => choices.length > 1)!;
  await show(<Reading reading={reading} open={open} />);
  const radio = (id: string): HTMLInputElement => document.querySelector<HTMLInputElement>(`input[value="${id}"]`)!;
  const other = reading.choices.find(({ id }) => id !== reading.default)!;
  const usual = reading.choices.find(({ id }) => id === reading.default)!;
  await act(async () => radio(other.id).click());
  await act(async () => radio(usual.id).click());
  expect(mockAsked.map(({ label }) => label)).toEqual([other.label]);
  expect(radio(usual.id).checked).toBe(true);
  await act(async () => mockAsked[0]!.answer(ok(undefined)));
  expect(mockAsked.map(({ label }) => label)).toEqual([other.label, usual.label]);
  await act(async () => mockAsked[1]!.answer(ok(undefined)));
  expect(mockAsked).toHaveLength(2);
});
