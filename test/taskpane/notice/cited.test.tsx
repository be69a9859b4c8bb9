// What a quotation is headed by: a document says only what stands in it, and what is taken over from an earlier one is told as that.
import { renderToStaticMarkup } from 'react-dom/server';
import { noSettings } from '../../../src/report/notice/settings';
import { HonourPolicy } from '../../../src/taskpane/notice/HonourPolicy';
import { noticeStrings } from '../../../src/taskpane/strings/notice';
import { settingsSheet } from '../../../src/workbook/settings/settings-sheet';
import { hunan } from '../../cases/units';

const EARLIER = '湘教通〔2020〕51号《关于2019年全省教育系统政务公开政务服务工作开展情况的通报》';

function policy(scheme: typeof hunan): string {
  const effect = { scheme, categories: [], published: { scoreboard: { honours: [] } } };
  return renderToStaticMarkup(<HonourPolicy desk={{ settings: noSettings, edit: () => undefined } as never} effect={effect as never} />);
}

test('an honour that the scheme takes over from an earlier document is not told as what its own document rules', () => {
  const shown = policy(hunan);
  expect(shown).toContain(`方案的文件没有规定，沿用${EARLIER}：`);
  expect(shown).not.toContain('按文件规定');
  expect(noticeStrings['en-US'].honours.document(EARLIER)).toContain('does not say');
});

test('an honour of the scheme’s own document is', () => {
  const { document: _document, ...own } = hunan.data.honours[0]!;
  expect(policy({ ...hunan, data: { ...hunan.data, honours: [own] } })).toContain('>按文件规定<');
});

test('clauses on the settings sheet name an earlier document that they are quoted from, and only then', () => {
  const { blocks } = settingsSheet({ scheme: hunan, year: 2023, demo: false }, { formulas: 'native', createdOn: '2023-12-01' });
  const clauses = blocks
    .at(-1)!
    .cells.slice(1)
    .map((row) => String(row[1]));
  expect(clauses.filter((clause) => clause.includes('引自'))).toEqual([`得分在 80 分以上（引自${EARLIER}）`]);
});
