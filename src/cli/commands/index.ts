// The one list of commands, in the order of the help.
import type { Command } from '../command';
import { evaluate } from './evaluate';
import { lint } from './lint';
import { report } from './report';
import { schemes } from './schemes';
import { score } from './score';
import { template } from './template';
import { validate } from './validate';

export const commands: readonly Command[] = [template, validate, report, score, evaluate, lint, schemes];
