// What a sheet checks by itself while people type, and the words it shows beside the cell.
import { typeOf, type Criterion, type Input } from '../../model/inputs';
import { serialOf } from '../../model/inputs/date';
import { MOST_WHOLE } from '../../model/inputs/number';
import { clip } from '../../model/text';
import type { Area } from '../area';
import { cellName } from '../area';
import type { ValidationPlan } from '../plan';

const FIRST_DAY = serialOf(2000, 1, 1);
const LAST_DAY = serialOf(2099, 12, 31);

/** What is said beside a cell; `states` are words that may stand in it in place of a value. */
interface Words {
  title: string;
  clause?: string;
  hint?: string;
  states?: readonly string[];
}

/** Validation of the cells of one input: a title, what to enter, and the clause as far as it fits. */
export function checkInput(area: Area, input: Input, words: Words): ValidationPlan {
  const type = typeOf(input);
  const { states = [] } = words;
  const criterion = withWords(withTyped(type.criterion(input), type.typed), states);
  const allowed = [type.allowed(input), ...states.map((word) => `“${word}”`)].join('或');
  const hint = words.hint ?? input.hint ?? '';
  const clause = words.clause ? `\n条文：${words.clause}` : '';
  return {
    area,
    rule: ruleOf(criterion, area),
    prompt: { title: clip(words.title, 32), text: clip(`填${allowed}。${hint}${clause}`, 255) },
    error: { title: '请核对这一格', text: clip(`“${input.name}”应填${allowed}。请改正，或按 Esc 取消。`, 225) },
    severity: 'stop',
  };
}

/** The criterion with every word that may be typed. */
function withTyped(criterion: Criterion, words: readonly string[] | undefined): Criterion {
  return words && criterion.check === 'list' ? { ...criterion, words } : criterion;
}

/** The criterion that allows these words too. */
function withWords(criterion: Criterion, more: readonly string[]): Criterion {
  if (more.length === 0) return criterion;
  switch (criterion.check) {
    case 'whole':
      return { ...criterion, check: 'whole-or-word', words: more };
    case 'whole-or-word':
    case 'list':
      return { ...criterion, words: [...criterion.words, ...more] };
    case 'decimal':
      return { ...criterion, words: [...(criterion.words ?? []), ...more] };
    default:
      return criterion;
  }
}

function ruleOf(criterion: Criterion, area: Area): ValidationPlan['rule'] {
  const cell = cellName(area.row, area.column);
  switch (criterion.check) {
    case 'whole':
      return criterion;
    case 'decimal': {
      const { words, orZero, ...bounds } = criterion;
      return words || orZero ? { check: 'formula', formula: accepts(criterion, cell) } : bounds;
    }
    case 'date':
      return { check: 'date', from: FIRST_DAY, to: LAST_DAY };
    case 'list':
      return fitsInline(criterion.words) ? criterion : { check: 'formula', formula: accepts(criterion, cell) };
    default:
      return { check: 'formula', formula: accepts(criterion, cell) };
  }
}

/**
 * A formula that is true when the cell, known not to be blank, holds what the criterion allows. `isWord` is how its words
 * are recognised, where more spellings are read than the criterion lists.
 */
export function accepts(criterion: Criterion, cell: string, isWord?: string): string {
  const words = 'words' in criterion && criterion.words ? `,${isWord ?? isOneOf(cell, criterion.words)}` : '';
  switch (criterion.check) {
    case 'whole':
    case 'whole-or-word': {
      const to = 'to' in criterion && criterion.to !== undefined ? `,${cell}<=${criterion.to}` : `,${cell}<=${MOST_WHOLE}`;
      return `IF(ISNUMBER(${cell}),AND(${cell}>=${criterion.from}${to},${cell}=INT(${cell}))${words})`;
    }
    case 'decimal': {
      const within = `AND(${cell}>=${criterion.from},${cell}<=${criterion.to})`;
      return `IF(ISNUMBER(${cell}),${criterion.orZero ? `OR(${cell}=0,${within})` : within}${words})`;
    }
    case 'date':
      return `ISNUMBER(${cell})`;
    case 'list':
      return isWord ?? isOneOf(cell, criterion.words);
    case 'none':
      return 'TRUE';
  }
}

function isOneOf(cell: string, words: readonly string[]): string {
  const each = words.map((word) => `${cell}="${word.replaceAll('"', '""')}"`);
  return each.length === 1 ? each[0]! : `OR(${each.join()})`;
}

/** An inline list separates its words by commas and holds 255 characters. */
function fitsInline(words: readonly string[]): boolean {
  return words.join().length <= 255 && words.every((word) => !/[,"]/u.test(word));
}
