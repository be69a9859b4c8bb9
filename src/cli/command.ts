// What every command of the command line declares of itself, and how it reads its options.
import { parseArgs, type ParseArgsConfig } from 'node:util';
import { ok, refuse, type Outcome, type Refusal } from '../model/outcome';
import type { Shelf } from '../rubric/shelf';

/** Fine; the input was read and has issues; usage, or input that could not be read. */
export const EXIT = { fine: 0, issues: 1, unusable: 2 } as const;
export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

/** Where a command reads and writes: the process's own streams, or a test's. Text is UTF-8. */
export interface Io {
  stdin: AsyncIterable<Uint8Array | string>;
  stdout: { write(text: string): unknown };
  stderr: { write(text: string): unknown };
}

export interface Command {
  /** The word that calls it: `score`. */
  name: string;
  /** One line for the list of commands. */
  summary: string;
  /** Shown by `rubric-score <name> --help`: usage, options, one example; ends with a line break. */
  help(shelf: Shelf): string;
  /** `args` are the words after the command's name, but for `--rubric`, whose file is on the shelf. Mistakes of people are written with
   *  {@link complain}. */
  run(args: readonly string[], io: Io, shelf: Shelf): Promise<ExitCode>;
}

/** Writes why a command cannot go on, as one line on stderr. */
export function complain(io: Pick<Io, 'stderr'>, refusal: Refusal): ExitCode {
  io.stderr.write(`${refusal.code}：${oneLine(refusal.message)}\n`);
  return EXIT.unusable;
}

/** A message on one line, whatever it quotes: names in sheets may hold line breaks. */
export function oneLine(message: string): string {
  return message.replace(/\s*\n\s*/gu, ' ');
}

type Options = NonNullable<ParseArgsConfig['options']>;
type Parsed<T extends Options> = ReturnType<typeof parseArgs<{ options: T; allowPositionals: true; strict: true; tokens: true }>>;

/** Reads options and positional arguments; `operands` names the positional ones, all of them required, but for a last one with … behind it,
 *  of which there may be any number. */
export function readOptions<const T extends Options>(
  args: readonly string[],
  options: T,
  operands: readonly string[] = [],
): Outcome<Parsed<T>> {
  let parsed: Parsed<T>;
  try {
    parsed = parseArgs({ args: [...args], options, allowPositionals: true, strict: true, tokens: true });
  } catch (error) {
    return refuse('BAD_REQUEST', usageMessage(error as Error & { code?: string }, Object.keys(options)));
  }
  const valued = parsed.tokens.flatMap((token) => (token.kind === 'option' && token.value !== undefined ? [token.name] : []));
  const twice = valued.find((name, index) => !options[name]!.multiple && valued.indexOf(name) < index);
  if (twice !== undefined) return refuse('BAD_REQUEST', `选项 --${twice} 写了不止一次，分不清以哪个为准。请只留一个。`, `--${twice}`);
  const given = parsed.positionals.length;
  const isOpen = operands.at(-1)?.endsWith('…') ?? false;
  if (given < operands.length - Number(isOpen))
    return refuse('BAD_REQUEST', `缺少参数 ${operands.slice(given).join(' ')}。用 --help 查看用法。`);
  if (given > operands.length && !isOpen) {
    return refuse('BAD_REQUEST', `多了参数“${parsed.positionals[operands.length]}”。用 --help 查看用法。`);
  }
  return ok(parsed);
}

function usageMessage(error: Error & { code?: string }, known: readonly string[]): string {
  const option = /'(?:-\w, )?(-[^'\s,]*)/u.exec(error.message)?.[1] ?? '';
  if (error.code === 'ERR_PARSE_ARGS_INVALID_OPTION_VALUE') {
    return error.message.includes('does not take') ? `选项 ${option} 后面不带值。` : `选项 ${option} 后面要带一个值。`;
  }
  const list = known.map((name) => `--${name}`).join('、');
  return `没有选项 ${option}。${list ? `可用选项：${list}、--help。` : '用 --help 查看用法。'}`;
}
