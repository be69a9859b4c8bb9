// What staff decide about a notice: its form, who issues it, its dates, their own paragraphs. Figures are never typed:
// a text names them as {年度} or {优秀单位数}, and they are filled in from the data.
import * as z from 'zod';
import { conditionSchema } from '../../standing/condition';
import { NOTICE_FORMS } from '../../standing/notice-start';
import { orders, type Order } from '../order';

const text = z.string().trim();
const said = text.min(1);

/** （一）高度重视、切实整改。请各单位…… */
const pointSchema = z.strictObject({ heading: said, text });

/** A figure of one's own: how many units a condition holds of, or their share in percent. */
const measureSchema = z.strictObject({
  /** What stands in the text between braces: 主动公开率90以上. */
  name: said.regex(/^[^{}]+$/u),
  when: conditionSchema,
  /** Only units of these categories are counted; all when absent. */
  categories: z.array(said).optional(),
  show: z.enum(['count', 'share']).default('count'),
});

export const templateSchema = z.strictObject({
  form: z.enum(NOTICE_FORMS),
  issuer: said,
  /** 湘教通〔2020〕51号; empty while it has none. */
  documentNumber: text.default(''),
  /** 成文日期, `2020-03-17`. */
  issueDate: z.iso.date(),
  /** Without the closing colon; the rubric's own words are said of the categories that have units. */
  addressees: text,
  /** What was assessed and who is covered, where this year calls it otherwise than the rubric: 政务公开政务服务, 全省教育系统. */
  work: said.optional(),
  scope: said.optional(),
  /** The title, where it is not the form's own; a line may end at each line break. */
  title: said.optional(),
  /** Documents that the work rests on. */
  basis: z.array(z.strictObject({ title: said, number: text })),
  /** What follows 根据……等文件精神，. */
  lead: said,
  /** 湖南式: 一、基本情况, how it was checked. */
  basics: z.array(said).default([]),
  /** What leads over to who is honoured: 经专家初评、复评. */
  review: text.default(''),
  /** 上海式: 一、工作成效. */
  achievements: z.strictObject({ intro: text.default(''), points: z.array(pointSchema) }).default({ intro: '', points: [] }),
  problemsIntro: text.default(''),
  /** 三、下一步工作. */
  next: z.strictObject({ intro: text.default(''), points: z.array(pointSchema) }),
  closing: z.array(said).default([]),
  /** Sections under another heading than the form's own, without its number. */
  headings: z
    .strictObject({ basics: said.optional(), achievements: said.optional(), problems: said.optional(), next: said.optional() })
    .default({}),
  /** 工作联系人：…，电话：…。 */
  contact: text.default(''),
  /** Findings name no units; the form decides when absent. */
  anonymous: z.boolean().optional(),
  order: z.enum(Object.keys(orders) as [Order, ...Order[]]).default('roster'),
  /** The unit named for a category, where it is not the one with the best total: category → unit. */
  examples: z.record(z.string(), z.string()).default({}),
  /** 优秀个人, one for each unit of the highest honour. */
  persons: z.array(z.strictObject({ category: said, unit: said, name: said })).default([]),
  measures: z.array(measureSchema).default([]),
  /** Why the notice goes out although units are not entered: until somebody says so it is a draft. */
  unfinished: text.default(''),
  /** Adds the table of units and findings as an attachment. */
  attachFindings: z.boolean().default(false),
  /** The fingerprint of the data that the last notice was made from. */
  madeFrom: z.string().optional(),
});

export type NoticeTemplate = z.infer<typeof templateSchema>;
export type CountWord = NoticeTemplate['measures'][number];
export type OwnPoint = z.infer<typeof pointSchema>;
