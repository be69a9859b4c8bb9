// Lists with names and headers bent in known ways, held against what they mean: nothing wrong goes in before somebody has confirmed it, and
// once that is done everything that the list says of our units is in.
import type { UnitInput } from '../../../src/assessment/assessment';
import { cellsOf } from '../../../src/collect/book-cells';
import { noAnswers, type MatchAnswers } from '../../../src/collect/list/list-answers';
import { readNumberText } from '../../../src/collect/list/list-file';
import { calledHere } from '../../../src/collect/list/list-words';
import { groundOf, matchList, type MatchedList } from '../../../src/collect/list/match-list';
import type { InputColumn } from '../../../src/workbook/entry/columns/input';
import { bookOf, open } from '../../hand-out/desk';
import { bentList, entries, type BentList } from './bent-list';

/** Set RUBRIC_SCORE_LISTS for more. */
const LISTS = Number(process.env.RUBRIC_SCORE_LISTS ?? 150);

const schools = [
  '湖南师范大学',
  '湖南第一师范学院',
  '湖南第二师范学院',
  '长沙理工大学',
  '长沙学院',
  '长沙师范学院',
  '中南林业科技大学',
  '湘潭大学',
  '湘潭理工学院',
  '吉首大学（张家界校区）',
  '吉首大学（吉首校区）',
  '长沙民政职业技术学院',
  '湖南铁道职业技术学院',
  '湖南铁路科技职业技术学院',
  '邵阳学院',
  '171医学院',
  '172医学院',
];
const cities = ['长沙市教育局', '株洲市教育局', '湘潭市教育局', '湘西自治州教育和体育局', '娄底市教育局'];
const units: UnitInput[] = [
  ...schools.map((name) => ({ name, category: '高校', attributes: { 办学层次: '本科' }, gates: { 上报工作总结: true }, entries: {} })),
  ...cities.map((name) => ({ name, category: '市州', gates: { 上报工作总结: true }, entries: {} })),
];
const facts = { name: '名单.csv', received: '2022-12-20 09:00:00', saved: '2022-12-20T01:00:00Z', digest: '' };

test(`of ${LISTS} bent lists nothing wrong goes in in silence, and all goes in once it is confirmed`, async () => {
  const { book, round } = await open(await bookOf(units));
  const cells = cellsOf(book, round);
  const read = ({ text }: BentList, answers: MatchAnswers): MatchedList => {
    const ground = groundOf(book, cells, round, answers);
    const file = readNumberText(text, facts, (name) => ground.names.isSure(name));
    if (!file.ok) throw new Error(file.refusal.message);
    return matchList(file.value, ground, '2022-12-20 10:00:00');
  };
  const said = ({ submission }: MatchedList): string[] =>
    (submission?.cells ?? []).map(({ form, unit, column, value }) => {
      const { indicator, input } = cells.column(form, column) as InputColumn;
      return `${unit.name} ${indicator.key}·${input.name} ${String(value)}`;
    });
  const figures = { numbers: 0, atOnce: 0, proposed: 0, right: 0, wrong: 0, lost: 0 };
  const faults: string[] = [];
  for (let seed = 1; seed <= LISTS; seed++) {
    const list = bentList(seed, [...schools, ...cities]);
    const truth = new Set(list.truth.map(({ unit, entry, value }) => `${unit} ${entry} ${value}`));
    const first = read(list, noAnswers);
    const atOnce = said(first);
    const wrong = atOnce.filter((each) => !truth.has(each));
    // What is written plainly needs nobody.
    const missed = list.truth.filter(({ isPlain, unit, entry, value }) => isPlain && !atOnce.includes(`${unit} ${entry} ${value}`));
    const proposals = first.lines.filter(({ found }) => found.is === 'proposed');
    const meant = new Map([...list.names, ...list.titles]);
    figures.right += proposals.filter(({ word, found }) => found.is === 'proposed' && calledHere(found.to) === meant.get(word)).length;
    figures.proposed += proposals.length;
    const answers = [...meant].map(([word, means]) => ({ word, means: means === '' ? '不收' : means }));
    const confirmed = said(read(list, { accept: false, said: answers }));
    const after = new Set(confirmed);
    const lost = [...truth].filter((each) => !after.has(each));
    const invented = confirmed.filter((each) => !truth.has(each));
    figures.numbers += truth.size;
    figures.atOnce += atOnce.length;
    figures.wrong += wrong.length;
    figures.lost += lost.length;
    if (wrong.length + missed.length + lost.length + invented.length > 0)
      faults.push(
        `${seed} wrong ${wrong.join('、')} missed ${missed.map(({ unit, entry }) => `${unit} ${entry}`).join('、')} lost ${lost.join('、')} invented ${invented.join('、')}\n${list.text}`,
      );
  }
  process.stdout.write(
    `${LISTS} bent lists, ${entries.length} entries: ${figures.numbers} numbers, ${figures.atOnce} in at once, ${figures.wrong} wrong in silence; ` +
      `${figures.right} of ${figures.proposed} proposals right; ${figures.lost} lost once all was confirmed\n`,
  );
  expect(faults.slice(0, 3).join('\n\n')).toBe('');
});
