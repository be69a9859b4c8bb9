// The notice and the unit statements: published data and staff's template ─► document ─► .docx, with what to look at.
import type { Assessment } from '../assessment/assessment';
import type { Issue } from '../model/issue';
import { countStatus } from '../report/counts';
import type { Document } from '../report/document';
import { checkNotice, staleIssues } from '../report/notice/check';
import { composeNotice, type Notice } from '../report/notice/compose';
import { fullNamesOf, noFacts, renamed, type RosterFacts } from '../report/notice/full-names';
import type { NoticeTemplate } from '../report/notice/template';
import { composeStatements, type StatementOptions } from '../report/statement/compose';
import { editionInWords, editionOf } from '../rubric/edition';
import type { Scoreboard } from '../scoring/scoreboard';
import { DEMO_MARK } from '../workbook/frame';
import { rosterFacts } from '../workbook/notice/notice-roster';
import type { OpenedWorkbook } from './open';

/** What was published. The scoreboard must have been made from this assessment. */
export interface Published {
  assessment: Assessment;
  scoreboard: Scoreboard;
  /** 考评年度; the year of the rubric unless told. */
  year?: number;
  /** The entries are made up: every page will say so. */
  demo?: boolean;
  /** Full names and persons of the roster. */
  roster?: RosterFacts;
}

export interface NoticePreview {
  /** As plain data, for a preview and for Word. */
  document: Document;
  /** What to look at before it goes out; errors first. */
  checks: Issue[];
  /** The template to keep: it remembers from which data the notice was made, so that a stale one is noticed. */
  template: NoticeTemplate;
  /** Who is honoured, and the figures that texts may name. */
  honoured: Notice['matter']['honoured'];
  figures: Notice['matter']['figures'];
}

export type Chosen = NonNullable<StatementOptions['units']>;

/** What an opened workbook publishes. */
export function publishedOf({ frame, roster }: OpenedWorkbook, scored: Pick<Published, 'assessment' | 'scoreboard'>): Published {
  return { ...scored, year: frame.year, demo: frame.demo, roster: rosterFacts(roster) };
}

/** The notice without writing a file. */
export function previewNotice(published: Published, template: NoticeTemplate): NoticePreview {
  const notice = composed(published, template);
  const { honoured, figures } = notice.matter;
  return {
    document: sourced(notice.document, published),
    checks: checkNotice(notice),
    template: { ...template, madeFrom: notice.fingerprint },
    honoured,
    figures,
  };
}

export interface MadeNotice extends NoticePreview {
  bytes: Uint8Array;
}

export async function makeNotice(published: Published, template: NoticeTemplate): Promise<MadeNotice> {
  const preview = previewNotice(published, template);
  return { ...preview, bytes: await written(preview.document) };
}

/** Whether the data has changed since the template's last notice was made. */
export function staleNotice(published: Published, template: NoticeTemplate): Issue | undefined {
  return template.madeFrom === undefined ? undefined : staleIssues(composed(published, template))[0];
}

/** Every unit of the highest honour with its person, '' where none is given yet: the list to fill in. */
export function personRows(published: Published, template: NoticeTemplate): { category: string; unit: string; name: string }[] {
  const { honoured, template: own } = composed(published, template).matter;
  return (honoured[0]?.categories ?? []).flatMap(({ units }) =>
    units.map(({ category, name: unit }) => ({
      category,
      unit,
      name: own.persons.find((each) => each.category === category && each.unit === unit)?.name ?? '',
    })),
  );
}

/** One statement for each unit, or for some of them; as plain data. */
export function statementDocument({ roster, ...published }: Published, units?: Chosen): Document {
  const named = renamed(published.assessment, published.scoreboard, fullNamesOf(published.assessment, roster ?? noFacts));
  const chosen = units?.map(({ category, name }) => ({
    category,
    name: fullNamesOf(published.assessment, roster ?? noFacts)(category, name),
  }));
  const document = composeStatements(named.assessment, named.scoreboard, { ...framed(published), ...(chosen && { units: chosen }) });
  return sourced(document, published);
}

export async function makeStatements(published: Published, units?: Chosen): Promise<{ bytes: Uint8Array; document: Document }> {
  const document = statementDocument(published, units);
  return { bytes: await written(document), document };
}

/** Composed under full names; what staff say of a unit by its short name is said of it. */
function composed({ roster = noFacts, ...published }: Published, template: NoticeTemplate): Notice {
  const nameOf = fullNamesOf(published.assessment, roster);
  const { assessment, scoreboard } = renamed(published.assessment, published.scoreboard, nameOf);
  const persons = [...roster.persons, ...template.persons].map((person) => ({ ...person, unit: nameOf(person.category, person.unit) }));
  const once = persons.filter(
    (person, index) =>
      persons.findIndex((each) => each.category === person.category && each.unit === person.unit && each.name === person.name) === index,
  );
  const examples = Object.fromEntries(Object.entries(template.examples).map(([category, unit]) => [category, nameOf(category, unit)]));
  const unnamed = (roster.fullNames ?? []).filter(({ name }) => name === '').map(({ category, unit }) => nameOf(category, unit));
  const { mark, year } = framed(published);
  const marks = [mark, draftMark(published.scoreboard, template)].filter((each) => each !== undefined);
  return composeNotice(assessment, scoreboard, {
    template: { ...template, persons: once, examples },
    unnamed,
    year,
    ...(marks.length > 0 && { mark: marks.join('　') }),
  });
}

/** What a notice says at the head of every page while units are not entered and nobody has said why it goes out all the same. */
function draftMark({ units }: Scoreboard, { unfinished }: NoticeTemplate): string | undefined {
  const open = countStatus(units, 'incomplete');
  return open > 0 && unfinished === '' ? `草稿：${open} 个单位还没有录完，不作印发` : undefined;
}

function framed({ assessment, year = assessment.scheme.data.year, demo = false }: Published): { year: number; mark?: string } {
  return { year, ...(demo ? { mark: `${DEMO_MARK}，不是真实的评估结果` } : {}) };
}

/** The document with the rubric by which it was made. */
function sourced(document: Document, { assessment }: Pick<Published, 'assessment'>): Document {
  return { ...document, source: editionInWords(editionOf(assessment.scheme)) };
}

/** The Word writer is large: it is loaded when a file is asked for. */
async function written(document: Document): Promise<Uint8Array> {
  const { writeDocx } = await import('../word/write-docx');
  return writeDocx(document);
}
