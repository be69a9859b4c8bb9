// The one list of commands, in the order of the help.
import type { Command } from '../command';
import { collectCommand } from './collect';
import { compareCommand } from './compare';
import { copyCommand } from './copy';
import { decideCommand } from './decide';
import { drawCommand } from './draw';
import { evaluateCommand } from './evaluate';
import { importCommand } from './import';
import { lintCommand } from './lint';
import { noticeCommand } from './notice';
import { reportCommand } from './report';
import { schemesCommand } from './schemes';
import { scoreCommand } from './score';
import { splitCommand } from './split';
import { statusCommand } from './status';
import { templateCommand } from './template';
import { validateCommand } from './validate';

export const commands: readonly Command[] = [
  templateCommand,
  drawCommand,
  splitCommand,
  collectCommand,
  decideCommand,
  statusCommand,
  validateCommand,
  noticeCommand,
  reportCommand,
  scoreCommand,
  evaluateCommand,
  importCommand,
  compareCommand,
  copyCommand,
  lintCommand,
  schemesCommand,
];
