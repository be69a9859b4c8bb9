// Formulas and markup in what people write stay text, wherever it is shown: sheets of every edition, results, Word and what is copied.
import mammoth from 'mammoth';
import { makeNotice, makeStatements, statementDocument, type Published } from '../../src/app/notice';
import { openWorkbook } from '../../src/app/open';
import { publish, publishAssessment } from '../../src/app/publish';
import { assess } from '../../src/assessment/assess';
import type { UnitInput } from '../../src/assessment/assessment';
import { createXlsxHere, openXlsxHere } from '../../src/cli/xlsx';
import { templateFor, noSettings } from '../../src/report/notice/settings';
import { scoreAssessment } from '../../src/scoring/score-assessment';
import { richText } from '../../src/word/rich-text';
import type { FormulaMode } from '../../src/workbook/frame';
import type { PlanCell, WorkbookPlan } from '../../src/workbook/plan';
import { entries as partsOf } from '../hosts/xlsx/foreign-parts';
import { shelf } from '../shelf';
import { filledUnit, hunan, plan } from '../workbook/sample-book';

const HOSTILE = [
  '=HYPERLINK("http://a.example","甲")',
  '+1+1',
  '-2+3',
  '@SUM(A1:A9)',
  '=SCORE("高校","信息公开",3)',
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  '&B&14甲&P',
  "甲'!A1",
  '甲&amp;乙&lt;',
  '{=1+1}',
  "=cmd|'/C calc'!A0",
];

const named = (names: readonly string[]): UnitInput[] =>
  names.map((name) => {
    const unit = filledUnit(name, '高校', 2);
    return { ...unit, attributes: { ...unit.attributes, 责任部门: name } };
  });
const plainNames = HOSTILE.map((_, index) => `第${index + 1}大学`);

const formulasOf = ({ sheets }: WorkbookPlan): string[] =>
  sheets.flatMap(({ blocks }) =>
    blocks.flatMap(({ cells }) => cells.flat().flatMap((cell: PlanCell) => (typeof cell === 'object' && cell ? [cell.formula] : []))),
  );

/** Every formula of a file, as it stands there. */
const filedFormulas = (bytes: Uint8Array): string[] =>
  [...partsOf(bytes)].flatMap(([path, part]) =>
    /worksheets\/sheet/.test(path)
      ? [
          ...Buffer.from(part)
            .toString()
            .matchAll(/<f[ >].*?<\/f>|<f>.*?<\/f>/gsu),
        ].map(([formula]) => formula)
      : [],
  );

describe.each<FormulaMode>(['score', 'native', 'values'])('an entry book of %s', (formulas) => {
  test('has the formulas that it has with plain names, and the names are read back as they were', async () => {
    const [hostile, tame] = [plan({ units: named(HOSTILE), formulas }), plan({ units: named(plainNames), formulas })];
    expect(formulasOf(hostile)).toEqual(formulasOf(tame));
    const bytes = await createXlsxHere(hostile);
    expect(filedFormulas(bytes)).toEqual(filedFormulas(await createXlsxHere(tame)));
    const host = await openXlsxHere(bytes);
    if (!host.ok) throw new Error(host.refusal.message);
    const opened = await openWorkbook(host.value, shelf);
    if (!opened.ok) throw new Error(opened.refusal.message);
    expect(opened.value.input.units.map(({ name }) => name)).toEqual(HOSTILE);
    const result = publish(opened.value, { today: '2022-12-20', statements: true }).plan;
    expect(formulasOf(result)).toEqual([]);
    expect(filedFormulas(await createXlsxHere(result))).toEqual([]);
  });
});

test('results that are made have links to their own sheets alone, and codes of page headers are none', async () => {
  const units = named(HOSTILE);
  const assessment = assess({ scheme: hunan.id, units }, hunan);

  const parts = partsOf(await createXlsxHere(publishAssessment({ assessment }, { today: '2022-12-20', statements: true }).plan));
  for (const [path, part] of parts) {
    const text = Buffer.from(part).toString();
    expect([path, /TargetMode="External"|<script|<img/u.test(text)]).toEqual([path, false]);
  }
});

describe('documents', () => {
  const units = named(HOSTILE);
  const assessment = assess({ scheme: hunan.id, units }, hunan);
  const published: Published = { assessment, scoreboard: scoreAssessment(assessment) };
  const template = { ...templateFor(noSettings, hunan, '2022-12-20'), title: '<b>关于</b>=1+1&"通报', unfinished: '无' };

  test('a notice and statements hold the very texts, and neither fields, links nor scripts of theirs', async () => {
    for (const [{ bytes }, said] of [
      [await makeNotice(published, template), '<b>关于</b>=1+1&"通报'],
      [await makeStatements(published), '<script>alert(1)</script>'],
    ] as const) {
      const xml = Buffer.from(partsOf(bytes).get('word/document.xml')!).toString();
      expect(xml).not.toMatch(/<script|<img|<b>|w:hyperlink|DDEAUTO|HYPERLINK "/u);
      expect(xml.match(/<w:instrText[^>]*>[^<]*(?:HYPERLINK|cmd|SUM)/u)).toBeNull();
      const { value } = await mammoth.extractRawText({ buffer: Buffer.from(bytes) });
      expect(value).toContain(said);
    }
  });

  test('what is copied to Word is markup of ours around texts of theirs', () => {
    const { html } = richText(statementDocument(published));
    expect(html).not.toMatch(/<script|<img|onerror=alert\(1\)>[^&]/u);
    expect(html).toContain('&lt;script&gt;');
  });
});
