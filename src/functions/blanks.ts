// Asks whether cells are blank for many formulas at once: those that come while an answer is awaited go into the next question.
import { areBlank, type Doubt } from './open-workbook';

interface Question {
  doubts: readonly Doubt[];
  answer: (blanks: readonly (boolean | undefined)[]) => void;
}

let waiting: Question[] = [];
let isAsking = false;

/** For each cell whether it is blank; undefined where that cannot be told. */
export function askWhetherBlank(doubts: readonly Doubt[]): Promise<readonly (boolean | undefined)[]> {
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
    const blanks = await areBlank(questions.flatMap(({ doubts }) => doubts)).catch(() => []);
    let next = 0;
    for (const { doubts, answer } of questions) answer(doubts.map(() => blanks[next++]));
  }
  isAsking = false;
}
