// Keeps the house in order: dependencies run one way, and Office.js, React and the file system stay in their rooms.
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import ts from 'typescript';

const root = resolve(__dirname, '../src');

/** What each room may know, besides itself. */
const mayKnow: Record<string, readonly string[]> = {
  model: [],
  formula: ['model'],
  rules: ['model', 'formula'],
  standing: ['model', 'rules'],
  rubric: ['model', 'formula', 'rules', 'standing'],
  assessment: ['model', 'rules', 'standing', 'rubric'],
  scoring: ['model', 'rules', 'standing', 'rubric', 'assessment'],
  lint: ['model', 'rules', 'standing', 'rubric', 'assessment', 'scoring'],
  report: ['model', 'rules', 'standing', 'rubric', 'assessment', 'scoring'],
  workbook: ['model', 'formula', 'rules', 'standing', 'rubric', 'assessment', 'scoring', 'report'],
  word: ['model', 'report'],
  'hosts/xlsx': ['model', 'workbook'],
  'hosts/excel': ['model', 'workbook', 'open-book'],
  app: ['model', 'rules', 'standing', 'rubric', 'assessment', 'scoring', 'lint', 'report', 'workbook', 'word'],
  'hand-out': ['model', 'rules', 'standing', 'rubric', 'assessment', 'scoring', 'report', 'workbook', 'app'],
  collect: ['model', 'rules', 'standing', 'rubric', 'assessment', 'scoring', 'report', 'workbook', 'app', 'hand-out', 'import'],
  import: ['model', 'formula', 'rules', 'standing', 'rubric', 'hosts/xlsx'],
  functions: ['model', 'rules', 'standing', 'rubric', 'assessment', 'scoring'],
  'open-book': ['model', 'rubric', 'assessment', 'scoring', 'report', 'workbook', 'hosts/xlsx', 'app', 'hand-out', 'collect', 'functions'],
  commands: ['open-book'],
  taskpane: [
    'model',
    'rules',
    'standing',
    'rubric',
    'assessment',
    'scoring',
    'lint',
    'report',
    'workbook',
    'word',
    'hosts/xlsx',
    'app',
    'hand-out',
    'collect',
    'functions',
    'import',
    'open-book',
    'commands',
  ],
  cli: [
    'model',
    'rules',
    'rubric',
    'assessment',
    'scoring',
    'lint',
    'report',
    'workbook',
    'word',
    'hosts/xlsx',
    'app',
    'import',
    'hand-out',
    'collect',
  ],
  workbench: [],
};

/** The few files of other rooms that a host may know. */
const openToHosts = [
  'workbook/plan',
  'workbook/host',
  'workbook/area',
  'workbook/page',
  'workbook/style',
  'workbook/refusals',
  'open-book/host',
  'open-book/failure',
  'open-book/patience',
];

/** Where the host of the open workbook is chosen, by its one face. Nobody else knows which there is. */
const choice = { from: 'taskpane/main.tsx', to: 'hosts/excel' };

/** The workbench stands for Excel and knows nothing of ours but what any file may be called. */
const openToWorkbench = ['model/file-name'];

/** Where programs start: they put the bundled rubrics on the shelf that all others are handed. */
const mayKnowLibrary = ['cli/main.ts', 'functions/shelf.ts', 'taskpane/scheme-cards.ts', 'taskpane/round/annexes.ts'];

/** Packages that only some rooms may use. */
const rooms: readonly { packages: RegExp; rooms: readonly string[] }[] = [
  { packages: /^(react|react-dom|@fluentui\/)/, rooms: ['taskpane', 'workbench'] },
  { packages: /^(node:|fs$|path$)/, rooms: ['cli', 'workbench'] },
  { packages: /^hucre/, rooms: ['hosts/xlsx', 'workbench'] },
  { packages: /^@univerjs/, rooms: ['workbench'] },
  { packages: /^@microsoft\/office-js/, rooms: [] },
];

interface Import {
  from: string;
  to: string;
}

function sources(): string[] {
  return readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name) && !name.endsWith('.d.ts'))
    .map((name) => name.replaceAll('\\', '/'));
}

function importsOf(file: string): Import[] {
  const { importedFiles } = ts.preProcessFile(readFileSync(join(root, file), 'utf8'), true, true);
  return importedFiles.map(({ fileName }) => ({
    from: file,
    to: fileName.startsWith('.') ? relative(root, resolve(root, dirname(file), fileName)).replaceAll('\\', '/') : `package:${fileName}`,
  }));
}

/** Each host is a room of its own. */
function roomOf(path: string): string {
  return /^(hosts\/)?[^/]+/.exec(path)![0];
}

function isForbidden({ from, to }: Import): boolean {
  const room = roomOf(from);
  if (to.startsWith('package:')) {
    const name = to.slice('package:'.length);
    return rooms.some((rule) => rule.packages.test(name) && !rule.rooms.some((open) => from.startsWith(`${open}/`)));
  }
  if (to.startsWith('rubric/library') && !from.startsWith('rubric/library/')) return !mayKnowLibrary.includes(from);
  if (roomOf(to) === room) return false;
  if (to === '../package.json') return room !== 'cli';
  if (from === choice.from && to === choice.to) return false;
  if (room.startsWith('hosts/') && roomOf(to) !== 'model') return !(mayKnow[room] ?? []).includes(roomOf(to)) || !openToHosts.includes(to);
  if (room === 'workbench') return !openToWorkbench.includes(to);
  return !(mayKnow[room] ?? []).includes(roomOf(to));
}

const imports = sources().flatMap(importsOf);

