// Deductions, accounts, levels and targets, alone and in one another: plain formulas in LibreOffice and in the grid, and
// SCORE in the grid, say what the engine says.
import type { Scheme } from '../../src/rubric/tree';
import { everyScheme, everyUnit } from '../cases/every-clause';
import { hasLibreOffice } from '../hosts/libreoffice';
import { BOOKS } from './books';
import { randomBook, type RandomBook } from './random-book';
import { recalculated } from './recalculated';
import { startScoreGrid } from './score-cells';
import { differences, formulaCells, sheetsOf, withNonsense } from './sheets';

const schemes = { 'as the text says': everyScheme(), 'below 0': everyScheme({ 'filing-floor': 'goes-on' }) };
const books = Object.entries(schemes).flatMap(([name, scheme]) =>
  Array.from({ length: Math.max(BOOKS, 8) }, (_, index): RandomBook => randomBook(name, index + 1, () => scheme)),
);

/** Units at the ends of every rule, which chance seldom meets. */
function atTheEnds(scheme: Scheme): RandomBook {
  const worst = {
    备案报送: ['是', 9, 0],
    督查督办: [7, 0],
    安全管理: [3, '是', 6],
    档案等级: ['没有建档'],
    群众满意: [60],
    季度办结: [0, 60, 85, 95],
    招商到位: [0],
    增长速度: [-40],
    债务变动: [50.5],
    表彰奖励: [0, 0, 0, '否'],
    改革创新: [0],
    通报批评: [3, 4],
    公文差错: [1.01],
  };
  const best = {
    备案报送: ['否', 0, 12],
    督查督办: [0, 30],
    档案等级: ['优'],
    群众满意: [100],
    招商到位: [900],
    增长速度: [30],
    债务变动: [50],
  };
  const late = { 'late-reply': { points: 3, deductedIn: '备案报送' } };
  const units = [
    everyUnit('甲局', { entries: worst }),
    everyUnit('乙局', { entries: best }),
    everyUnit('丙局', { attributes: { 增幅目标: -2.5, 年度任务: 0, 应报信息数: 0 }, entries: { ...worst, 增长速度: [-2.5] } }),
    everyUnit('丁局', { causes: late }),
    everyUnit('戊局', { causes: late, entries: { 督查督办: [0, 40] } }),
    everyUnit('己局', { vetoes: [4], causes: { 'late-reply': { points: 0.5, deductedIn: '增长速度' } }, entries: { 增长速度: [100] } }),
  ];
  return { id: 'ends', seed: 0, scheme, units, draws: [], findings: new Map(units.map((unit) => [unit, new Map()])) };
}
books.push(...Object.values(schemes).map(atTheEnds));

(hasLibreOffice ? test : test.skip)(
  'plain formulas in LibreOffice',
  async () => {
    const sheets = books.map((book) => sheetsOf(book, 'native'));
    const calculated = await recalculated(sheets.map(withNonsense));
    const below = new Set<string>();
    for (const [index, book] of books.entries()) {
      const cells = formulaCells(book, sheets[index]!);
      expect(differences(cells, (cell) => calculated(index, cell)).slice(0, 5)).toEqual([]);
      for (const { header, value } of cells) if (typeof value === 'number' && value < 0) below.add(header);
    }
    expect([...below]).toEqual(expect.arrayContaining(['备案报送', '档案等级', '增长速度', '债务变动', '通报批评', '公文差错']));
  },
  240_000,
);

test.each(['native', 'score'] as const)(
  '%s formulas in the grid',
  async (mode) => {
    const grid = startScoreGrid();
    try {
      for (const book of books.filter(({ seed }) => seed <= 3)) {
        const sheets = sheetsOf(book, mode);
        const found = await grid.calculate(book.scheme, withNonsense(sheets));
        expect(differences(formulaCells(book, sheets), found).slice(0, 5)).toEqual([]);
      }
    } finally {
      grid.close();
    }
  },
  240_000,
);
