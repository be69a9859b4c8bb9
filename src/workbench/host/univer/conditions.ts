// Conditional formats in Univer's rules and in Office's.
import { BooleanNumber, type IStyleBase } from '@univerjs/core';
import type { IConditionFormattingRule } from '@univerjs/preset-sheets-conditional-formatting';
import { areaAddress } from '../model/area';
import type { ConditionFormat, ConditionState } from '../model/attachments';
import type { AttachmentsPort } from '../model/grid-port';
import { command, univerSheet, target, toArea, toRange, withRoom, type UniverContext } from './context';
import { toUniverBorder } from './styles';

const SIGNS: Record<string, string> = {
  EqualTo: '=',
  NotEqualTo: '<>',
  GreaterThan: '>',
  GreaterThanOrEqual: '>=',
  LessThan: '<',
  LessThanOrEqual: '<=',
};

function looks(format: ConditionFormat): IStyleBase {
  const sides = Object.entries(format.borders ?? {}).map(([side, line]) => [side[0]!, toUniverBorder(line)]);
  return {
    ...(format.color && { cl: { rgb: format.color } }),
    ...(format.fill && { bg: { rgb: format.fill } }),
    ...(format.bold !== undefined && { bl: format.bold ? BooleanNumber.TRUE : BooleanNumber.FALSE }),
    ...(format.italic !== undefined && { it: format.italic ? BooleanNumber.TRUE : BooleanNumber.FALSE }),
    ...(format.underline && { ul: { s: format.underline === 'None' ? BooleanNumber.FALSE : BooleanNumber.TRUE } }),
    ...(format.strikethrough !== undefined && { st: { s: format.strikethrough ? BooleanNumber.TRUE : BooleanNumber.FALSE } }),
    ...(sides.length > 0 && { bd: Object.fromEntries(sides) }),
  };
}

/** A comparison as a formula for the first cell: Univer's own number rules know neither texts nor references. */
function formulaOf({ rule, areas }: ConditionState): string {
  if (rule.kind === 'Custom') return rule.formula || '=FALSE';
  const cell = areaAddress({ ...areas[0]!, rows: 1, columns: 1 });
  const [one, two] = [rule.formula1, rule.formula2 ?? ''].map((operand) => operand.replace(/^=/, ''));
  if (rule.operator === 'Between') return `=AND(${cell}>=${one},${cell}<=${two})`;
  if (rule.operator === 'NotBetween') return `=OR(${cell}<${one},${cell}>${two})`;
  const sign = SIGNS[rule.operator];
  return sign ? `=AND(${cell}<>"",${cell}${sign}${one})` : '=FALSE';
}

/** Office's own words travel with Univer's rule, so that they can be read back. */
type WithOffice = IConditionFormattingRule & { rule: { office?: Pick<ConditionState, 'rule' | 'format'> } };

export function conditionsPort(context: UniverContext): Pick<AttachmentsPort, 'conditions' | 'putCondition' | 'removeCondition'> {
  const conditions = (sheet: string): ConditionState[] =>
    (univerSheet(context, sheet).getConditionalFormattingRules() as WithOffice[]).flatMap(({ cfId, ranges, stopIfTrue, rule }) =>
      rule.office ? [{ id: cfId, sheet, areas: ranges.map((range) => toArea(range)), stopIfTrue, ...rule.office }] : [],
    );
  return {
    conditions,
    putCondition: (condition) => {
      const { id, sheet, areas, stopIfTrue, rule, format } = condition;
      const univer = {
        cfId: id,
        stopIfTrue,
        ranges: areas.map((area) => toRange(withRoom(context, sheet, area))),
        rule: { type: 'highlightCell', subType: 'formula', value: formulaOf(condition), style: looks(format), office: { rule, format } },
      };
      const known = univerSheet(context, sheet)
        .getConditionalFormattingRules()
        .some(({ cfId }) => cfId === id);
      if (known) command(context, 'sheet.command.set-conditional-rule', { ...target(context, sheet), cfId: id, rule: univer });
      else command(context, 'sheet.command.add-conditional-rule', { ...target(context, sheet), rule: univer });
    },
    removeCondition: (sheet, id) => command(context, 'sheet.command.delete-conditional-rule', { ...target(context, sheet), cfId: id }),
  };
}
