// What an entry sheet checks and marks by itself, column by column.
import type { Input } from '../../model/inputs';
import { clip } from '../../model/text';
import { dutiesOf, unitNamed } from '../../rubric/concern';
import type { Category, Indicator } from '../../rubric/tree';
import { areaAt, areaName, cellName, type Area } from '../area';
import { isSpared, isToDo } from '../cell/blank-cells';
import { placeLists } from './cause-lists';
import { checkInput } from '../cell/check-input';
import { NAME_COLUMN, type CauseColumn, type EntryColumn, type EntryLayout, type InputColumn, type ReasonColumn, type VetoColumn } from './entry-layout';
import type { Frame } from '../frame';
import type { ConditionPlan, ValidationPlan } from '../plan';
import { stateWordsOf } from '../cell/state-words';
import { dueWhen, lacksReason, trackHint } from './track-rules';

const VETO: Input = { name: '单项否决', type: 'yes-no' };

/** Validations of the cells of a column, `area`; `names` are the units in its first rows. */
export function entryValidations(frame: Frame, layout: EntryLayout, column: EntryColumn, area: Area, names: readonly string[]): ValidationPlan[] {
  const { category, form } = layout;
  switch (column.role) {
    case 'input':
      return checkOf(frame, category, column, area, names, trackHint(form.review, column.track));
    case 'reason':
      return [checkReason(column, area)];
    case 'cause':
      return [checkCause(layout, column, area)];
    case 'veto':
      return [checkVeto(column, area)];
    default:
      return [];
  }
}

/** One validation for the column; cells of units that the document gives a duty of their own have one each, which tells it. */
function checkOf({ scheme }: Frame, category: Category, { indicator, input }: InputColumn, area: Area, names: readonly string[], review: string): ValidationPlan[] {
  const title = `${indicator.name}·${input.name}`;
  const states = stateWordsOf(indicator);
  const exempt = indicator.exempts.map(({ attribute, item }) => `“${attribute}”的单位不查${item}。`).join('');
  const words = { title, clause: indicator.clause, states, ...(review + exempt !== '' && { hint: review + exempt + (input.hint ?? '') }) };
  const special = names.flatMap((name, row) => {
    const duties = dutiesOf(category, { name: unitNamed(scheme.data, category.name, name) ?? name, attribute: () => undefined }, indicator);
    if (duties.length === 0) return [];
    const hint = review + duties.map((duty) => `\n${name}：${duty.text}（${duty.title}）`).join('');
    return [{ row, check: checkInput(areaAt(area.row + row, area.column), input, { title, states, hint }) }];
  });
  const ends = [-1, ...special.map(({ row }) => row), area.rows];
  const between = ends.slice(1).flatMap((end, index) => {
    const first = ends[index]! + 1;
    return end > first ? [checkInput(areaAt(area.row + first, area.column, end - first), input, words)] : [];
  });
  return [...between, ...special.map(({ check }) => check)];
}

function checkReason({ indicator, header }: ReasonColumn, area: Area): ValidationPlan {
  const hint = `后一轮改动了前一轮的“${indicator.name}”的，在这里写明理由；没有改动的留空。`;
  return checkInput(area, { name: header, type: 'text' }, { title: `${indicator.name}·理由`, hint });
}

function checkVeto({ veto }: VetoColumn, area: Area): ValidationPlan {
  return checkInput(area, VETO, { title: `单项否决 ${veto.number}`, hint: '没有出现的可以留空。', clause: veto.clause });
}

function checkCause(layout: EntryLayout, { cause, field, indicator, header }: CauseColumn, area: Area): ValidationPlan {
  if (field === 'points') {
    const hint = `因“${cause.name}”在别的指标已经扣过、在“${indicator.name}”又扣了的分数，在这里计还。没有的留空。`;
    return checkInput(area, { name: header, type: 'mark', max: indicator.weight }, { title: header, hint, clause: cause.clause });
  }
  const hint = `因“${cause.name}”已经扣过分的指标，从下拉列表中选择。没有计还的留空。`;
  const range = areaName(placeLists(layout).find((each) => each.cause === cause)!.area, true);
  const error = { title: '请核对这一格', text: clip(`“${header}”应是指标的全称。请从下拉列表中选择，或按 Esc 取消。`, 225) };
  return { ...checkInput(area, { name: header, type: 'text' }, { title: header, hint, clause: cause.clause }), rule: { check: 'list-range', range }, error };
}

export function entryConditions(layout: EntryLayout, column: EntryColumn, area: Area): ConditionPlan[] {
  const cell = cellName(area.row, area.column);
  if (column.role === 'veto') return [{ area, formula: `${cell}="是"`, style: 'problem' }];
  if (column.role === 'reason') return [{ area, formula: `AND(${cell}="",${lacksReason(layout, column, area.row)})`, style: 'blank' }];
  return column.role === 'input' ? inputConditions(layout, column, area, cell) : [];
}

/** A blank cell is to do where the row has a unit; one that need not be filled is greyed. */
function inputConditions(layout: EntryLayout, column: InputColumn, area: Area, cell: string): ConditionPlan[] {
  const { indicator, input, track } = column;
  const name = `$${cellName(area.row, NAME_COLUMN)}`;
  const cellOf = (position: number): string => {
    const at = layout.columns.findIndex((each) => each.role === 'input' && each.track === track && each.indicator === indicator && each.input === indicator.inputs[position]);
    return cellName(area.row, at);
  };
  const due = dueWhen(layout, column, area.row);
  const spared = isSpared(input, cellOf);
  return [
    ...(due === undefined ? [] : [{ area, formula: `AND(${[`${name}<>""`, ...due, isToDo(input, cell, cellOf)].join()})`, style: 'blank' as const }]),
    ...(spared ? [{ area, formula: `AND(${cell}="",${spared})`, style: 'empty' as const }] : []),
    ...greyed(indicator, area, cell),
  ];
}

/** A word that says why there is nothing to enter. */
function greyed(indicator: Indicator, area: Area, cell: string): ConditionPlan[] {
  return stateWordsOf(indicator).map((word) => ({ area: area, formula: `${cell}="${word}"`, style: 'empty' }));
}
