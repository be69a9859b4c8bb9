// Asks whether cells are blank for many formulas at once: those that come while an answer is awaited go into the next question.
import { areDoubtsBlank, type Doubt } from './open-workbook';

/** For each cell whether it is blank, undefined where that cannot be told; undefined altogether where the look brought no answer. */
type Blanks = readonly (boolean | undefined)[] | undefined;

interface Question {
  doubts: readonly Doubt[];
  answer: (blanks: Blanks) => void;
}

/** How long a look may take. Those that wait for the next one are not to wait for ever. */
const PATIENCE = 10_000;

let waiting: Question[] = [];
let isAsking = false;

export function askWhetherBlank(doubts: readonly Doubt[]): Promise<Blanks> {
  return new Promise((answer) => {
    waiting.push({ doubts, answer });
    if (!isAsking) setTimeout(() => void ask());
    isAsking = true;
  });
}

async function ask(): Promise<void> {
  while (waiting.length > 0) {
    const questions = waiting;
    waiting = [];
    const blanks = await inTime(areDoubtsBlank(questions.flatMap(({ doubts }) => doubts))).catch(() => undefined);
    let next = 0;
    for (const { doubts, answer } of questions) answer(blanks && doubts.map(() => blanks[next++]));
  }
  isAsking = false;
}

/** Fails once it is late; what comes after that is not heard. */
function inTime<T>(look: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const late = setTimeout(() => reject(new Error('The look at the cells takes too long.')), PATIENCE);
    look.then(resolve, reject).finally(() => clearTimeout(late));
  });
}
