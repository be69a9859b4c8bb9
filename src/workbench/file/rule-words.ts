// Validations and conditional formats in the words of an .xlsx file and in Office's.
import type { ConditionalRule, DataValidation, ValidationOperator, ValidationType } from 'hucre';
import { areaAddress, parseAddress, type CellArea } from '../host/model/area';
import type { CellComparison, ConditionState, ValidationRule, ValidationState } from '../host/model/attachments';
import { conditionFromFile, conditionToFile } from './style-words';

const TYPES: Record<Exclude<keyof ValidationRule, 'list' | 'custom'>, ValidationType> = {
  wholeNumber: 'whole',
  decimal: 'decimal',
  date: 'date',
  time: 'time',
  textLength: 'textLength',
};
const OPERATORS: Record<string, ValidationOperator> = {
  Between: 'between',
  NotBetween: 'notBetween',
  EqualTo: 'equal',
  NotEqualTo: 'notEqual',
  GreaterThan: 'greaterThan',
  LessThan: 'lessThan',
  GreaterThanOrEqualTo: 'greaterThanOrEqual',
  LessThanOrEqualTo: 'lessThanOrEqual',
};
const fromOperator = (operator: string | undefined): string =>
  Object.keys(OPERATORS).find((name) => OPERATORS[name] === operator) ?? 'Between';

/** Several areas with blanks between them. */
export function areasOf(range: string): CellArea[] {
  return range.split(/\s+/).flatMap((text) => parseAddress(text)?.area ?? []);
}

function operand(text: string | undefined): string | number {
  if (text === undefined || text === '') return 0;
  return Number.isFinite(Number(text)) ? Number(text) : `=${text.replace(/^=/, '')}`;
}

function ruleFromFile(given: DataValidation): ValidationRule {
  if (given.type === 'list') {
    const source = given.values ? given.values.join(',') : (given.formula1 ?? '');
    const words = /^"(.*)"$/s.exec(source)?.[1]?.replaceAll('""', '"');
    return { list: { inCellDropDown: true, source: words ?? (given.values ? source : `=${source.replace(/^=/, '')}`) } };
  }
  if (given.type === 'custom' && given.formula1 === ANYTHING) return {};
  if (given.type === 'custom') return { custom: { formula: `=${(given.formula1 ?? '').replace(/^=/, '')}` } };
  const kind = Object.entries(TYPES).find(([, type]) => type === given.type)?.[0];
  if (!kind) return {};
  const operator = fromOperator(given.operator);
  const second = /Between/.test(operator) ? { formula2: operand(given.formula2) } : {};
  return { [kind]: { formula1: operand(given.formula1), ...second, operator } };
}

export function validationFromFile(given: DataValidation): ValidationState {
  const style = given.errorStyle ?? 'stop';
  return {
    rule: ruleFromFile(given),
    ignoreBlanks: given.allowBlank ?? true,
    prompt: { showPrompt: given.showInputMessage ?? true, title: given.inputTitle ?? '', message: given.inputMessage ?? '' },
    errorAlert: {
      showAlert: given.showErrorMessage ?? true,
      style: style.charAt(0).toUpperCase() + style.slice(1),
      title: given.errorTitle ?? '',
      message: given.errorMessage ?? '',
    },
  };
}

/** Stands for no rule: a message alone. Files written here have no other word for it. */
const ANYTHING = 'TRUE';

const plain = (formula: string | number | undefined): string => String(formula ?? '').replace(/^=/, '');

function ruleToFile(rule: ValidationRule): Pick<DataValidation, 'type' | 'operator' | 'formula1' | 'formula2' | 'values'> {
  if (rule.list)
    return rule.list.source.startsWith('=')
      ? { type: 'list', formula1: plain(rule.list.source) }
      : { type: 'list', values: rule.list.source.split(',') };
  if (rule.custom) return { type: 'custom', formula1: plain(rule.custom.formula) };
  const [kind, comparison] = (Object.entries(rule) as [keyof typeof TYPES, CellComparison][])[0] ?? [];
  if (!kind || !comparison) return { type: 'custom', formula1: ANYTHING };
  const second = comparison.formula2 === undefined ? {} : { formula2: plain(comparison.formula2) };
  return { type: TYPES[kind], operator: OPERATORS[comparison.operator], formula1: plain(comparison.formula1), ...second };
}

export function validationToFile(area: CellArea, { rule, ignoreBlanks, prompt, errorAlert }: ValidationState): DataValidation {
  return {
    ...ruleToFile(rule),
    range: areaAddress(area),
    allowBlank: ignoreBlanks,
    showInputMessage: prompt.showPrompt,
    inputTitle: prompt.title,
    inputMessage: prompt.message,
    showErrorMessage: errorAlert.showAlert,
    errorTitle: errorAlert.title,
    errorMessage: errorAlert.message,
    errorStyle: errorAlert.style.toLowerCase() as 'stop',
  };
}

export function conditionFromFileRule(given: ConditionalRule, sheet: string, id: string): ConditionState | undefined {
  const [one = '', two] = Array.isArray(given.formula) ? given.formula : [given.formula];
  const base = {
    id,
    sheet,
    areas: areasOf(given.range),
    stopIfTrue: given.stopIfTrue ?? false,
    format: conditionFromFile(given.style ?? {}),
  };
  if (base.areas.length === 0) return undefined;
  if (given.type === 'expression') return { ...base, rule: { kind: 'Custom', formula: `=${one.replace(/^=/, '')}` } };
  if (given.type !== 'cellIs') return undefined;
  const operator = fromOperator(given.operator).replace('OrEqualTo', 'OrEqual');
  return { ...base, rule: { kind: 'CellValue', formula1: one, ...(two !== undefined && { formula2: two }), operator } };
}

export function conditionToFileRule({ areas, rule, format, stopIfTrue }: ConditionState, priority: number): ConditionalRule {
  const base = { priority, range: areas.map((area) => areaAddress(area)).join(' '), style: conditionToFile(format), stopIfTrue };
  if (rule.kind === 'Custom') return { ...base, type: 'expression', formula: plain(rule.formula) };
  const operator = OPERATORS[rule.operator.replace(/OrEqual$/, 'OrEqualTo')] ?? 'between';
  const formula = rule.formula2 === undefined ? plain(rule.formula1) : [plain(rule.formula1), plain(rule.formula2)];
  return { ...base, type: 'cellIs', operator, formula };
}
