// Rounds as people live them, at random: they fill in, sort, rename, save with other programs, hand in twice and old copies, swap
// files, send photos, while the book is edited, confirmed, handed out again and files are taken back. The book must be the model's,
// cell by cell.
import { randomFrom, type Random } from '../../src/model/random';
import type { Cell } from '../../src/model/cell';
import { convertToOne, hasLibreOffice } from '../hosts/libreoffice';
import { openXlsxHere } from '../../src/cli/xlsx';
import { bookOf, cellOf, collect, entriesIn, giveBack, handOut, need, open, type Back } from '../hand-out/desk';
import { BookModel, type Claim, type Copy, type Value } from './history-model';

/** Set RUBRIC_SCORE_HISTORIES for more. */
const HISTORIES = Number(process.env.RUBRIC_SCORE_HISTORIES ?? 4);
const STEPS = 14;

const units = ['第一中心', '第二中心', '第三中心'];
const items = ['信息发布', '调查征集', '特色宣传', '联动传播'];

type File = Copy & { bytes: Uint8Array };

class Life {
  book!: Uint8Array;
  out = new Map<string, File>();
  hands: File[] = [];
  model = new BookModel();
  clock = Date.parse('2022-12-01T01:00:00Z');
  log: string[] = [];
  #read?: { book: Uint8Array; held: Held };
  counts = { cells: 0, written: 0, conflict: 0, refused: 0, lost: 0, silent: 0 };

  constructor(
    readonly random: Random,
    readonly office: number,
  ) {}

  pick<T>(from: readonly T[]): T {
    return from[this.random.whole(0, from.length - 1)]!;
  }

  async begin(): Promise<void> {
    this.book = await bookOf(units.map((name) => ({ name, category: '直属单位', gates: { 上报工作总结: true }, entries: {} })));
    await this.handOut();
  }

  async handOut(): Promise<void> {
    const { files, book } = await handOut(this.book);
    this.book = book;
    for (const unit of units) {
      const given = Object.fromEntries(items.map((item) => [item, this.model.value(unit, item)]));
      const bytes = files.get(`填报表_${unit}.xlsx`)!;
      this.out.set(unit, { name: `${unit}.xlsx`, unit, handout: unit, given, holds: { ...given }, saved: this.clock, bytes });
    }
  }

  /** Somebody fills in: a fresh copy, or one that he filled in before. */
  async fillIn(): Promise<void> {
    const old = this.hands.length > 0 && this.random.happens(0.4) ? this.pick(this.hands) : undefined;
    const from = old ?? this.out.get(this.pick(units))!;
    const changes = Object.fromEntries(
      items
        .filter(() => this.random.happens(0.5))
        .map((item): [string, Value] => [
          item,
          this.random.happens(0.08) ? null : this.random.happens(0.08) ? '3条' : this.random.whole(0, 6),
        ]),
    );
    const { host, sheet } = await fillSheet(from.bytes);
    for (const [item, value] of Object.entries(changes)) {
      const { row, column } = await cellOf(host, sheet, item);
      need(await host.apply([{ do: 'write', sheet, row, column, cells: [[value ?? '']] }]));
    }
    let bytes = await host.save();
    if (this.random.happens(0.3)) bytes = await sorted(bytes, this.random);
    if (this.random.happens(this.office)) bytes = convertToOne(bytes, { to: 'xlsx' });
    const name = this.random.happens(0.3) ? `${this.pick(units)}（${this.random.whole(1, 99)}）.xlsx` : from.name;
    // Two of the same moment cannot be told apart.
    this.clock += this.random.happens(0.9) ? 60_000 : 0;
    this.hands.push({ ...from, name, bytes, holds: { ...from.holds, ...changes }, saved: this.clock });
    this.log.push(`fill ${from.unit} as ${name} ${JSON.stringify(changes)}`);
  }

