// 得分: every unit's points by indicator, and how each of them came about.
import type { Pieces } from '../model/pieces';
import { showPoints } from '../model/points';
import type { Category, Indicator, Part } from '../rubric/tree';
import { NO_WEIGHT, printedWeightOf, withWeight } from '../rubric/weight';
import type { BlockColumn, Row, Section } from './block';
import { subjectOf, type ReportSource, type Standing } from './source';
import { pointsCell, reasonOfPoints, statusTones, statusWords, totalCell } from './state';

/** Units × indicators, one section a category: 得分_高校. */
export function scoreTables({ scheme, year, categories }: ReportSource): Section[] {
  return categories.map(({ category, standings }) => ({
    name: `得分_${category.name}`,
    title: `${category.data.fullName}各指标得分`,
    blocks: [
      { block: 'remark', text: `${subjectOf(scheme, year)}。指标名后是分值；“未录入”不是 0 分。` },
      {
        block: 'table',
        records: true,
        columns: [
          { title: '单位', holds: 'name' },
          ...category.indicators.map(
            (indicator): BlockColumn => ({ title: withWeight(indicator.key, printedWeightOf(indicator)), holds: 'score' }),
          ),
          ...partsOf(category).map(({ name, weight }): BlockColumn => ({ title: `${name}（${showPoints(weight)}%）`, holds: 'mean' })),
          { title: '总分', holds: 'total' },
          { title: '状态', holds: 'mark' },
        ],
        rows: standings.map((standing) => scoreRow(standing, category)),
      },
    ],
  }));
}

function scoreRow(standing: Standing, category: Category): Row {
  const { result } = standing;
  return {
    tone: statusTones[result.status],
    cells: [
      result.name,
      ...category.indicators.map((indicator) => pointsCell(standing, indicator.key)),
      ...partsOf(category).map(({ name }) => (totalCell(result) === '—' ? '—' : (result.parts?.[name] ?? null))),
      totalCell(result),
      statusWords[result.status],
    ],
  };
}

/** The parts of the total, where it has several. */
function partsOf({ parts }: Category): readonly Part[] {
  return parts.filter(({ name }) => name !== '');
}

/** How the names of sections with explanations begin. */
export const EXPLANATION = '说明_';

/** What was counted for every unit and indicator, one section a category: 说明_高校; unit by unit. */
export function* explanations({ categories }: ReportSource): Pieces<Section[]> {
  const sections: Section[] = [];
  for (const { category, standings } of categories) {
    const rows: Row[] = [];
    for (const standing of standings) {
      for (const indicator of category.indicators) {
        rows.push(explanationRow(standing, indicator));
        yield;
      }
    }
    sections.push(explanationSection(category, rows));
  }
  return sections;
}

function explanationSection(category: Category, rows: readonly Row[]): Section {
  return {
    name: `${EXPLANATION}${category.name}`,
    title: `${category.data.fullName}计分说明`,
    blocks: [
      { block: 'remark', text: '每个单位每项指标一行，写明计了什么、适用哪一档或封顶。可用筛选按钮只看一个单位或一项指标。' },
      {
        block: 'table',
        records: true,
        columns: [
          { title: '单位', holds: 'name' },
          { title: '指标', holds: 'label' },
          { title: '得分', holds: 'points' },
          { title: '分值', holds: 'points' },
          { title: '计分说明', holds: 'long' },
        ],
        rows,
      },
    ],
  };
}

function explanationRow(standing: Standing, indicator: Indicator): Row {
  return {
    cells: [
      standing.result.name,
      indicator.key,
      pointsCell(standing, indicator.key),
      indicator.weight ?? NO_WEIGHT,
      reasonOfPoints(standing, indicator),
    ],
  };
}
