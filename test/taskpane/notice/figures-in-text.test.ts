/** @jest-environment jsdom */
// Own paragraphs with figures in them, as they are edited.
import { chipOf, drawText, piecesOf, readBack } from '../../../src/taskpane/notice/figures-in-text';

const figures = new Map([
  ['年度', '2022'],
  ['单位数', '31'],
]);
const drawn = (text: string) => {
  const box = document.createElement('div');
  drawText(box, text, figures);
  return box;
};

test('figures stand in one piece that cannot be edited and show their value', () => {
  const box = drawn('{年度}年度共{ 单位数 }个单位');
  expect(box.textContent).toBe('2022年度共31个单位');
  expect([...box.querySelectorAll<HTMLElement>('[data-figure]')].map((chip) => [chip.dataset.figure, chip.contentEditable])).toEqual([
    ['年度', 'false'],
    ['单位数', 'false'],
  ]);
});

test('what was drawn is read back as it is stored', () => {
  for (const text of ['', '没有数', '{年度}', '{年度}{单位数}', '共{单位数}个', '{不认识}照原样', '一{年度'])
    expect(readBack(drawn(text))).toBe(text);
});

test('words typed around a figure change, the figure does not', () => {
  const box = drawn('共{单位数}个');
  box.firstChild!.textContent = '一共有';
  box.append(document.createTextNode('单位。'));
  expect(readBack(box)).toBe('一共有{单位数}个单位。');
});

test('an inserted figure is stored by its name; line ends and hard spaces of browsers become spaces', () => {
  const box = drawn('甲');
  box.append(chipOf('年度', '2022', document), document.createElement('br'), document.createTextNode('乙\u00a0丙\n丁'));
  expect(readBack(box)).toBe('甲{年度}乙 丙 丁');
});

test('markup in a text or a value stays text', () => {
  const box = document.createElement('div');
  drawText(box, '<b>甲</b>{数}', new Map([['数', '<img>']]));
  expect(box.querySelector('b, img')).toBeNull();
  expect(box.textContent).toBe('<b>甲</b><img>');
});

test('a name that is no figure is left to the notice check', () => {
  expect(piecesOf('有{没有}个', figures)).toEqual([{ text: '有{没有}个' }]);
});