  async edit(): Promise<void> {
    const [unit, item] = [this.pick(units), this.pick(items)];
    const value = this.random.whole(50, 1000);
    const { host } = await open(this.book);
    const { row, column } = await cellOf(host, '录入_直属单位', `${unit}·${HEADERS[item]}`);
    need(await host.apply([{ do: 'write', sheet: '录入_直属单位', row, column, cells: [[value]] }]));
    this.book = await host.save();
    this.model.type(unit, item, value);
    this.log.push(`edit ${unit} ${item} ${value}`);
  }

  async confirm(): Promise<void> {
    const [unit, item] = [this.pick(units), this.pick(items)];
    const { host, round } = await open(this.book);
    const { row } = round.states!.records.get(`直属单位-00${units.indexOf(unit) + 1}|${item}`)!;
    need(await host.apply([{ do: 'write', sheet: '审核', row, column: 4, cells: [['已核定']] }]));
    this.book = await host.save();
    this.model.confirmed.add(`${unit}|${item}`);
    this.log.push(`confirm ${unit} ${item}`);
  }

  async collect(): Promise<void> {
    const all = [...this.hands, this.out.get(this.pick(units))!];
    const chosen = [...new Set(Array.from({ length: this.random.whole(1, 3) }, () => this.pick(all)))];
    const files = chosen.map(({ name, bytes, saved }): Back => ({ name, bytes, saved: new Date(saved).toISOString() }));
    const photo: Back[] = this.random.happens(0.2) ? [{ name: '照片.jpg', bytes: new Uint8Array([0xff, 0xd8, 0xff]) }] : [];
    const before = await this.held();
    const claims = this.model.collect(chosen, items);
    const done = await collect(this.book, [...photo, ...files]);
    this.book = done.book;
    this.log.push(`collect ${chosen.map(({ name }) => name).join('、')}`);
    expect(done.strangers.map(({ name }) => name)).toEqual(photo.map(({ name }) => name));
    expect(done.submissions.flatMap(({ faults }) => faults)).toEqual([]);
    this.tell(claims, chosen, done, before, await this.held());
  }

  /** Every claim was written, is what stands there, or was told with the reason; nothing else changed. */
  tell(claims: readonly Claim[], chosen: readonly Copy[], done: Awaited<ReturnType<typeof collect>>, before: Held, after: Held): void {
    const refused = done.weighing.cells.filter(({ verdict }) => verdict.is === 'refused');
    const told = new Set([...done.decided.open, ...refused].map(({ cell, from }) => `${from} ${cell.column}`));
    const named = (claim: Claim): string => `${chosen.indexOf(claim.copy)} 直属单位/${claim.item}#1`;
    for (const claim of claims) {
      const isThere = after[claim.copy.unit]![claim.item] === claim.value;
      this.counts.cells++;
      if (claim.fate === 'written' || claim.fate === 'conflict' || claim.fate === 'refused') this.counts[claim.fate]++;
      if ((claim.fate === 'conflict' || claim.fate === 'refused') && !told.has(named(claim)) && !isThere) this.counts.lost++;
      if ((claim.fate === 'written' || claim.fate === 'same') && !isThere) this.counts.lost++;
    }
    const journal = new Set(
      done.changes.flatMap((change) =>
        change.do === 'append-rows'
          ? change.rows.map((row) => `${String(row[5])} ${String(row[7])} ${String(row[9])} ${String(row[10])}`)
          : [],
      ),
    );
    for (const unit of units)
      for (const item of items) {
        const [then, now] = [before[unit]![item]!, after[unit]![item]!];
        if (then !== now && !journal.has(`${unit} ${item} ${String(then)} ${String(now)}`)) this.counts.silent++;
      }
  }

  async undo(): Promise<void> {
    const names = this.model.collected();
    if (names.length === 0) return;
    const name = this.pick(names);
    this.log.push(`take back ${name}`);
    this.model.takeBack(name);
    this.book = (await giveBack(this.book, name)).book;
  }

