// The one list of commands, in the order of the help.
import type { Command } from '../command';
import { evaluate } from './evaluate';
import { lint } from './lint';
import { schemes } from './schemes';
import { score } from './score';

export const commands: readonly Command[] = [score, evaluate, lint, schemes];
