// draw: a draw that anybody can repeat, recorded in a workbook or a file.
import { randomUUID } from 'node:crypto';
import { resolve } from 'node:path';
import { makeDraws, type MadeDraws } from '../../app/draw';
import { ordersFor, repeatedWords, type DrawWish } from '../../app/draw-units';
import { openWorkbook } from '../../app/open';
import { recordDraws } from '../../app/record-draw';
import type { Draw } from '../../assessment/assessment';
import { ok, refuse, type Outcome } from '../../model/outcome';
import { list } from '../../model/text';
import type { Shelf } from '../../rubric/shelf';
import type { Scheme } from '../../rubric/tree';
import { checkFree, lookAtFile, readBook, readBytes } from '../book-file';
import { EXIT, complain, readOptions, type Command } from '../command';
import { readDrawFile, writeDrawFile } from '../draw-record';
import { putFile } from '../put-files';
import { decode } from '../read-input';
import { openXlsxHere } from '../xlsx';

export const drawCommand: Command = {
  name: 'draw',
  summary: '随机抽样，记下时间、随机种子和结果；用同一种子可以重现',
  help: (shelf) => `用法：rubric-score draw --scheme 方案 --sampling 抽样 [--unit 单位…|--all] [--pool 名单.txt] [--record 记录.json]
      rubric-score draw --book 工作簿.xlsx --out 工作簿.xlsx --sampling 抽样 [--unit 单位…|--all] [--pool 名单.txt]

  --scheme 方案      ${shelf.ids.join('、')}；用 --book 或 --rubric 评估细则.json 时不写
  --sampling 抽样    抽样编号或名称
  --unit 单位        按单位分别抽取的，抽哪个单位；几个单位就写几次 --unit，重复的只抽一次
  --all              按单位分别抽取的，一次抽完还没有抽过的全部单位：工作簿名册里的，没有工作簿的用方案列出的；
                     与 --again 同用时，全部单位重抽
  --pool 名单.txt    从哪些地方抽（UTF-8，每行一个）；抽几个单位时每行先写单位，再写地方，用逗号或制表符隔开；
                     从方案的指标里抽的不用
  --seed 文字        随机种子；不写时随机产生。同一种子、同一名单，抽取结果相同
  --record 记录.json 记到这个文件；已有的记录保留，接着往后记
  --book 工作簿.xlsx 记到工作簿的“抽样”表；--out 写到哪个文件，可以与 --book 相同
  --again            已经抽过的再抽一次，必须同时写 --reason；原来的记录保留，标为已作废
  --reason 原因      重抽的原因
  --json             用 JSON 写出这次抽取，可以放进考评的 draws；用 --all 或几个 --unit 时是一个数组

例：rubric-score draw --scheme suizhou-2023-kaoping --sampling grassroots-fields --record 抽样.json
    rubric-score draw --book 评分.xlsx --out 评分.xlsx --sampling platform-townships --all --pool 乡镇.txt
退出状态：0 已抽取；2 用法有误、已经抽过或读写不了文件。
`,
  async run(args, io, shelf) {
    const options = readOptions(args, {
      scheme: { type: 'string' },
      sampling: { type: 'string' },
      unit: { type: 'string', multiple: true },
      all: { type: 'boolean' },
      pool: { type: 'string' },
      seed: { type: 'string' },
      record: { type: 'string' },
      book: { type: 'string' },
      out: { type: 'string' },
      again: { type: 'boolean' },
      reason: { type: 'string' },
      json: { type: 'boolean' },
    });
    if (!options.ok) return complain(io, options.refusal);
    const { values } = options.value;
    const wish = await readWish(values);
    if (!wish.ok) return complain(io, wish.refusal);
    const made = values.book === undefined ? await drawForScheme(values, wish.value, shelf) : await drawInBook(values, wish.value, shelf);
    if (!made.ok) return complain(io, made.refusal);
    const { scheme, draws, repeated, place } = made.value;
    const isOne = !values.all && (values.unit ?? []).length <= 1;
    io.stdout.write(values.json ? `${JSON.stringify(isOne ? draws[0] : draws)}\n` : draws.map((each) => shown(each, scheme)).join(''));
    if (repeated.length > 0) io.stderr.write(`${repeatedWords(repeated)}\n`);
    io.stderr.write(place === undefined ? '这次抽取没有记到文件。需要记录的，请加 --record 或 --book。\n' : `已记到 ${place}。\n`);
    return EXIT.fine;
  },
};

interface Values {
  scheme?: string;
  sampling?: string;
  unit?: string[];
  all?: boolean;
  pool?: string;
  seed?: string;
  record?: string;
  book?: string;
  out?: string;
  again?: boolean;
  reason?: string;
}

interface Made extends MadeDraws {
  scheme: Scheme;
  /** The file that holds the record. */
  place?: string;
}

