// collect: brings filled files back into the book, after telling what each would do; any of them can be taken back.
import { createHash } from 'node:crypto';
import { basename } from 'node:path';
import { collectInto, fileReaderFor, type FilesRead } from '../../collect/collect';
import { preferences, type Preference } from '../../collect/decide';
import { readAnswer, type MatchAnswers } from '../../collect/list/list-answers';
import { joinExperts, type JoinRequest, type Joining } from '../../collect/join/join-experts';
import { joinWays, type JoinWay } from '../../collect/join/join-values';
import { isJoined, joinedWords } from '../../collect/join/join-words';
import { answerFaults } from '../../collect/list/match-list';
import { mayHoldAnswers } from '../../collect/submission';
import { takeFileBack } from '../../collect/take-back';
import { cellsOf } from '../../collect/book-cells';
import { openWorkbook } from '../../app/open';
import { readRound } from '../../hand-out/round';
import type { Change } from '../../workbook/host';
import { ok, refuse, type Outcome, type Refusal } from '../../model/outcome';
import { fold, list } from '../../model/text';
import { now } from '../../model/today';
import type { Shelf } from '../../rubric/shelf';
import { cellName } from '../../workbook/area';
import { joinedAsJson } from '../joined';
import { collectedAsJson, collectedInWords, isClean } from '../collected';
import { EXIT, complain, oneLine, readOptions, type Command, type ExitCode, type Io } from '../command';
import { keepEntries, openRoundBook, type RoundBook } from '../round-book';
import { filesIn, type FileIn } from '../files-in';
import { reporter } from '../reporter';
import { openXlsxHere, xlsxReaderHere } from '../xlsx';

export const collectCommand: Command = {
  name: 'collect',
  summary: '回收：把交回的填报表收进工作簿；先说明改哪些，任何一份都可以撤回',
  help: () => `用法：rubric-score collect 工作簿.xlsx 文件… [--dry-run] [--json] [--prefer newest|file|book]
      rubric-score collect 工作簿.xlsx 名单… [--accept] [--match "写法=单位或录入项"]
      rubric-score collect 工作簿.xlsx [文件…] --join mean|trimmed|lead [--experts 甲,乙] [--lead 甲] [--limit 分]
      rubric-score collect 工作簿.xlsx --take-back 文件名

把交回的填报表（split 下发的）收进工作簿的录入表。文件可以写几个，也可以写文件夹、.zip。
改过文件名、排过序、用 WPS 或 LibreOffice 存过的照样认得。每一格由哪份文件来、原来是什么，记在“收发记录”表里。
确定的照收；要您决定的一格也不动，逐格列出：几份文件填的不一样、旧的文件盖新的、下发以后工作簿里改过、条文改过、填报人清空的。
“审核”表里已核定的、工作簿里是公式的，什么时候都不改。

别处的名单也收：监测平台、网页上“单位 × 数”的表（.xlsx、.csv、文本），一列是单位名称，几列是数。
单位和列照名称认：写得一样的照收；简称、更名、多了括号的只是建议，写明理由，您确认以后才收，确认过的记在“名称对应”表里，下次照用。
合计、注释、标题和认不出的各行写明原因，不收。

  --dry-run          只说明会收进什么，什么也不写
  --json             用 JSON 写出：{"files","strangers","lists","forms","open","refused","written"}，合议的另有 "joined"
  --prefer 以谁为准  要决定的格：newest 以最后保存的文件为准；file 以文件为准；book 以工作簿为准
  --accept           名单里建议的对应都对，照收
  --match 写法=对应  名单里的一个写法是哪个单位（两个类别同名的写“类别/单位”）或录入项（指标·录入项）；不收的写“写法=不收”；可以写几次
  --track 名称       名单收进哪一轮（哪个来源）；不写时轮次收进第一轮，来源收进计分的来源
  --join 办法        收完以后把几位专家评的合成一个，写进计分的来源：mean 平均（到两位小数）；trimmed 去掉最高和最低后平均，
                     要三位以上；lead 以主评专家为准。每位专家评的留在各自的一列，不一致的逐项列在“专家合议”表里；
                     相差超过限度的要在那张表里写明理由，写了才计入；没有评齐的不合议
  --experts 甲,乙    合哪几位（来源）；不写时是计分的来源以外的全部
  --lead 专家        主评专家，与 --join lead 同用
  --limit 数         录入的数相差多少以内不用写理由；不写时评分的照工作簿里来源的限度（没有写的是分值的 20%），
                     其余的一有不同就要写
  --take-back 文件名 把收进过的一份文件撤回：它写的格恢复原样；后来又改过的、已核定的不动，逐格列出

例：rubric-score collect 评分.xlsx 交回的文件夹 --dry-run
    rubric-score collect 评分.xlsx 监测12月.csv --match "湖南师大=湖南师范大学"
退出状态：0 全部收进；1 已读入，但有要决定的格、不合要求的格或认不出的文件；2 用法有误或读写不了文件。
`,
  async run(args, io, shelf) {
    const options = readOptions(
      args,
      {
        'dry-run': { type: 'boolean' },
        json: { type: 'boolean' },
        prefer: { type: 'string' },
        accept: { type: 'boolean' },
        match: { type: 'string', multiple: true },
        track: { type: 'string' },
        join: { type: 'string' },
        experts: { type: 'string' },
        lead: { type: 'string' },
        limit: { type: 'string' },
        'take-back': { type: 'string' },
      },
      ['工作簿.xlsx', '文件…'],
    );
    if (!options.ok) return complain(io, options.refusal);
    const { values, positionals } = options.value;
    const [path, ...files] = positionals as [string, ...string[]];
    const back = values['take-back'];
    const wrong = wrongWords(values, files);
    if (wrong) return complain(io, wrong.refusal);
    const desk = await openRoundBook(path, shelf);
    if (!desk.ok) return complain(io, desk.refusal);
    const answers = readAnswers(values, desk.value.book);
    if (!answers.ok) return complain(io, answers.refusal);
    const manner = { isDry: values['dry-run'] ?? false, isJson: values.json ?? false };
    const done =
      back === undefined
        ? await bringIn(
            desk.value,
            files,
            { ...manner, shelf, prefer: values.prefer as Preference | undefined, answers: answers.value, join: joiningFrom(values) },
            io,
          )
        : await giveBack(desk.value, back, { ...manner, shelf }, io);
    return done.ok ? done.value : complain(io, done.refusal);
  },
};

