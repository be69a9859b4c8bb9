// The sheet 变动: whose result is another than at an earlier assessment, and what made it so.
import { exact } from '../model/points';
import { editionInWords, editionOf } from '../rubric/edition';
import type { Block, Row, Section, TableCell } from './block';
import { changesSince, type ChangedEntry, type ChangedUnit, type Earlier } from './changes';
import { statusWords, totalCell } from './state';

export const CHANGES = '变动';

export function changesSection(now: Earlier, before: Earlier): Section {
  const { units, entries, added, gone } = changesSince(now, before);
  const lists = [
    { label: '新增', names: added },
    { label: '早先有、现在没有', names: gone },
  ].filter(({ names }) => names.length > 0);
  return {
    name: CHANGES,
    title: '与早先一次评定相比的变动',
    blocks: [
      ...grounds(now, before),
      { block: 'heading', text: `一、总分、名次、等次有变动的单位（${units.length} 个）` },
      units.length === 0 ? { block: 'remark', text: '没有。' } : unitTable(units),
      { block: 'heading', text: `二、引起变动的录入（${entries.length} 处）` },
      entries.length === 0 ? { block: 'remark', text: '录入没有变。' } : entryTable(entries),
      { block: 'heading', text: '三、单位名单' },
      lists.length === 0 ? { block: 'remark', text: '两次的单位相同。' } : { block: 'list', items: lists },
    ],
  };
}

/** By what both were scored: the same rubric and readings, or not. */
function grounds({ assessment: { scheme } }: Earlier, { assessment: { scheme: earlier } }: Earlier): Block[] {
  const [now, before] = [editionOf(scheme), editionOf(earlier)];
  const readings = scheme.data.readings.filter(({ id }) => scheme.readings[id] !== earlier.readings[id]);
  const isSame = now.id === before.id && now.hash === before.hash;
  return [
    {
      block: 'remark',
      text: isSame
        ? `两次用的评估细则相同：${editionInWords(now)}。`
        : `请注意：两次用的评估细则不同。早先：${editionInWords(before)}；现在：${editionInWords(now)}。有的变动可能由此而来。`,
    },
    ...readings.map((reading): Block => ({ block: 'remark', text: `请注意：条文理解改过：${reading.question}有的变动可能由此而来。` })),
  ];
}

function unitTable(units: readonly ChangedUnit[]): Block {
  return {
    block: 'table',
    columns: [
      { title: '单位', holds: 'name' },
      { title: '类别', holds: 'label' },
      { title: '早先总分', holds: 'mean' },
      { title: '现在总分', holds: 'mean' },
      { title: '升降', holds: 'mean' },
      { title: '早先名次', holds: 'count' },
      { title: '现在名次', holds: 'count' },
      { title: '早先等次', holds: 'mark' },
      { title: '现在等次', holds: 'mark' },
      { title: '说明', holds: 'words' },
    ],
    rows: units.map(unitRow),
  };
}

function unitRow({ before, now, isByOthers }: ChangedUnit): Row {
  const [was, is] = [totalCell(before), totalCell(now)];
  const change = typeof was === 'number' && typeof is === 'number' ? exact(is - was) : '—';
  const grade = ({ grade: own, status }: typeof now): string => own ?? (status === 'assessed' ? '—' : statusWords[status]);
  return {
    cells: [
      now.name,
      now.category,
      was,
      is,
      change,
      before.rank ?? '—',
      now.rank ?? '—',
      grade(before),
      grade(now),
      [...(before.name === now.name ? [] : [`早先叫“${before.name}”`]), ...(isByOthers ? ['自身录入没有变，随其他单位变动'] : [])].join(
        '；',
      ),
    ],
  };
}

function entryTable(entries: readonly ChangedEntry[]): Block {
  return {
    block: 'table',
    records: true,
    columns: [
      { title: '单位', holds: 'name' },
      { title: '指标', holds: 'label' },
      { title: '早先录入', holds: 'words' },
      { title: '现在录入', holds: 'words' },
      { title: '早先得分', holds: 'points' },
      { title: '现在得分', holds: 'points' },
      { title: '说明', holds: 'words' },
    ],
    rows: entries.map(({ unit, about, before, now, points, isByOthers }) => ({
      cells: [
        unit,
        about,
        before,
        now,
        points ? points.before : '—',
        points ? points.now : '—',
        isByOthers ? '录入没有变，得分随其他单位、单位属性或条文理解变动' : noteOf(points),
      ],
    })),
  };
}

function noteOf(points: ChangedEntry['points']): string {
  if (!points) return '不单独计分';
  return plainOf(points.before) === plainOf(points.now) ? '得分没有变' : '';
}

function plainOf(cell: TableCell): unknown {
  return typeof cell === 'object' && cell !== null && 'value' in cell ? cell.value : cell;
}
