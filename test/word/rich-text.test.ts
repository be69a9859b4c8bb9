/** @jest-environment jsdom */
// A document as text for the clipboard: nothing is lost on the way, and what is pasted looks like an official document.
import { richText } from '../../src/word/rich-text';
import { everything } from './everything';

const { html, text } = richText(everything);
const page = new DOMParser().parseFromString(html, 'text/html');
const lines = [...page.body.querySelectorAll('h1, p')] as HTMLElement[];
const lineWith = (words: string): HTMLElement => lines.find(({ textContent }) => textContent!.includes(words))!;

/** Every text that the sample holds, however deep; what only sorts it is left out. */
function wordsIn(value: unknown, key = ''): string[] {
  if (typeof value === 'string') return ['block', 'holds', 'tone', 'pages', 'name', 'label'].includes(key) ? [] : [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([inner, each]) => wordsIn(each, Array.isArray(value) ? key : inner));
}

test('every word of the document is in both, signs of HTML included', () => {
  const words = wordsIn(everything.parts).filter((each) => each !== '');
  expect(words.length).toBeGreaterThan(25);
  const bare = (all: string): string => all.replace(/\s+/gu, '');
  expect(words.filter((each) => !bare(page.body.textContent!).includes(bare(each)))).toEqual([]);
  expect(words.filter((each) => !bare(text).includes(bare(each)))).toEqual([]);
  expect(page.querySelector('b, script')).toBeNull();
});

test('what is not real is marked at the head of every page of its own', () => {
  expect(lines.filter(({ textContent }) => textContent === '演示数据')).toHaveLength(everything.parts.length);
  expect(text.match(/演示数据/gu)).toHaveLength(everything.parts.length);
});

test('title, headings and text have the fonts and sizes of official documents', () => {
  const look = (words: string): [string, string, string] => {
    const { style } = lineWith(words);
    return [style.fontFamily.split(',')[0]!.replace(/['"]/gu, ''), style.fontSize, style.textAlign];
  };
  expect(look('关于2019年')).toEqual(['方正小标宋简体', '22pt', 'center']);
  expect(look('一、基本情况')).toEqual(['黑体', '16pt', 'justify']);
  expect(look('共 31 个')).toEqual(['仿宋_GB2312', '16pt', 'justify']);
  expect(lineWith('共 31 个').style.textIndent).toBe('32pt');
  expect(lineWith('一、基本情况').tagName).toBe('H1');
  expect((lineWith('（一）重视不够').firstElementChild as HTMLElement).style.fontFamily).toContain('楷体_GB2312');
  expect(look('2020年3月17日')).toEqual(['仿宋_GB2312', '16pt', 'right']);
  expect(lineWith('2020年3月17日').style.marginRight).toBe('64pt');
});

test('tables stay tables, with a head that repeats, and lines of plain text with tabs', () => {
  const tables = [...page.querySelectorAll('table')];
  expect(tables).toHaveLength(2);
  expect([...tables[0]!.querySelectorAll('thead th')].map(({ textContent }) => textContent)).toEqual(['单位', '占比', '是否', '名单']);
  expect([...tables[0]!.querySelectorAll('tbody tr')].map((row) => [...row.children].map(({ textContent }) => textContent))).toEqual([
    ['高校'],
    ['=SUM(A1)大学', '12.5%', '是', '甲、乙'],
    ['未录入', '', '否', ''],
  ]);
  expect(tables[0]!.querySelector('td')!.colSpan).toBe(4);
  expect(text).toContain('=SUM(A1)大学\t12.5%\t是\t甲、乙');
});

test('each part begins a page', () => {
  expect(page.querySelectorAll('br[style*="page-break-before"]')).toHaveLength(everything.parts.length - 1);
});
