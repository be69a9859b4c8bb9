// The work of a year in the workbench, whose host behaves like one Excel or the other. The journey itself is gone through on the desktop,
// what other visitors add to it under one of the two each; set RUBRIC_SCORE_WALKS=all for everything under both, and the longest ones.
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
  const [onDesktop, onWeb] = [everything || excel === 'desktop', everything || excel === 'web'];
  if (onDesktop) describe('the work of a year', () => journey(empty, { everyLook: everything && excel === 'desktop' }));
  if (everything) describe('who assesses websites, 随州', () => jixiao(empty));
  if (everything) describe('who assesses openness, 随州', () => kaoping(empty));
  if (everything)
    describe('who opens a book with SCORE as it is typed', () => healed(opening(async () => ({ query, book: await plainBook() }))));
  if (onWeb) describe('who signs the notice', () => signer(opening(async () => ({ query }))));
}
