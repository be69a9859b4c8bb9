// The format of a rubric file: which one a file states, and how files of earlier ones are read for ever.
import { ok, refuse, type Outcome } from '../model/outcome';

/** What is written today. Raise it with whatever an earlier program would read wrong, with the way there in {@link steps}. */
const FORMAT = 2;

type File = Readonly<Record<string, unknown>>;

/** From format 1 to 2, from 2 to 3 … Format 1 is that of files which state none: what came since may be left out, and nothing moved. */
const steps: readonly ((file: File) => File)[] = [(file) => file];

/** The rubric as its file states it. */
export function asFile<Rubric extends object>(rubric: Rubric): { format: number } & Rubric {
  return { format: FORMAT, ...rubric };
}

/** The file's data in today's format, without the statement; what is no file of this kind is left for the schema to refuse. */
export function inTodaysFormat(json: unknown): Outcome<unknown> {
  if (typeof json !== 'object' || json === null || Array.isArray(json)) return ok(json);
  const { format = 1, ...file } = json as File;
  if (typeof format !== 'number' || !Number.isInteger(format) || format < 1)
    return refuse('BAD_REQUEST', `评估细则文件的“format”应是 1 到 ${FORMAT} 的整数，不知道的请删去这一行。`, 'format');
  if (format > FORMAT)
    return refuse(
      'BAD_REQUEST',
      `评估细则文件是更新版本的程序存的（格式 ${format}，这里最多认格式 ${FORMAT}），没有读入。请先更新本程序再打开。`,
      'format',
    );
  return ok(steps.slice(format - 1).reduce((data, step) => step(data), file));
}
