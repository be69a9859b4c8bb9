// The layout of official documents, measured on the pages that LibreOffice makes of them.
import { composeNotice } from '../../src/report/notice/compose';
import type { Document, DocumentBlock } from '../../src/report/document';
import type { TableBlock } from '../../src/report/block';
import { scoreAssessment } from '../../src/scoring/score-assessment';
import { writeDocx } from '../../src/word/write-docx';
import { assessment2019, template2019 } from '../report/notice/hunan-2019';
import { canLayOut, pagesOfEach, read, type Page } from './pages';

const onPaper = canLayOut ? test : test.skip;
const MM = 72 / 25.4;
const document = (...blocks: DocumentBlock[]): Document => ({ title: '通报', pages: 'official', parts: [{ blocks }] });
const flush = (text: string): DocumentBlock => ({ block: 'addressees', text });
const body = (text: string): DocumentBlock => ({ block: 'paragraph', spans: [{ text }] });
const closing: DocumentBlock[] = [
  { block: 'attachments', titles: ['名单'] },
  { block: 'signature', issuer: '湖南省教育厅', date: '2020年3月17日' },
];
const wideTable: TableBlock = {
  block: 'table',
  columns: [{ title: '单位', holds: 'name' }, ...Array.from({ length: 12 }, (_, at) => ({ title: `指标${at}`, holds: 'score' as const }))],
  rows: Array.from({ length: 60 }, (_, at) => ({ cells: [`某某某某某某某某某某大学${at}`, ...Array<number>(12).fill(9.5)] })),
};
const landscape = [{ landscape: true as const, blocks: [flush('示'.repeat(80))] }];

const documents = {
  full: document(flush('示'.repeat(28 * 44 + 1))),
  paragraph: document(body('示'.repeat(60))),
  area: document(flush('示'.repeat(56))),
  numbered: document(flush('示'.repeat(28 * 60))),
  notice2019: composeNotice(assessment2019, scoreAssessment(assessment2019), { template: template2019, year: 2019 }).document,
  signed: document(body('正文。'), { block: 'signature', issuer: '湖南省教育厅', date: '2020年3月17日' }),
  wide: document(body('在前。'), wideTable, body('在后。')),
  papers: {
    title: '反馈单',
    pages: 'own' as const,
    parts: ['甲', '乙', '丙'].map((name) => ({ landscape: true as const, blocks: [body(name)] })),
  },
  closed: document(flush('示'.repeat(28 * 18)), body('最后一段。'), ...closing),
  title: document({ block: 'title', pieces: ['上海市教育委员会关于公布2017年度区教育局', '政务公开和网站建设评议结果的通知'] }),
  own: { title: '反馈单', pages: 'own' as const, parts: landscape },
  official: { title: '通报', pages: 'official' as const, parts: landscape },
} satisfies Record<string, Document>;
type Name = keyof typeof documents;

let laid: ReadonlyMap<string, Page[]>;
const pagesOf = (name: Name): Page[] => laid.get(name)!;

beforeAll(async () => {
  if (!canLayOut) return;
  const names = Object.keys(documents);
  const pages = pagesOfEach(await Promise.all(Object.values(documents).map((each) => writeDocx(each))));
  laid = new Map(names.map((name, index) => [name, pages[index]!]));
}, 240_000);

onPaper('a full page has 22 lines of 28 characters', () => {
  const pages = pagesOf('full').map((page) => read(page));
  expect(pages.map(({ lines }) => lines.length)).toEqual([22, 22, 1]);
  for (const { lines } of pages.slice(0, 2)) expect(lines.map((line) => line.length)).toEqual(Array<number>(22).fill(28));
});

onPaper('the first line of a paragraph is indented by two characters', () => {
  const [page] = pagesOf('paragraph');
  expect(read(page!).lines.map((line) => line.length)).toEqual([26, 28, 6]);
});

onPaper('the type area begins 37 mm from the top and 28 mm from the left, 156 mm wide', () => {
  const [page] = pagesOf('area');
  const [first] = page!.words;
  expect(page!.width / MM).toBeCloseTo(210, 0);
  expect(Math.abs(first!.left / MM - 28)).toBeLessThan(0.5);
  expect(first!.right / MM).toBeLessThanOrEqual(28 + 156.5);
  expect(first!.right / MM).toBeGreaterThan(28 + 154);
  expect(Math.abs(first!.top / MM - 37)).toBeLessThan(7);
});

