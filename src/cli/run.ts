// Runs one command line: finds the command, shows help, turns anything unforeseen into one line.
import { MEGABYTE, TooLargeFile } from '../hosts/xlsx/size-limits';
import type { Refusal } from '../model/outcome';
import type { Shelf } from '../rubric/shelf';
import { EXIT, complain, type Command, type ExitCode, type Io } from './command';
import { commands as all } from './commands';
import { cannotRead } from './file-faults';
import { takeRubrics } from './rubric-file';

/** `args` are the words after the program's name. */
export async function run(args: readonly string[], io: Io, shelf: Shelf, commands: readonly Command[] = all): Promise<ExitCode> {
  const [name, ...rest] = args;
  if (name === undefined) {
    io.stderr.write(overview(commands));
    return EXIT.unusable;
  }
  if (name === '--help' || name === '-h' || name === 'help') return help(rest[0], commands, io, shelf);
  const command = commands.find((each) => each.name === name);
  if (!command) return unknown(name, commands, io);
  if (rest.includes('--help') || rest.includes('-h')) return help(name, commands, io, shelf);
  try {
    const taken = await takeRubrics(rest, shelf);
    return taken.ok ? await command.run(taken.value.args, io, taken.value.shelf) : complain(io, taken.refusal);
  } catch (error) {
    // Files are read by commands, which answer for them: this is standard input.
    if ((error as NodeJS.ErrnoException | undefined)?.syscall === 'read') return complain(io, cannotRead('标准输入', error, '').refusal);
    if (error instanceof TooLargeFile) return complain(io, tooLarge(error));
    // Mistakes of people are answered by the command itself: this is a fault of the program.
    const message = error instanceof Error ? error.message : String(error);
    io.stderr.write(`INTERNAL：程序出错（${message.split('\n')[0]}）。请保留输入并联系维护人员。\n`);
    return EXIT.unusable;
  }
}

/** Whatever command was to write it. */
function tooLarge({ size: { total } }: TooLargeFile): Refusal {
  const size = `${Math.round(total / MEGABYTE)} MB`;
  return {
    code: 'BAD_REQUEST',
    message: `要写的工作簿展开后有 ${size}，太大，以后读不回来。请把单位分到几本工作簿里。没有写文件，原来的文件没有动。`,
  };
}

function help(name: string | undefined, commands: readonly Command[], io: Io, shelf: Shelf): ExitCode {
  const command = commands.find((each) => each.name === name);
  if (name !== undefined && !command) return unknown(name, commands, io);
  io.stdout.write(command ? command.help(shelf) : overview(commands));
  return EXIT.fine;
}

function unknown(name: string, commands: readonly Command[], io: Io): ExitCode {
  return complain(io, {
    code: 'BAD_REQUEST',
    message: `没有命令“${name}”。可用命令：${commands.map((each) => each.name).join('、')}。用 --help 查看用法。`,
  });
}

function overview(commands: readonly Command[]): string {
  const width = Math.max(...commands.map((command) => command.name.length));
  const lines = commands.map((command) => `  ${command.name.padEnd(width)}   ${command.summary}`);
  return `政务评分助手：按评估细则计分、排名、列出问题。

用法：rubric-score 命令 [选项]
      rubric-score 命令 --help

命令：
${lines.join('\n')}

每条命令都可以加 --rubric 评估细则.json，用自己的评估细则；不写方案时就用它。用它生成的工作簿自己带着它，以后的命令不用再加。

退出状态：0 正常；1 已读入，但有需要核对的；2 用法有误或读不了输入。
`;
}
