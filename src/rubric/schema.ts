// The shape of a rubric file: a scheme's official text and its rules, as data.
import * as z from 'zod';
import { ruleSchema } from '../rules';
import { pointsSchema } from '../rules/kind';
import { appliesSchema, exemptSchema, notApplicableSchema } from '../standing/applicability';
import { causeSchema } from '../standing/cause';
import { conditionSchema } from '../standing/condition';
import { externalDeductionSchema } from '../standing/external';
import { gateSchema } from '../standing/gate';
import { gradeSchema } from '../standing/grade';
import { honourSchema } from '../standing/honour';
import { noticeStartSchema } from '../standing/notice-start';
import { overallSchema } from '../standing/overall';
import { partSchema, startSchema } from '../standing/part';
import { reviewSchema } from '../standing/review';
import { samplingSchema } from '../standing/sampling';
import { vetoSchema } from '../standing/veto';
import { governingSchema } from './governing';

const name = z.string().min(1);
const id = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/);

/** How sure the reading of a clause is: 确定, every number and the arithmetic are stated and one reading exists; 需核对, a proposal;
 *  人工评分, a mark. */
export const CONFIDENCE = ['certain', 'check', 'judge'] as const;

/** A worked example: values in contract order → points. */
const exampleSchema = z.strictObject({
  values: z.array(z.union([z.string(), z.number(), z.boolean(), z.null()])),
  points: z.number(),
  why: z.string().optional(),
});

/** 二/三级指标. `clause` is verbatim from the source document. */
const indicatorSchema = z.strictObject({
  name,
  /** The name as the document prints it, where that differs: `IPV6 改造`. */
  printed: name.optional(),
  aliases: z.array(name).optional(),
  /** The levels between the group and the name: `['重点领域信息公开', '公益事业建设']`. */
  under: z.array(name).optional(),
  /** Tells it from another indicator of the same name in the same place: 智能搜索功能实现. */
  label: name.optional(),
  /** Full marks; absent where the document states none: an open account. */
  weight: pointsSchema.positive().optional(),
  /** The weight as the document prints it, where that differs: `-6`. */
  printedWeight: name.optional(),
  /** What is scored: 评分细则, or 测评要点 where the table has no other. */
  clause: name,
  /** Further cells of the official table by column, verbatim: 测评方式, 指标依据. */
  official: z.record(name, name).optional(),
  applies: appliesSchema.optional(),
  exempts: z.array(exemptSchema).optional(),
  rule: ruleSchema,
  examples: z.array(exampleSchema).min(1),
  /** Of a rule that was read from a document: how sure that reading is, what is doubtful, and on which day somebody confirmed it. */
  read: z.strictObject({ confidence: z.enum(CONFIDENCE), why: z.array(name).default([]), confirmed: z.iso.date().optional() }).optional(),
});

/** 一级指标. `role` says how its points enter the total: those of a penalty group are negative. */
const groupSchema = z.strictObject({
  name,
  /** The part of the total that it belongs to; needed where the scheme has parts. */
  part: name.optional(),
  role: z.enum(['base', 'bonus', 'penalty']).default('base'),
  /** What its indicators are worth together; a bonus or a penalty stops there. Absent where the document states none. */
  weight: pointsSchema.positive().optional(),
  /** Weights that the document states for levels within the group. */
  levels: z.array(z.strictObject({ under: z.array(name).min(1), weight: pointsSchema.positive() })).optional(),
  indicators: z.array(indicatorSchema).min(1),
});

/** 附录: what named units have to show for some indicators; said to them wherever they fill these in. */
const dutySchema = z.strictObject({
  title: name,
  /** Names or paths of indicators of the category. */
  indicators: z.array(name).min(1),
  units: z.array(z.strictObject({ name, text: name })).min(1),
});

const tableSchema = z.strictObject({
  levels: z.array(name).min(1),
  before: z.array(name).default([]),
  clause: name,
  after: z.array(name).default([]),
  weight: name,
});

/** 类别: one official table, or one for every part. */
const categorySchema = z.strictObject({
  name,
  fullName: name,
  aliases: z.array(name).default([]),
  /** How a notice speaks to the units of this category alone. */
  addressees: name.optional(),
  /** How names of its units end, by which a list without categories is read: 学院, 市…局 (… stands for anything). */
  endings: z.array(name).optional(),
  /** The table's own heading line in the document, as printed: `(高等学校)`. */
  heading: name,
  groups: z.array(groupSchema).min(1),
  /** Heading lines of its further tables (one for every part), as printed. */
  headings: z.array(name).optional(),
  /** The column heads of each table, as printed; `before` and `after` are keys of `official`. */
  tables: z.array(tableSchema).optional(),
  vetoes: z.strictObject({ name, label: name, items: z.array(vetoSchema), note: name }).optional(),
  causes: z.array(causeSchema).default([]),
  duties: z.array(dutySchema).default([]),
});

/** A fact about a unit that gives no points but appears in the roster: what sort it is of, what its target is. */
const attributeSchema = z.strictObject({
  name,
  type: z.enum(['choice', 'text', 'date', 'yes-no', 'count', 'quantity', 'signed', 'rate', 'signed-rate']),
  /** Of a number: 万元. */
  measure: name.optional(),
  choices: z.array(name).optional(),
  /** Other words for the choices, by choice: 专科 and 高职 for 专科高职. */
  synonyms: z.record(name, z.array(name).min(1)).optional(),
  /** Other headers that people give its column. */
  aliases: z.array(name).optional(),
  categories: z.array(name).optional(),
  hint: z.string().optional(),
});

