// The one list of commands, in the order of the help.
import type { Command } from '../command';
import { draw } from './draw';
import { evaluate } from './evaluate';
import { lint } from './lint';
import { notice } from './notice';
import { report } from './report';
import { schemes } from './schemes';
import { score } from './score';
import { template } from './template';
import { validate } from './validate';

export const commands: readonly Command[] = [template, draw, validate, notice, report, score, evaluate, lint, schemes];
