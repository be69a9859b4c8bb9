// The work of a year in the workbench, whose host behaves like one Excel or the other. What 随州 adds to the journey is gone through under
// one of the two each; set RUBRIC_SCORE_WALKS=all for both.
import type { ExcelKind } from '../../src/workbench/host/behaviour';
import { jixiao, kaoping } from './duty';
import { healed, plainBook } from './healed';
import { inBrowser } from './in-browser';
import { journey } from './journey';
import { signer } from './signer';

const everything = process.env.RUBRIC_SCORE_WALKS === 'all';

export function year(excel: ExcelKind): void {
  const { opening } = inBrowser();
  const query = `?excel=${excel}`;
  const empty = opening(async () => ({ query, empty: true }));
  describe('the work of a year', () => journey(empty, { looks: excel === 'desktop' }));
  if (everything || excel === 'desktop') describe('who assesses websites, 随州', () => jixiao(empty));
  if (everything || excel === 'web') describe('who assesses openness, 随州', () => kaoping(empty));
  describe('who opens a book with SCORE as it is typed', () => healed(opening(async () => ({ query, book: await plainBook() }))));
  describe('who signs the notice', () => signer(opening(async () => ({ query }))));
}
