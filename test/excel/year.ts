// The work of a year in the workbench, whose host behaves like one Excel or the other.
import type { ExcelKind } from '../../src/workbench/host/behaviour';
import { jixiao, kaoping } from './duty';
import { inBrowser } from './in-browser';
import { journey } from './journey';
import { signer } from './signer';

export function year(excel: ExcelKind): void {
  const { opening } = inBrowser();
  const query = `?excel=${excel}`;
  const empty = opening(async () => ({ query, empty: true }));
  describe('the work of a year', () => journey(empty, { looks: excel === 'desktop' }));
  describe('who assesses websites, 随州', () => jixiao(empty));
  describe('who assesses openness, 随州', () => kaoping(empty));
  describe('who signs the notice', () => signer(opening(async () => ({ query }))));
}