onPaper('page numbers — 1 — stand right on odd pages and left on even ones, one character in, below the type area', () => {
  const pages = pagesOf('numbered').map((page) => read(page));
  expect(pages.map(({ number }) => number)).toEqual(['—1—', '—2—', '—3—']);
  const [left, right] = [28 * MM + 14, (210 - 26) * MM - 14];
  expect(Math.abs(pages[0]!.right - right)).toBeLessThan(4);
  expect(Math.abs(pages[1]!.left - left)).toBeLessThan(4);
  expect(Math.abs(pages[2]!.right - right)).toBeLessThan(4);
});

describe('the notice of 2019 on paper', () => {
  onPaper(
    'full pages have 22 lines of 28 characters, page numbers stand right and left by turns, the attachment begins on a new page, and the signature is not alone',
    () => {
      const pages = pagesOf('notice2019').map((page) => read(page));
      const attachment = pages.findIndex(({ lines }) => lines[0] === '附件');
      expect(attachment).toBe(4);
      const full = pages.slice(1, 3);
      expect(full.map(({ lines }) => lines.length)).toEqual([22, 22]);
      for (const { lines } of full) {
        // Digits are half as wide, and the first and last lines of a paragraph are shorter.
        const lengths = lines.filter((line) => !/[0-9]/u.test(line)).map((line) => [...line].length);
        expect(Math.max(...lengths)).toBe(28);
        expect(lengths.filter((length) => length === 28).length).toBeGreaterThan(lengths.length / 2);
      }
      const [inner, outer] = [28 * MM + 14, (210 - 26) * MM - 14];
      for (const [index, { left, right }] of pages.entries())
        expect(Math.abs(index % 2 === 0 ? right - outer : left - inner)).toBeLessThan(4);
      const last = pages[attachment - 1]!.lines;
      expect(last.slice(-2)).toEqual(['湖南省教育厅', '2020年3月17日']);
      expect(last.length).toBeGreaterThan(3);
      expect(pages[attachment]!.lines.slice(1, 3)).toEqual(['2019年度全省教育系统政务公开政务服务', '工作优秀单位和优秀个人名单']);
      expect(pages.map(({ number }) => number)).toEqual(pages.map((_, index) => `—${index + 1}—`));
    },
  );

  onPaper('the date stands four characters from the right edge, the issuer centred above it', () => {
    const page = pagesOf('signed')[0]!;
    const ends = (text: RegExp): [number, number] => {
      const parts = page.words.filter((word) => text.test(word.text));
      return [Math.min(...parts.map(({ left }) => left)), Math.max(...parts.map(({ right }) => right))];
    };
    const [dateLeft, dateRight] = ends(/年|月|日|2020|17/u);
    const [issuerLeft, issuerRight] = ends(/教育厅/u);
    expect(Math.abs(dateRight - ((210 - 26) * MM - 4 * 15.75))).toBeLessThan(4);
    expect(Math.abs((dateLeft + dateRight) / 2 - (issuerLeft + issuerRight) / 2)).toBeLessThan(16);
  });
});

onPaper('a wide table lies on pages of its own, sideways, its header on each of them', () => {
  const pages = pagesOf('wide');
  expect(pages.map(({ width, height }) => width > height)).toEqual([false, ...Array<boolean>(pages.length - 2).fill(true), false]);
  const sideways = pages.slice(1, -1);
  expect(sideways.length).toBeGreaterThan(1);
  for (const page of sideways) expect(page.words.map(({ text }) => text).join('')).toContain('单位指标0');
});

onPaper('papers of their own are each counted from 1, without blank pages between them', () => {
  const pages = pagesOf('papers').map((page) => read(page, 85));
  expect(pages.map(({ lines, number }) => [lines.join(), number])).toEqual([
    ['甲', '—1—'],
    ['乙', '—1—'],
    ['丙', '—1—'],
  ]);
});

onPaper('what closes the text never stands on a page without a line of it', () => {
  const pages = pagesOf('closed').map((page) => read(page));
  expect(pages.map(({ lines }) => lines.length)).toEqual([18, 4]);
  expect(pages[1]!.lines[0]).toBe('最后一段。');
});

onPaper('a title that just fits stays on its line, though digits are wider in the font at hand', () => {
  const [page] = pagesOf('title');
  expect(read(page!).lines).toEqual(['上海市教育委员会关于公布2017年度区教育局', '政务公开和网站建设评议结果的通知']);
});

onPaper('a paper of its own uses more of the sheet than an official document', () => {
  const [own] = pagesOf('own');
  const [official] = pagesOf('official');
  expect(own!.words[0]!.left / MM).toBeCloseTo(18, 0);
  expect(official!.words[0]!.left / MM).toBeCloseTo(37, 0);
});
