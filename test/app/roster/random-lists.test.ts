// Lists laid out by the habits of offices: the units that are read are the units that are meant, or the list is refused with place and
// remedy.
import { judgeList } from '../../../src/app/roster/judge';
import { readListFile } from '../../../src/app/roster/read-list';
import { toldUnits } from '../../../src/app/roster/told';
import { openXlsxHere } from '../../../src/cli/xlsx';
import { hunan } from '../../workbook/sample-book';
import { randomList, type Meant, type RandomList } from './random-list';

/** Set RUBRIC_SCORE_LISTS for more. */
const LISTS = Number(process.env.RUBRIC_SCORE_LISTS ?? 500);
const FIRST = Number(process.env.RUBRIC_SCORE_FIRST_LIST ?? 1);

async function readAs({ bytes, given }: RandomList): Promise<Meant[] | string> {
  const reading = await readListFile(bytes, hunan, openXlsxHere);
  if (!reading.ok) return reading.refusal.message;
  if (reading.value.state === 'choose') return `请选：${reading.value.sheets.map(({ name }) => name).join()}`;
  const units = toldUnits(judgeList(reading.value.list, hunan, { category: given }), hunan);
  if (!units.ok) return units.refusal.message;
  return units.value.map(({ name, category, attributes }) => ({
    name,
    category,
    ...(attributes?.办学层次 !== undefined && { level: String(attributes.办学层次) }),
  }));
}

const keyOf = ({ name, category }: Meant): string => `${name}/${category}`;

test(`of ${LISTS} random lists none has a unit invented or dropped in silence`, async () => {
  const figures = { read: 0, refused: 0, invented: 0, dropped: 0 };
  const wrong: string[] = [];
  for (let seed = FIRST; seed < FIRST + LISTS; seed++) {
    const list = await randomList(seed);
    const read = await readAs(list);
    if (typeof read === 'string') {
      figures.refused++;
      const isTold = /第 \d+ 行/u.test(read) && read.includes('请');
      if (!isTold || list.planted === undefined) wrong.push(`${seed} refused: ${read}\n${list.habits}\n${list.text}`);
      continue;
    }
    figures.read++;
    const [now, meant] = [new Set(read.map(keyOf)), new Set(list.meant.map(keyOf))];
    const invented = [...now].filter((each) => !meant.has(each));
    const dropped = [...meant].filter((each) => !now.has(each));
    figures.invented += invented.length;
    figures.dropped += dropped.length;
    const levels = read.filter(({ name, level }) => level !== undefined && level !== list.meant.find((each) => each.name === name)?.level);
    const isOutOfOrder = invented.length + dropped.length === 0 && read.map(keyOf).join() !== list.meant.map(keyOf).join();
    if (list.planted !== undefined || invented.length + dropped.length + levels.length > 0 || isOutOfOrder) {
      wrong.push(
        `${seed} misread: ${list.planted ?? ''} +${invented.join()} -${dropped.join()} ${levels.map(({ name }) => name).join()}\n${list.habits}\n${list.text}`,
      );
    }
  }
  process.stdout.write(
    `${LISTS} random lists: ${figures.read} read as meant, ${figures.refused} refused with place and remedy, ` +
      `${figures.invented} units invented, ${figures.dropped} dropped in silence\n`,
  );
  expect(wrong.slice(0, 5).join('\n\n')).toBe('');
}, 120_000);