/** 检查记录: a yes/no fact that gives no points. */
const observationSchema = z.strictObject({ id, name, categories: z.array(name).optional(), hint: z.string().optional() });

/** 问题: a heading of the problem notice and the findings that stand under it. A finding's text follows the names of the
 *  units (甲、乙 + text) and has no closing mark. */
const problemSchema = z.strictObject({
  heading: name,
  findings: z.array(z.strictObject({ id, text: name, categories: z.array(name).optional(), when: conditionSchema })).min(1),
});

/** What choosing a reading changes: one indicator's whole rule or whom it concerns (`indicator` is its name, or its path where
 *  the name stands twice; null: everybody), what is drawn for whom, or how totals are formed. */
const changeSchema = z.union([
  z.strictObject({ category: name, indicator: name, rule: ruleSchema }),
  z.strictObject({ category: name, indicator: name, applies: appliesSchema.nullable() }),
  z.strictObject({ totalCap: pointsSchema.positive().nullable() }),
  z.strictObject({ part: name, cap: pointsSchema.positive().nullable() }),
  z.strictObject({ notApplicable: notApplicableSchema }),
  z.strictObject({ sampling: name, per: z.enum(['category', 'unit']) }),
]);

/** 条文理解: where the text is unclear. Choosing the default changes nothing. */
const readingSchema = z.strictObject({
  id,
  /** The words of the document that are unclear, verbatim. */
  clause: name,
  document: name.optional(),
  /** Indicators concerned, as `类别/指标` or `类别/一级指标/指标`. */
  indicators: z.array(name).default([]),
  question: name,
  choices: z.array(z.strictObject({ id, label: name, changes: z.array(changeSchema).default([]) })).min(1),
  default: name,
  why: name,
  /** Keys of the linter's findings that this reading answers: `overlap:高校/微信排行榜@本科 25`. */
  answers: z.array(name).default([]),
});

export const rubricSchema = z.strictObject({
  id,
  version: name,
  title: name,
  issuer: name,
  /** 文号; absent where the document was published without one. */
  documentNumber: name.optional(),
  /** 考评年度. */
  year: z.int(),
  /** The year's work and who it covers, as they stand in a notice's title: 政务公开政务服务, 全省教育系统. */
  work: name,
  scope: name,
  /** Who a notice speaks to where there are units of every category, without the closing colon. */
  addressees: name.optional(),
  /** Further documents that clauses are quoted from; a clause names one by its `document`. The text of each lies beside
   *  the rubric as `<id>.md`, the rubric's own document as `source.md`. */
  documents: z.array(z.strictObject({ id, title: name, documentNumber: name.optional() })).default([]),
  /** The units that the document itself lists. */
  units: z.array(z.strictObject({ name, category: name, fullName: name.optional() })).default([]),
  attributes: z.array(attributeSchema).default([]),
  observations: z.array(observationSchema).default([]),
  gates: z.array(gateSchema).default([]),
  categories: z.array(categorySchema).min(1),
  /** Parts that the total is weighted from; none where the points of a category are its total. */
  parts: z.array(partSchema).default([]),
  /** What the base groups of a category (and part) are worth together; null where the document states no full marks. */
  fullMarks: pointsSchema.positive().nullable().default(100),
  /** 基础得分: points that every unit has before anything is entered, in a scheme without parts: `基础得分为 6 分`. */
  start: startSchema.optional(),
  /** Most that base and bonus together may reach, in a scheme without parts; null for no cap. */
  totalCap: pointsSchema.positive().nullable().default(null),
  /** Least that a total may come to; null where it may go below 0 without end. */
  totalFloor: z.number().multipleOf(0.001).nullable().default(0),
  notApplicable: notApplicableSchema.default('rescale'),
  /** Only what the reviewers have confirmed (已核定) counts, as the clause says; absent: whatever is entered counts. */
  confirmedOnly: z.strictObject({ clause: name }).optional(),
  sampling: z.array(samplingSchema).default([]),
  externalDeduction: externalDeductionSchema.optional(),
  /** Rounds or sources that every indicator is entered for; absent: it is entered once. */
  review: reviewSchema.optional(),
  /** 等次 by total, from the highest to the lowest; without any, an honour is the only grade. */
  grades: z.array(gradeSchema).default([]),
  honours: z.array(honourSchema).default([]),
  /** 综合得分: what the totals of this scheme and of others come to. */
  overall: overallSchema.optional(),
  problems: z.array(problemSchema).default([]),
  readings: z.array(readingSchema).default([]),
  /** What its first notice begins with. */
  notice: noticeStartSchema.optional(),
  /** Notes that govern all rules: what a rule leaves open they settle, once, as the rubric is read. */
  governing: z.array(governingSchema).default([]),
  /** Things of the document that people should know and that no setting decides. */
  notes: z.array(z.strictObject({ text: name, answers: z.array(name).default([]) })).default([]),
  /** The document's own text, where it travels with the rubric: what lies beside the rubric as `source.md` otherwise. */
  text: z.string().optional(),
});

export type RubricData = z.infer<typeof rubricSchema>;
export type CategoryData = RubricData['categories'][number];
export type GroupData = CategoryData['groups'][number];
export type IndicatorData = GroupData['indicators'][number];
export type ReadingData = RubricData['readings'][number];
export type ChangeData = ReadingData['choices'][number]['changes'][number];
export type AttributeData = RubricData['attributes'][number];
export type ProblemData = RubricData['problems'][number];
export type ListedUnit = RubricData['units'][number];