async function readWish({ sampling, unit = [], all = false, pool, seed, again = false, reason }: Values): Promise<Outcome<DrawWish>> {
  if (sampling === undefined) return refuse('BAD_REQUEST', '请用 --sampling 写明抽样编号。', '--sampling');
  if (all && unit.length > 0) return refuse('BAD_REQUEST', '--all 抽全部单位，不能与 --unit 同用。请去掉一个。', '--all');
  if (again && !reason?.trim()) return refuse('BAD_REQUEST', '重抽要用 --reason 写明原因。', '--reason');
  if (!again && reason !== undefined) return refuse('BAD_REQUEST', '--reason 只与 --again 同用。', '--reason');
  if (seed?.trim() === '') return refuse('BAD_REQUEST', '--seed 是空的。请写一段文字或数字，或者不写。', '--seed');
  const places = pool === undefined ? ok(undefined) : await readPool(pool);
  if (!places.ok) return places;
  return ok({
    sampling,
    units: all ? 'all' : unit,
    places: places.value,
    seed: seed?.trim() ?? randomUUID().slice(0, 8),
    at: now(),
    again: again ? { reason: reason!.trim() } : undefined,
  });
}

async function readPool(path: string): Promise<Outcome<string>> {
  const bytes = await readBytes(path, '名单', '--pool');
  if (!bytes.ok) return bytes;
  const text = decode(bytes.value);
  return text.ok ? text : refuse('BAD_REQUEST', `名单“${path}”不是 UTF-8 编码。请另存为 UTF-8 后重试。`, '--pool');
}

async function drawForScheme({ scheme: given, record, out }: Values, wish: DrawWish, shelf: Shelf): Promise<Outcome<Made>> {
  const id = given ?? shelf.own[0];
  if (id === undefined)
    return refuse('BAD_REQUEST', `请用 --scheme 写明方案，可用：${shelf.ids.join('、')}；或用 --book 写明工作簿。`, '--scheme');
  if (out !== undefined) return refuse('BAD_REQUEST', '--out 只与 --book 同用。', '--out');
  const scheme = shelf.scheme(id);
  if (!scheme.ok) return scheme;
  const file = record === undefined ? ok(undefined) : await readDrawFile(record);
  if (!file.ok) return file;
  const earlier = file.value?.draws ?? [];
  const orders = ordersFor(scheme.value, wish, scheme.value.data.units, earlier);
  if (!orders.ok) return orders;
  const made = makeDraws(scheme.value, orders.value, earlier);
  if (!made.ok) return made;
  if (!file.value) return ok({ scheme: scheme.value, ...made.value });
  const written = await writeDrawFile(file.value, made.value.draws);
  return written.ok ? ok({ scheme: scheme.value, ...made.value, place: file.value.path }) : written;
}

async function drawInBook({ book, out, scheme: id, record }: Values, wish: DrawWish, shelf: Shelf): Promise<Outcome<Made>> {
  if (out === undefined) return refuse('BAD_REQUEST', '请用 --out 写明写到哪个文件，可以与 --book 相同。', '--out');
  if (record !== undefined) return refuse('BAD_REQUEST', '--record 和 --book 只能用一个。', '--record');
  const bytes = await readBook(book!, '--book');
  if (!bytes.ok) return bytes;
  const inPlace = resolve(out) === resolve(book!);
  const place = await (inPlace ? lookAtFile(out, '--out') : checkFree(out, '--out'));
  if (!place.ok) return place;
  const host = await openXlsxHere(bytes.value);
  if (!host.ok) return host;
  const opened = await openWorkbook(host.value, shelf);
  if (!opened.ok) return opened;
  const { scheme } = opened.value.frame;
  if (id !== undefined && id !== scheme.id) return refuse('BAD_REQUEST', `这本工作簿是方案 ${scheme.id} 的，不是 ${id}。`, '--scheme');
  const { units } = opened.value.input;
  const earlier = opened.value.draws?.draws ?? [];
  const orders = ordersFor(scheme, wish, units, earlier);
  if (!orders.ok) return orders;
  const made = makeDraws(
    scheme,
    orders.value,
    earlier,
    units.map((unit) => unit.name),
  );
  if (!made.ok) return made;
  const changes = recordDraws(opened.value, made.value.draws);
  if (!changes.ok) return changes;
  const applied = await host.value.apply([...opened.value.healing, ...changes.value]);
  if (!applied.ok) return applied;
  const written = await putFile(out, await host.value.save(), inPlace ? bytes.value : undefined);
  return written.ok ? ok({ scheme, ...made.value, place: out }) : written;
}

function shown({ sampling: id, unit, drawn, seed, at, reason }: Draw, { data }: Scheme): string {
  const name = data.sampling.find((each) => each.id === id)?.name ?? id;
  const lines = [
    `${name}${unit === undefined ? '' : ` · ${unit}`}`,
    `  抽中 ${drawn.length} 个：${list(drawn)}`,
    `  时间 ${at}  种子 ${seed}`,
  ];
  return `${[...lines, ...(reason === undefined ? [] : [`  重抽原因：${reason}`])].join('\n')}\n`;
}

/** This machine's time with its offset: `2023-12-05T09:30:00+08:00`. */
function now(): string {
  const date = new Date();
  const offset = -date.getTimezoneOffset();
  const two = (number: number): string => String(Math.floor(Math.abs(number))).padStart(2, '0');
  const local = new Date(date.getTime() + offset * 60_000).toISOString().slice(0, 19);
  return `${local}${offset < 0 ? '-' : '+'}${two(offset / 60)}:${two(offset % 60)}`;
}