test('every room of src is known to this test', () => {
  expect([...new Set(sources().map(roomOf))].filter((room) => !(room in mayKnow))).toEqual([]);
});

test('dependencies run one way', () => {
  expect(imports.filter(isForbidden).map(({ from, to }) => `${from} → ${to}`)).toEqual([]);
});

test('a dependency against the order would be found', () => {
  expect(isForbidden({ from: 'rules/count.ts', to: 'scoring/award' })).toBe(true);
  expect(isForbidden({ from: 'hosts/xlsx/write.ts', to: 'workbook/entry-layout' })).toBe(true);
  expect(isForbidden({ from: 'hosts/xlsx/write.ts', to: 'open-book/host' })).toBe(true);
  expect(isForbidden({ from: 'hosts/excel/apply.ts', to: 'open-book/session' })).toBe(true);
  expect(isForbidden({ from: 'taskpane/notice/draft.ts', to: 'hosts/excel' })).toBe(true);
  expect(isForbidden({ from: 'taskpane/main.tsx', to: 'hosts/excel/places' })).toBe(true);
  expect(isForbidden({ from: 'open-book/session.ts', to: 'hosts/excel' })).toBe(true);
  expect(isForbidden({ from: 'scoring/award.ts', to: 'package:node:fs' })).toBe(true);
  expect(isForbidden({ from: 'scoring/award.ts', to: 'rubric/tree' })).toBe(false);
  expect(isForbidden({ from: 'app/open.ts', to: 'rubric/library' })).toBe(true);
  expect(isForbidden({ from: 'rubric/find.ts', to: 'rubric/library/documented' })).toBe(true);
  expect(isForbidden({ from: 'cli/main.ts', to: 'rubric/library/documented' })).toBe(false);
});

/** Every way back to where it began, among things that lead to others. */
function circlesOf(next: ReadonlyMap<string, readonly string[]>): string[] {
  const circles: string[] = [];
  const done = new Set<string>();
  const visit = (each: string, trail: readonly string[]): void => {
    if (trail.includes(each)) circles.push([...trail.slice(trail.indexOf(each)), each].join(' → '));
    if (trail.includes(each) || done.has(each)) return;
    for (const other of next.get(each) ?? []) visit(other, [...trail, each]);
    done.add(each);
  };
  for (const each of next.keys()) visit(each, []);
  return circles;
}

test('no file imports itself in a circle', () => {
  const files = new Set(sources().map((file) => file.replace(/\.tsx?$/, '')));
  const next = new Map<string, string[]>();
  for (const { from, to } of imports) {
    const target = files.has(to) ? to : files.has(`${to}/index`) ? `${to}/index` : undefined;
    if (target) next.set(from.replace(/\.tsx?$/, ''), [...(next.get(from.replace(/\.tsx?$/, '')) ?? []), target]);
  }
  expect(circlesOf(next)).toEqual([]);
});

test('no folder of the workbook room imports itself in a circle', () => {
  const folderOf = (path: string): string | undefined => /^workbook\/([^/]+)\//.exec(path)?.[1];
  const next = new Map<string, string[]>();
  for (const { from, to } of imports) {
    const [one, other] = [folderOf(from), folderOf(to)];
    if (one && other && one !== other) next.set(one, [...(next.get(one) ?? []), other]);
  }
  expect(next.size).toBeGreaterThan(5);
  expect(circlesOf(next)).toEqual([]);
});

/** The rooms of the workbench, each with those that it may know: see src/workbench/README.md. */
const workbenchRooms: Record<string, readonly string[]> = {
  'host/model': [],
  'host/objects': ['host/model'],
  'host/wire': ['host/model', 'host/objects'],
  'host/univer': ['host/model'],
  file: ['host/model'],
  page: ['host/model', 'host/objects', 'host/wire', 'host/univer', 'file'],
};

test('dependencies within the workbench run one way', () => {
  const workbenchRoom = (path: string): string | undefined => /^workbench\/(host\/[^/]+|file|page)\//.exec(path)?.[1];
  const between = imports
    .map(({ from, to }) => ({ from, to, rooms: [workbenchRoom(from), workbenchRoom(to)] as const }))
    .filter(({ rooms: [one, other] }) => one && other && one !== other);
  expect(between.length).toBeGreaterThan(100);
  expect(
    between.filter(({ rooms: [one, other] }) => !workbenchRooms[one!]?.includes(other!)).map(({ from, to }) => `${from} → ${to}`),
  ).toEqual([]);
});

test('a circle would be found', () => {
  expect(
    circlesOf(
      new Map([
        ['a', ['b']],
        ['b', ['c']],
        ['c', ['a']],
      ]),
    ),
  ).toEqual(['a → b → c → a']);
});

/** The pane's frame and the ribbon's buttons belong to Office whatever workbook is open; the workbench stands for Excel. */
const speakers = ['taskpane/main.tsx', 'taskpane/theme.ts', 'taskpane/notice/reach.ts', 'commands/index.ts'];

test('only the host speaks to Excel about the open workbook, and to Office but for the frame of pane and ribbon', () => {
  const said = new Map(sources().map((file) => [file, readFileSync(join(root, file), 'utf8')]));
  const speaking = (pattern: RegExp) =>
    [...said].flatMap(([file, text]) => (pattern.test(text) && !/^(hosts\/excel|workbench)\//.test(file) ? [file] : []));
  expect(speaking(/\b(Excel\.(run|\w*RequestContext|createWorkbook)|OfficeExtension)\b/)).toEqual([]);
  expect(speaking(/\bOffice\.(onReady|context|actions|addin)\b/).sort()).toEqual([...speakers].sort());
});