function wrongWords(
  { prefer, accept, match, track, join, experts, lead, limit, 'take-back': back }: Values,
  files: readonly string[],
): { refusal: Refusal } | undefined {
  if (prefer !== undefined && !(preferences as readonly string[]).includes(prefer))
    return refuse('BAD_REQUEST', `--prefer 应是 ${list(preferences)} 之一，现为“${prefer}”。`, '--prefer');
  if (back !== undefined && (files.length > 0 || [prefer, accept, match, track, join].some((option) => option !== undefined)))
    return refuse(
      'BAD_REQUEST',
      '--take-back 一次撤回一份，后面只写那份文件的名称，不再写别的文件和 --prefer、--accept、--match、--track、--join。',
      '--take-back',
    );
  if (join !== undefined && !(joinWays as readonly string[]).includes(join))
    return refuse('BAD_REQUEST', `--join 应是 ${list(joinWays)} 之一，现为“${join}”。`, '--join');
  if (join === undefined && [experts, lead, limit].some((option) => option !== undefined))
    return refuse('BAD_REQUEST', '--experts、--lead、--limit 与 --join 同用。请加上 --join，或去掉它们。', '--join');
  if (limit !== undefined && !/^\d+(?:\.\d+)?$/u.test(limit))
    return refuse('BAD_REQUEST', `--limit 应是 0 或更大的数，现为“${limit}”。`, '--limit');
  if (back === undefined && join === undefined && files.length === 0)
    return refuse('BAD_REQUEST', '请写明要收的文件、文件夹或 .zip。用 --help 查看用法。');
  return undefined;
}

interface Values {
  prefer?: string;
  accept?: boolean;
  match?: string[];
  track?: string;
  join?: string;
  experts?: string;
  lead?: string;
  limit?: string;
  'take-back'?: string;
}

/** How experts are joined, where they are. */
function joiningFrom({ join, experts, lead, limit, prefer }: Values): JoinRequest | undefined {
  if (join === undefined) return undefined;
  const names = experts?.split(/[,，、]/u).map((name) => name.trim());
  return {
    way: join as JoinWay,
    experts: names?.filter((name) => name !== ''),
    lead,
    limit: limit === undefined ? undefined : Number(limit),
    prefer: prefer as Preference | undefined,
    at: now(),
    saved: new Date().toISOString(),
  };
}

function readAnswers(
  { accept = false, match = [], track }: { accept?: boolean; match?: string[]; track?: string },
  { frame }: RoundBook['book'],
): Outcome<MatchAnswers> {
  const said = match.map(readAnswer);
  const wrong = said.find((each) => !each.ok);
  if (wrong && !wrong.ok) return wrong;
  const { review } = frame.scheme.data;
  const known = review?.tracks.find((each) => track !== undefined && fold(each) === fold(track));
  if (track !== undefined && known === undefined)
    return refuse(
      'BAD_REQUEST',
      review ? `工作簿里没有“${track}”的列，只有${list(review.tracks)}。` : '工作簿里没有分轮次或来源的列，不用写 --track。',
      '--track',
    );
  return ok({ accept, said: said.flatMap((each) => (each.ok ? [each.value] : [])), track: known });
}

