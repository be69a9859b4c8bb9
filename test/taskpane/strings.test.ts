// The pane's words in two languages.
import { preferredLanguage, wordsOf } from '../../src/taskpane/strings';
import { noticeStrings } from '../../src/taskpane/strings/notice';
import { rosterStrings } from '../../src/taskpane/strings/roster';
import { yearStrings } from '../../src/taskpane/strings/year';

const words = async (language: 'zh-CN' | 'en-US') => ({ ...(await wordsOf(language)), notice: noticeStrings[language], roster: rosterStrings[language], year: yearStrings[language] });

/** Every text with its path; those with gaps are filled in with ones. */
function texts(words: object, path = ''): [string, string][] {
  return Object.entries(words).flatMap(([key, value]): [string, string][] => {
    if (typeof value === 'object') return texts(value as object, `${path}${key}.`);
    return [[`${path}${key}`, typeof value === 'function' ? String((value as (...gaps: number[]) => string)(1, 1, 1)) : String(value)]];
  });
}

const CJK = /\p{Script=Han}/u;
/** Words of the sheets, which stay Chinese in an English pane. */
const QUOTED = /单位名称|类别|设置/gu;

test('both languages say the same things', async () => {
  const keys = async (language: 'zh-CN' | 'en-US') => texts(await words(language)).map(([key]) => key);
  expect(await keys('en-US')).toEqual(await keys('zh-CN'));
});

test('the English words are English and the Chinese ones Chinese', async () => {
  expect(texts(await words('en-US')).filter(([, text]) => CJK.test(text.replace(QUOTED, '')))).toEqual([]);
  expect(texts(await words('zh-CN')).filter(([, text]) => !CJK.test(text) && !/^[\d／：（），]+$/u.test(text))).toEqual([]);
});

test('the pane speaks the language of Office, and Chinese when Office does not say', () => {
  expect(preferredLanguage('zh-CN')).toBe('zh-CN');
  expect(preferredLanguage('zh-TW')).toBe('zh-CN');
  expect(preferredLanguage('en-GB')).toBe('en-US');
  expect(preferredLanguage('de-DE')).toBe('en-US');
  expect(preferredLanguage(undefined)).toBe('zh-CN');
});
