// The files that are changed: one of every kind that the product reads, small and whole.
import { readFileSync, writeFileSync } from 'node:fs';
import { buildWorkbook } from '../../src/app/build';
import { demoAssessment } from '../../src/app/demo';
import { changeNoticeSettings } from '../../src/app/notice-settings';
import { countingEntries, reviewedScheme } from '../../src/app/review';
import { createXlsxHere, openXlsxHere } from '../../src/cli/xlsx';
import { bundled, fullUnit } from '../cases/units';
import { gb18030 } from '../app/roster/gb18030';
import { bookOf, sheetOf } from '../app/roster/reading';
import { runCli } from '../cli/run-cli';
import { shelf } from '../shelf';
import { foreignRubrics } from './foreign-rubrics';
import { plan } from '../workbook/sample-book';

type Kind = 'book' | 'from' | 'roster-book' | 'roster-text' | 'assessment' | 'rubric' | 'draws' | 'stranger' | 'foreign';

export interface Original {
  kind: Kind;
  name: string;
  bytes: Uint8Array;
}

const utf8 = (text: string) => new TextEncoder().encode(text);
const LIST = [
  ['单位名称', '类别', '办学层次', '电话'],
  ['甲大学', '高校', '本科', '1'],
  ['乙学院', '高校', '专科高职', '2'],
  ['长沙市教育局', '市州', '', '3'],
  ['省电化教育馆', '直属单位', '', '4'],
  ['丙职业技术学院', '高校', '专科高职', '5'],
];
const text = (separator: string) =>
  LIST.map((cells) => cells.map((cell, at) => (at === 0 && separator === ';' ? `"${cell}"` : cell)).join(separator)).join('\r\n');

/** `folder` is where commands may write. */
export async function originals(folder: string): Promise<Original[]> {
  const hunan = await createXlsxHere(plan());
  const noted = await openXlsxHere(await createXlsxHere(plan({ formulas: 'native' })));
  if (
    !noted.ok ||
    !(await changeNoticeSettings(noted.value, shelf, (now) => ({ ...now, template: { ...now.template, form: 'hunan' } }))).ok
  )
    throw new Error('no notice sheet');
  const scheme = reviewedScheme(bundled('suizhou-2023-jixiao'), { rounds: '初评,复评' });
  if (!scheme.ok) throw new Error(scheme.refusal.message);
  const demo = demoAssessment(scheme.value, 7, 4);
  const rounds = buildWorkbook({
    scheme: scheme.value,
    year: 2023,
    units: countingEntries(demo.units, scheme.value),
    draws: demo.draws ?? [],
    formulas: 'values',
    demo: false,
    today: '2023-12-20',
  });
  const drawn = bundled('suizhou-2023-kaoping');
  const sampled = demoAssessment(drawn, 7, 4);
  const withDraws = buildWorkbook({
    scheme: drawn,
    year: 2023,
    units: sampled.units,
    draws: sampled.draws ?? [],
    formulas: 'native',
    demo: false,
    today: '2023-12-20',
  });
  const assessment = {
    scheme: 'hunan-2022',
    readings: { 'subsidiary-security-full': 'four' },
    units: [fullUnit('高校', '甲大学'), fullUnit('高校', '乙学院'), fullUnit('市州', '长沙市教育局', { vetoes: [1] })],
  };
  const book = await noted.value.save();
  const [path, docx] = [`${folder}/o.xlsx`, `${folder}/o.docx`];
  writeFileSync(path, book);
  await runCli(['report', path, '--out', `${folder}/r.xlsx`, '--notice', docx]);
  const list = await bookOf(sheetOf('说明', [['请看下一张表']]), sheetOf('名单', LIST, []));
  return [
    { kind: 'book', name: 'SCORE 工作簿.xlsx', bytes: hunan },
    { kind: 'book', name: '原生公式、通报设置.xlsx', bytes: book },
    { kind: 'book', name: '分轮.xlsx', bytes: await createXlsxHere(rounds) },
    { kind: 'book', name: '抽样.xlsx', bytes: await createXlsxHere(withDraws) },
    { kind: 'from', name: '去年.xlsx', bytes: book },
    { kind: 'roster-book', name: '名单.xlsx', bytes: list },
    { kind: 'roster-text', name: '名单.csv', bytes: utf8(`\uFEFF${text(',')}`) },
    { kind: 'roster-text', name: '分号.csv', bytes: utf8(text(';')) },
    { kind: 'roster-text', name: '制表符.txt', bytes: new Uint8Array(Buffer.from(`\uFEFF${text('\t')}`, 'utf16le')) },
    { kind: 'assessment', name: '考评.json', bytes: utf8(JSON.stringify(assessment)) },
    { kind: 'rubric', name: '细则.json', bytes: utf8(JSON.stringify(bundled('hunan-2022').data)) },
    { kind: 'draws', name: '抽样.json', bytes: utf8(JSON.stringify(sampled.draws)) },
    { kind: 'stranger', name: '结果.xlsx', bytes: new Uint8Array(readFileSync(`${folder}/r.xlsx`)) },
    { kind: 'stranger', name: '通报.docx', bytes: new Uint8Array(readFileSync(docx)) },
    { kind: 'roster-text', name: 'GB18030.csv', bytes: gb18030(text(','))! },
    ...(await foreignRubrics()).map((each) => ({ kind: 'foreign' as const, ...each })),
  ];
}
