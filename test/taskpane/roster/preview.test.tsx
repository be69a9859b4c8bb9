/** @jest-environment jsdom */
// The preview of a list: what is asked, what was left out, and the rows as people correct them.
import { act, useState } from 'react';
import { readListText } from '../../../src/app/roster/read-list';
import type { Correction, FoundList } from '../../../src/app/roster/roster-list';
import type { GivenUnits } from '../../../src/taskpane/roster/given-units';
import RosterPreview from '../../../src/taskpane/roster/RosterPreview';
import SheetChoice from '../../../src/taskpane/roster/SheetChoice';
import { shelf } from '../../shelf';
import { all, setUpPane, show } from '../pane';

const found = shelf.scheme('hunan-2022');
if (!found.ok) throw new Error(found.refusal.message);
const scheme = found.value;

const LIST = '序号\t单位名称\t办学层次\n1\t甲大学\t专科\n2\t乙学院、丙学院\t本科\n3\t丁中心\t\n合计\t4 个\n';
let given: GivenUnits;

/** The preview with its corrections, as the page holds them. */
function Page({ list }: { list: FoundList }) {
  const [corrections, setCorrections] = useState<ReadonlyMap<string, Correction>>(new Map());
  const [, setGiven] = useState<GivenUnits>();
  const [take] = useState(() => (next: GivenUnits) => {
    given = next;
    setGiven(next);
  });
  return (
    <RosterPreview
      found={list}
      scheme={scheme}
      category={undefined}
      corrections={corrections}
      onCorrections={setCorrections}
      onUnits={take}
    />
  );
}

const row = (name: string) => all('li').find((each) => each.textContent!.includes(name))!;
const press = (name: string, within: Element = document.body) =>
  act(() => [...within.querySelectorAll('button')].find((each) => (each.getAttribute('aria-label') ?? each.textContent) === name)!.click());
const choose = (within: Element, label: string, value: string) =>
  act(() => {
    const select = [...within.querySelectorAll('select')].find(
      (each) => document.querySelector(`label[for="${each.id}"]`)?.textContent === label,
    )!;
    Object.getOwnPropertyDescriptor(HTMLSelectElement.prototype, 'value')!.set!.call(select, value);
    select.dispatchEvent(new Event('change', { bubbles: true }));
  });
const status = () => document.querySelector('[role="status"]')!.textContent;
const unitsNow = () => given.units.map(({ name, category, attributes }) => [name, category, attributes?.办学层次]);

setUpPane();

async function showList(text: string): Promise<void> {
  const reading = readListText(text, scheme);
  if (!reading.ok || reading.value.state === 'choose') throw new Error();
  await show(<Page list={reading.value.list} />);
}

test('what was read, how each category is known, what was left out and what is asked stand there, each with its row', async () => {
  await showList(LIST);
  expect(status()).toBe('1 个单位，1 行没有当作单位，2 行要您定');
  expect(row('甲大学').textContent).toContain('第 2 行 · 高校，按单位名称；办学层次“专科”读作“专科高职”');
  expect(row('乙学院').textContent).toContain('第 3 行 · “乙学院、丙学院”像是 2 个单位写在一格里');
  expect(row('丁中心').textContent).toContain('第 4 行 · “丁中心”没有类别，名称也看不出来');
  expect(row('合计').textContent).toContain('第 5 行 · 合计');
  expect(given.waiting).toBe(2);
});

test('two names are taken apart, a category and an attribute chosen, a row left out and taken back', async () => {
  await showList(LIST);
  await press('改 乙学院、丙学院');
  await press('拆成 2 个单位', row('乙学院'));
  await press('改 丁中心');
  await choose(row('丁中心'), '类别', '直属单位');
  expect(status()).toBe('4 个单位，1 行没有当作单位，没有要您定的');
  expect(given.waiting).toBe(0);
  expect(unitsNow()).toEqual([
    ['甲大学', '高校', '专科高职'],
    ['乙学院', '高校', '本科'],
    ['丙学院', '高校', '本科'],
    ['丁中心', '直属单位', undefined],
  ]);
  await press('改 甲大学');
  await choose(row('甲大学'), '办学层次', '本科');
  expect(unitsNow()[0]).toEqual(['甲大学', '高校', '本科']);
  await press('不要这一行', row('丁中心'));
  expect(unitsNow().map(([name]) => name)).toEqual(['甲大学', '乙学院', '丙学院']);
  await press('还原', row('丁中心'));
  expect(status()).toBe('3 个单位，1 行没有当作单位，1 行要您定');
});

test('a row that was left out is taken in, and asked about until its category is known', async () => {
  await showList(LIST);
  await press('改 合计 4 个');
  await press('收为单位', row('合计'));
  expect(status()).toBe('1 个单位，3 行要您定');
  await press('改 合计 4 个');
  await choose(row('合计'), '类别', '市州');
  expect(unitsNow()).toContainEqual(['合计 4 个', '市州', undefined]);
});

test('a long list shows its first rows, and more on demand', async () => {
  await showList(`单位名称\n${Array.from({ length: 100 }, (_, index) => `第${index}大学`).join('\n')}`);
  expect(status()).toBe('100 个单位，没有要您定的');
  expect(all('li')).toHaveLength(30);
  await press('再看 70 行');
  expect(all('li')).toHaveLength(100);
});

test('the sheets to read are chosen by their names', async () => {
  const chosen: string[][] = [];
  await show(
    <SheetChoice
      sheets={[
        { name: '长沙', units: 3 },
        { name: '株洲', units: 2 },
      ]}
      onChoose={(names) => chosen.push([...names])}
    />,
  );
  await press('读选中的表');
  expect(chosen).toEqual([]);
  await act(() => all<HTMLInputElement>('input')[1]!.click());
  await press('读选中的表');
  expect(chosen).toEqual([['株洲']]);
});
