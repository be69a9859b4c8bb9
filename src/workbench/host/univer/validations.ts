// Data validation in Univer's rules and in Office's.
import {
  DataValidationErrorStyle,
  DataValidationOperator,
  DataValidationType,
  generateRandomId,
  type IDataValidationRule,
  type ISheetDataValidationRule,
} from '@univerjs/core';
import { UpdateRuleType } from '@univerjs/preset-sheets-data-validation';
import { areaAddress, areasOverlap, type CellArea } from '../model/area';
import type { CellComparison, ValidationRule, ValidationState } from '../model/attachments';
import type { AttachmentsPort } from '../model/grid-port';
import { command, univerSheet, target, toArea, toRange, withRoom, type UniverContext } from './context';

const TYPES: Record<Exclude<keyof ValidationRule, 'list' | 'custom'>, DataValidationType> = {
  wholeNumber: DataValidationType.WHOLE,
  decimal: DataValidationType.DECIMAL,
  date: DataValidationType.DATE,
  time: DataValidationType.TIME,
  textLength: DataValidationType.TEXT_LENGTH,
};
const OPERATORS: Record<string, DataValidationOperator> = {
  Between: DataValidationOperator.BETWEEN,
  NotBetween: DataValidationOperator.NOT_BETWEEN,
  EqualTo: DataValidationOperator.EQUAL,
  NotEqualTo: DataValidationOperator.NOT_EQUAL,
  GreaterThan: DataValidationOperator.GREATER_THAN,
  GreaterThanOrEqualTo: DataValidationOperator.GREATER_THAN_OR_EQUAL,
  LessThan: DataValidationOperator.LESS_THAN,
  LessThanOrEqualTo: DataValidationOperator.LESS_THAN_OR_EQUAL,
};
const ERROR_STYLES: Record<string, DataValidationErrorStyle> = {
  Stop: DataValidationErrorStyle.STOP,
  Warning: DataValidationErrorStyle.WARNING,
  Information: DataValidationErrorStyle.INFO,
};

type Base = Pick<IDataValidationRule, 'type' | 'formula1' | 'formula2' | 'operator' | 'showDropDown'>;

function univerRule(rule: ValidationRule): Base {
  if (rule.list) return { type: DataValidationType.LIST, formula1: rule.list.source, showDropDown: rule.list.inCellDropDown };
  if (rule.custom) return { type: DataValidationType.CUSTOM, formula1: rule.custom.formula };
  const [kind, comparison] = (Object.entries(rule) as [keyof typeof TYPES, CellComparison][])[0] ?? [];
  if (!kind || !comparison) return { type: DataValidationType.ANY };
  const { formula1, formula2, operator } = comparison;
  return {
    type: TYPES[kind],
    operator: OPERATORS[operator],
    formula1: String(formula1),
    ...(formula2 !== undefined && { formula2: String(formula2) }),
  };
}

const operand = (text: string | undefined): string | number =>
  text !== undefined && text.trim() !== '' && Number.isFinite(Number(text)) ? Number(text) : (text ?? '');

function officeRule(rule: IDataValidationRule): ValidationRule {
  if (rule.type === DataValidationType.LIST) return { list: { source: rule.formula1 ?? '', inCellDropDown: rule.showDropDown !== false } };
  if (rule.type === DataValidationType.CUSTOM) return { custom: { formula: rule.formula1 ?? '' } };
  const kind = Object.entries(TYPES).find(([, type]) => type === rule.type)?.[0];
  if (!kind) return {};
  const operator = Object.entries(OPERATORS).find(([, name]) => name === rule.operator)?.[0] ?? 'Between';
  const second = rule.formula2 === undefined || rule.formula2 === '' ? {} : { formula2: operand(rule.formula2) };
  return { [kind]: { formula1: operand(rule.formula1), ...second, operator } };
}

function officeState(rule: IDataValidationRule): ValidationState {
  return {
    rule: officeRule(rule),
    ignoreBlanks: rule.allowBlank !== false,
    prompt: { showPrompt: rule.showInputMessage !== false, title: rule.promptTitle ?? '', message: rule.prompt ?? '' },
    errorAlert: {
      showAlert: rule.showErrorMessage !== false,
      style: Object.entries(ERROR_STYLES).find(([, style]) => style === rule.errorStyle)?.[0] ?? 'Stop',
      title: rule.errorTitle ?? '',
      message: rule.error ?? '',
    },
  };
}

function rulesOf(context: UniverContext, sheet: string): ISheetDataValidationRule[] {
  return univerSheet(context, sheet)
    .getDataValidations()
    .map(({ rule }) => rule as ISheetDataValidationRule);
}

interface RuledArea {
  area: CellArea;
  validation: ValidationState;
}

/** Univer makes a rule anew where it changes it. */
const known = new WeakMap<ISheetDataValidationRule, RuledArea[]>();

function ruledAreas(rule: ISheetDataValidationRule): RuledArea[] {
  const found = known.get(rule);
  if (found) return found;
  const validation = officeState(rule);
  const made = rule.ranges.map((range) => ({ area: toArea(range), validation }));
  known.set(rule, made);
  return made;
}

const isSame = (one: readonly CellArea[], other: readonly CellArea[]): boolean =>
  one.length === other.length && one.every((area, at) => areaAddress(area) === areaAddress(other[at]!));

export function validationsPort(context: UniverContext): Pick<AttachmentsPort, 'validations' | 'setValidation'> {
  return {
    validations: (sheet) => rulesOf(context, sheet).flatMap(ruledAreas),
    setValidation: (sheet, areas, validation) => {
      const rooms = areas.map((area) => withRoom(context, sheet, area));
      const ranges = rooms.map(toRange);
      const inUse = rulesOf(context, sheet).filter((rule) =>
        ruledAreas(rule).some((other) => rooms.some((area) => areasOverlap(area, other.area))),
      );
      const place = target(context, sheet);
      const wanted = validation && univerContent(validation);
      // Univer's commands compare all rules of the sheet with each other, which takes long where there are many.
      if (
        wanted &&
        inUse.length === 1 &&
        isSame(
          ruledAreas(inUse[0]!).map(({ area }) => area),
          rooms,
        )
      ) {
        for (const type of [UpdateRuleType.SETTING, UpdateRuleType.OPTIONS])
          command(context, 'data-validation.mutation.updateRule', { ...place, ruleId: inUse[0]!.uid, payload: { type, payload: wanted } });
        return;
      }
      if (inUse.length > 0) command(context, 'sheets.command.clear-range-data-validation', { ...place, ranges });
      if (wanted) command(context, 'data-validation.mutation.addRule', { ...place, rule: { uid: generateRandomId(6), ranges, ...wanted } });
    },
  };
}

function univerContent({ rule, ignoreBlanks, prompt, errorAlert }: ValidationState): Omit<ISheetDataValidationRule, 'uid' | 'ranges'> {
  return {
    ...univerRule(rule),
    allowBlank: ignoreBlanks,
    showInputMessage: prompt.showPrompt,
    promptTitle: prompt.title,
    prompt: prompt.message,
    showErrorMessage: errorAlert.showAlert,
    errorTitle: errorAlert.title,
    error: errorAlert.message,
    errorStyle: ERROR_STYLES[errorAlert.style] ?? DataValidationErrorStyle.STOP,
  };
}
