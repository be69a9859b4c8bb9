// The pane's words in two languages.
import { preferredLanguage, type Language } from '../../src/taskpane/strings';
import { paneTexts } from './pane-texts';

const CJK = /\p{Script=Han}/u;
/** Words of the sheets, and examples of what is typed into a Chinese document: they stay Chinese in an English pane. */
const QUOTED = /收发记录|单位名称|类别|设置|指标规则|未核对|参评单位|全市|政务公开|各县市区人民政府，市直各部门/gu;

test('both languages say the same things', async () => {
  const keys = async (language: Language) => (await paneTexts(language)).map(([key]) => key);
  expect(await keys('en-US')).toEqual(await keys('zh-CN'));
});

test('the English words are English and the Chinese ones Chinese', async () => {
  expect((await paneTexts('en-US')).filter(([, text]) => CJK.test(text.replace(QUOTED, '')))).toEqual([]);
  expect((await paneTexts('zh-CN')).filter(([, text]) => !CJK.test(text) && !/^[\d\s／：（），“”]*$/u.test(text))).toEqual([]);
});

test('the pane speaks the language of Office, and Chinese when Office does not say', () => {
  expect(preferredLanguage('zh-CN')).toBe('zh-CN');
  expect(preferredLanguage('zh-TW')).toBe('zh-CN');
  expect(preferredLanguage('en-GB')).toBe('en-US');
  expect(preferredLanguage('de-DE')).toBe('en-US');
  expect(preferredLanguage(undefined)).toBe('zh-CN');
});
