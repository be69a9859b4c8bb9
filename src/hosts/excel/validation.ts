// Native data validation from a plan.
import { isoOf } from '../../model/inputs/date';
import type { ValidationPlan } from '../../workbook/plan';

export function layValidation(target: Excel.DataValidation, { rule, prompt, error, severity = 'stop' }: ValidationPlan): void {
  target.rule = ruleOf(rule);
  target.ignoreBlanks = true;
  if (prompt) target.prompt = { showPrompt: true, title: prompt.title, message: prompt.text };
  target.errorAlert = {
    showAlert: true,
    style: severity === 'stop' ? 'Stop' : 'Warning',
    title: error?.title ?? '',
    message: error?.text ?? '',
  };
}

function ruleOf(rule: ValidationPlan['rule']): Excel.DataValidationRule {
  switch (rule.check) {
    case 'whole':
      return { wholeNumber: between(rule.from, rule.to) };
    case 'decimal':
      return { decimal: between(rule.from, rule.to) };
    case 'date':
      return { date: { formula1: isoOf(rule.from), formula2: isoOf(rule.to), operator: 'Between' } };
    case 'list':
      return { list: { inCellDropDown: true, source: rule.words.join(',') } };
    case 'list-range':
      return { list: { inCellDropDown: true, source: `=${rule.range}` } };
    case 'formula':
      return { custom: { formula: `=${rule.formula}` } };
  }
}

function between(from: number, to?: number): Excel.BasicDataValidation {
  return to === undefined ? { formula1: from, operator: 'GreaterThanOrEqualTo' } : { formula1: from, formula2: to, operator: 'Between' };
}
