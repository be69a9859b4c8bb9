// 上年数: what last year's book knows of the numbers that the new one holds its own against.
import type { UnitInput } from '../assessment/assessment';
import { readFacts } from '../assessment/facts';
import { tablesOf } from '../assessment/names';
import { readCell } from '../assessment/read-values';
import { readTracks } from '../assessment/review';
import { isBlank, type Cell } from '../model/cell';
import { typeOf, type Input } from '../model/inputs';
import { list } from '../model/text';
import { appliesTo, unitNamed } from '../rubric/concern';
import { statedInputs, type Indicator } from '../rubric/tree';
import type { OpenedWorkbook } from './open';
import type { RubricFit } from './other-rubric/fit';

/** Units named where a number is lacking. */
const NAMED = 5;

interface LastYear {
  /** What a unit of the old book has entered in the new one. */
  entriesOf(unit: UnitInput): Pick<UnitInput, 'entries' | 'tracks'>;
  /** What came along and what did not, in sentences for the user. */
  taken: string[];
  left: string[];
}

interface Found {
  indicator: Indicator;
  /** Whether the old rubric asks for the same. */
  isSame: boolean;
  known: number;
  lacking: string[];
}

/** Only what counted and can be read comes along, and only into the year right after: a blank stays blank, it is never 0. Under a
 *  review it goes into the first round, or into the source that counts. Under another rubric only where the clause says the same. */
export function lastYearIn({ frame, input }: Pick<OpenedWorkbook, 'frame' | 'input'>, year: number, fit?: RubricFit): LastYear {
  const { scheme } = frame;
  const { review } = scheme.data;
  const track = review && (review.kind === 'sources' ? review.counts : review.tracks[0]!);
  const find = tablesOf(scheme);
  const isNext = year === frame.year + 1;
  const found = new Map<Input, Found>();
  const rows = new Map(
    input.units.map((unit): [UnitInput, Record<string, Cell[]>] => {
      const table = find(unit.category);
      const category = table.ok ? (fit ? fit.categoryNow(table.value.category.name) : table.value.category) : undefined;
      if (!table.ok || !category) return [unit, {}];
      const { category: old, attributes } = table.value;
      const before = readTracks(unit, review, table.value, () => undefined).rows;
      const facts = readFacts(unit.attributes, attributes, '单位属性', () => undefined).values;
      const concerned = { name: unitNamed(scheme.data, old.name, unit.name) ?? unit.name, attribute: (name: string) => facts.get(name) };
      return [
        unit,
        Object.fromEntries(
          category.indicators.flatMap((indicator): [string, Cell[]][] => {
            if (indicator.inputs.every(({ lastYearOf }) => lastYearOf === undefined) || appliesTo(indicator, concerned) === false)
              return [];
            const pair = fit?.before(category).get(indicator);
            const source = fit ? pair && pair.before : indicator;
            const isSame = !fit || (pair?.isSameClause ?? false);
            const cells = indicator.entered.map((each): Cell => {
              if (each.lastYearOf === undefined) return null;
              const asked = indicator.inputs[each.lastYearOf]!;
              const own = source?.inputs.find(({ name, type }) => name === asked.name && type === asked.type);
              const { known, lacking } = found.get(each) ?? { known: 0, lacking: [] };
              const cell = isNext && isSame && source && own ? valueIn(source, own, before.get(source.key) ?? []) : null;
              found.set(each, {
                indicator,
                isSame: isSame && own !== undefined,
                known: cell === null ? known : known + 1,
                lacking: cell === null ? [...lacking, unit.name] : lacking,
              });
              return cell;
            });
            return cells.every(isBlank) ? [] : [[indicator.key, cells]];
          }),
        ),
      ];
    }),
  );
  const each = [...found].map(([{ name }, what]) => ({ called: `“${what.indicator.key}”的“${name}”`, ...what }));
  return {
    entriesOf(unit) {
      const entries = rows.get(unit) ?? {};
      return track === undefined ? { entries } : { entries: {}, tracks: { [track]: { entries } } };
    },
    taken: each.flatMap(({ called, known }) =>
      known > 0 ? [`${called}：${known} 个单位的已从 ${frame.year} 年度的工作簿带来。请核对。`] : [],
    ),
    left: each.flatMap(({ called, isSame, lacking }) => {
      if (!isSame)
        return [
          `${called}没有带来：这一条是新的，或者条文与上一年不同，上一年的数不一定是同一个数。请核对后补填，不知道的留空，不要填 0。`,
        ];
      if (!isNext)
        return [
          `${called}没有带来：新的一本是 ${year} 年度，带来的应是 ${year - 1} 年度的数，而这本工作簿是 ${frame.year} 年度的。请补填。`,
        ];
      if (lacking.length === 0) return [];
      const some = `${list(lacking.slice(0, NAMED))}${lacking.length > NAMED ? `等 ${lacking.length} 个单位` : ''}`;
      return [`${called}：${some}在 ${frame.year} 年度的工作簿里没有填，或填的不能用，没有带来。请补填，不知道的留空，不要填 0。`];
    }),
  };
}

/** The cell as it is entered; null where there is no value. */
function valueIn(indicator: Indicator, input: Input, row: readonly Cell[]): Cell {
  const reading = readCell(input, row[statedInputs(indicator, row.length).indexOf(input)] ?? null);
  return reading.state === 'value' ? typeOf(input).write(input, reading.value) : null;
}
