// A whole book goes through a real file: Office takes it, and another reader sees what people will see.
import { demoAssessment } from '../../src/app/demo';
import { createXlsx } from '../../src/hosts/xlsx/create-xlsx';
import { schemeIds } from '../../src/rubric/library';
import { expectValidOffice } from '../hosts/office-validity';
import { hasOpenpyxl, readWithOpenpyxl } from '../hosts/openpyxl';
import { bundled, hunan, plan } from '../workbook/sample-book';

test.each(schemeIds)('Office takes the book of %s, with a demonstration and with nobody in it', async (id) => {
  const scheme = bundled(id);
  for (const units of [demoAssessment(scheme).units, []]) expectValidOffice(await createXlsx(plan({ scheme, units, demo: units.length > 0 })));
}, 60_000);

(hasOpenpyxl ? test : test.skip)('another reader sees drop-downs, prompts, frozen headers, print titles and the known values of formulas', async () => {
  const book = readWithOpenpyxl(await createXlsx(plan({ units: demoAssessment(hunan).units, demo: true })));
  expect(book.order).toHaveLength(13);
  const entry = book.sheets['录入_高校']!;
  expect(entry).toMatchObject({ freeze: 'C6', hiddenColumns: ['A'], hiddenRows: [4], gridlines: false });
  expect(entry.print).toMatchObject({ orientation: 'landscape', rows: '$3:$5', columns: '$A:$B' });
  expect(entry.validations.find(({ sqref }) => sqref.startsWith('H6:'))).toMatchObject({ type: 'list', formula1: '"是,否,有,无,√,×"', promptTitle: '信息更新·没有空白栏目', errorStyle: null });
  const score = book.sheets['得分_高校']!;
  expect(score.formulas['F6']).toBe('=IF(TRIM(SUBSTITUTE(SUBSTITUTE(录入_高校!C6,"\u3000"," "),"\u00a0"," "))="","待录",_xldudf_SCORE("hunan-2022/高校","信息公开",IF(N(录入_高校!C6)=0,录入_高校!C6&"",录入_高校!C6)))');
  expect(typeof score.values['F6']).toBe('number');
  expect(score.values['AG6']).toBe('参评');
  expect(book.sheets['设置']!.validations[0]).toMatchObject({ type: 'list', formula1: expect.stringMatching(/^\$G\$\d+:\$H\$\d+$/u) as string });
}, 60_000);