interface Manner {
  isDry: boolean;
  isJson: boolean;
  prefer?: Preference | undefined;
  answers?: MatchAnswers;
  join?: JoinRequest | undefined;
  shelf: Shelf;
}

async function bringIn(
  desk: RoundBook,
  paths: readonly string[],
  { isDry, isJson, prefer, answers, join, shelf }: Manner,
  io: Io,
): Promise<Outcome<ExitCode>> {
  const { host, book, round, path } = desk;
  const files = await filesIn(paths);
  if (!files.ok) return files;
  const { cells, read } = fileReaderFor(book, round, { answers: xlsxReaderHere(mayHoldAnswers), list: openXlsxHere });
  const reading: FilesRead = { submissions: [], strangers: [], lists: [], annexes: [] };
  const report = reporter(io, '正在读交回的文件', files.value.length);
  for (const [index, file] of files.value.entries()) {
    await readOne(file, read, reading);
    report(index + 1);
  }
  const collected = await collectInto(host, book, round, cells, reading, { at: now(), prefer, answers });
  if (!collected.ok) return collected;
  const collection = collected.value;
  const faults = answers ? answerFaults(collection.lists, answers) : [];
  if (faults.length > 0) return refuse('BAD_REQUEST', `${faults.join('')}什么也没有写。`, '--match');
  const joined = join && (await joinAfter(desk, collection.changes, join, shelf));
  if (joined && !joined.ok) return joined;
  // What was brought in is in the book already where experts are joined after it.
  const changes = joined ? joined.value.changes : collection.changes;
  const isWritten = !isDry && collection.changes.length + changes.length > 0;
  if (isWritten) {
    const kept = await keepEntries(desk, changes, shelf, collection.changes);
    if (!kept.ok) return kept;
  }
  const lines = isJson
    ? [JSON.stringify({ ...collectedAsJson(collection, round, isWritten), ...(joined && { joined: joinedAsJson(joined.value) }) })]
    : [...(paths.length > 0 ? collectedInWords(collection, round, { isDry, path }) : []), ...(joined ? joinedWords(joined.value) : [])];
  for (const line of lines) io.stdout.write(`${isJson ? line : oneLine(line)}\n`);
  return ok(isClean(collection) && (!joined || isJoined(joined.value)) ? EXIT.fine : EXIT.issues);
}

/** Experts are joined as the book will be once the files are in it. */
async function joinAfter(desk: RoundBook, changes: readonly Change[], request: JoinRequest, shelf: Shelf): Promise<Outcome<Joining>> {
  const { host } = desk;
  const applied = await host.apply(changes);
  if (!applied.ok) return applied;
  const book = await openWorkbook(host, shelf);
  if (!book.ok) return book;
  const round = await readRound(host, book.value);
  return round.ok ? joinExperts(host, book.value, round.value, request) : round;
}

async function readOne(
  { name, received, written, bytes }: FileIn,
  read: ReturnType<typeof fileReaderFor>['read'],
  into: FilesRead,
): Promise<void> {
  const content = await bytes();
  if (!content.ok) return void into.strangers.push({ name, why: content.refusal.message });
  const digest = createHash('sha1').update(content.value).digest('hex');
  await read(content.value, { name, received, written, digest }, into);
}

async function giveBack(desk: RoundBook, name: string, { isDry, isJson, shelf }: Manner, io: Io): Promise<Outcome<ExitCode>> {
  const taken = takeFileBack(cellsOf(desk.book, desk.round), desk.round, basename(name), now());
  if (!taken.ok) return taken;
  const { file, given, left, changes } = taken.value;
  if (!isDry) {
    const kept = await keepEntries(desk, changes, shelf);
    if (!kept.ok) return kept;
  }
  const cells = given.map(({ place, value }) => ({
    sheet: place.sheet,
    cell: cellName(place.row, place.at),
    unit: place.unit.name,
    before: place.value,
    after: value,
  }));
  if (isJson) io.stdout.write(`${JSON.stringify({ file: file.file, at: file.at, cells, left, written: !isDry })}\n`);
  else {
    io.stdout.write(
      `${isDry ? '试撤回（什么也没有写）：' : '已撤回'}“${file.file}”（${file.at} 收进）：${given.length} 格恢复原样${left.length > 0 ? `，${left.length} 格没有动` : ''}。\n`,
    );
    for (const { unit, indicator, item, why } of left) io.stdout.write(`${oneLine(`${unit} ${indicator}·${item}：${why}，没有动。`)}\n`);
  }
  return ok(left.length > 0 ? EXIT.issues : EXIT.fine);
}