  async resave(): Promise<void> {
    if (!this.random.happens(this.office)) return;
    this.book = convertToOne(this.book, { to: 'xlsx' });
    this.log.push('the book is saved by LibreOffice');
  }

  /** Read anew only where the book is another: most steps leave it as it is. */
  async held(): Promise<Held> {
    if (this.#read?.book === this.book) return this.#read.held;
    const held = await this.#readHeld();
    this.#read = { book: this.book, held };
    return held;
  }

  async #readHeld(): Promise<Held> {
    const entries = await entriesIn(this.book);
    return Object.fromEntries(
      units.map((unit) => [unit, Object.fromEntries(items.map((item) => [item, entries[unit]![item]?.[0] ?? null]))]),
    );
  }

  async step(): Promise<void> {
    const deeds = [
      [0.4, () => this.fillIn()],
      [0.62, () => this.collect()],
      [0.74, () => this.edit()],
      [0.8, () => this.confirm()],
      [0.88, () => this.undo()],
      [0.95, async () => (this.log.push('hand out again'), this.handOut())],
      [1, () => this.resave()],
    ] as const;
    const chance = this.random.next();
    await deeds.find(([until]) => chance < until)![1]();
    const held = await this.held();
    const expected = Object.fromEntries(
      units.map((unit) => [unit, Object.fromEntries(items.map((item) => [item, this.model.value(unit, item)]))]),
    );
    expect({ held, after: this.log }).toEqual({ held: expected, after: this.log });
  }
}

type Held = Record<string, Record<string, Cell>>;

/** The headers of the entry sheet. */
const HEADERS: Record<string, string> = {
  信息发布: '发布条数',
  调查征集: '开展次数',
  特色宣传: '采用条数（特色宣传）',
  联动传播: '转发条数',
};

async function fillSheet(bytes: Uint8Array): Promise<{ host: Awaited<ReturnType<typeof open>>['host']; sheet: string }> {
  const host = need(await openXlsxHere(bytes));
  return { host, sheet: '填报' };
}

/** All lines in another order, each as it is. */
async function sorted(bytes: Uint8Array, random: Random): Promise<Uint8Array> {
  const { host, sheet } = await fillSheet(bytes);
  const first = (await cellOf(host, sheet, '湖南教育政务网内容保障')).row;
  const area = (await host.survey()).tables.find(({ sheet: on }) => on === sheet)!.area;
  const top = Math.min(first, area.row + 1);
  const [lines] = await host.read([{ sheet, area: { row: top, column: 0, rows: area.row + area.rows - top, columns: 8 } }]);
  const shuffled = lines!
    .map((line) => [random.next(), line] as const)
    .sort(([one], [other]) => one - other)
    .map(([, line]) => line.map((cell) => cell ?? ''));
  need(await host.apply([{ do: 'write', sheet, row: top, column: 0, cells: shuffled }]));
  return host.save();
}

test(
  `${HISTORIES} rounds at random end as the model does: nothing lost, nothing written over in silence`,
  async () => {
    const sum = { histories: 0, steps: 0, cells: 0, written: 0, conflict: 0, refused: 0, lost: 0, silent: 0 };
    for (let seed = 1; seed <= HISTORIES; seed++) {
      const life = new Life(randomFrom(seed), hasLibreOffice && seed % 8 === 4 ? 0.15 : 0);
      await life.begin();
      for (let step = 0; step < STEPS; step++) await life.step();
      sum.histories++;
      sum.steps += STEPS;
      for (const key of ['cells', 'written', 'conflict', 'refused', 'lost', 'silent'] as const) sum[key] += life.counts[key];
    }
    if (process.env.RUBRIC_SCORE_HISTORIES) process.stdout.write(`${JSON.stringify(sum)}\n`);
    expect(sum).toMatchObject({ lost: 0, silent: 0 });
    expect(sum.written).toBeGreaterThan(0);
  },
  60_000 + HISTORIES * 60_000,
);
