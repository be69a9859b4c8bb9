// 通报段落: the documents that the notice rests on and staff's own paragraphs, part by part, in their order.
import { ok, refuse } from '../../model/outcome';
import { list } from '../../model/text';
import type { NoticeSettings } from '../../report/notice/settings';
import type { NoticeTemplate } from '../../report/notice/template';
import { filled, type NoticeRow, type NoticeList } from './notice-list';
import { tableNames } from '../names';

interface Paragraph {
  part: Part;
  place: number;
  heading: string;
  text: string;
}

type Part = keyof typeof parts;
type Own = Pick<NoticeTemplate, 'basis' | 'basics' | 'achievements' | 'next' | 'closing'>;

const parts = { basis: '依据文件', basics: '基本情况', achievements: '工作成效', next: '下一步工作', closing: '结尾' } as const;
/** Parts whose paragraphs open with a heading. */
const headed: ReadonlySet<Part> = new Set<Part>(['basis', 'achievements', 'next']);
const [PART, HEADING, TEXT, PLACE] = ['部位', '标题', '正文', '序号'] as const;

export const paragraphList: NoticeList<Paragraph> = {
  table: tableNames.noticeParagraphs,
  hint: '各部位的段落按序号排列。依据文件：标题写文件名称，正文写文号。正文里的数字写成 {年度}、{优秀单位数} 等，由数据填入。',
  columns: [PART, HEADING, TEXT, PLACE],
  choices: { [PART]: Object.values(parts) },
  rows: ({ template }) => [
    ...rowsOf(
      'basis',
      (template.basis ?? []).map(({ title, number }) => ({ heading: title, text: number })),
    ),
    ...rowsOf('basics', (template.basics ?? []).map(plainText)),
    ...rowsOf('achievements', template.achievements?.points ?? []),
    ...rowsOf('next', template.next?.points ?? []),
    ...rowsOf('closing', (template.closing ?? []).map(plainText)),
  ],
  read(row) {
    const part = (Object.keys(parts) as Part[]).find((each) => parts[each] === row[PART]);
    if (!part) return refuse('INVALID_VALUE', `部位应为${list(Object.values(parts))}之一，现为“${row[PART]}”。`);
    const complete = filled(row, headed.has(part) ? [HEADING] : [TEXT]);
    if (!complete.ok) return complete;
    const place = row[PLACE] === '' ? Infinity : Number(row[PLACE]);
    if (Number.isNaN(place)) return refuse('INVALID_VALUE', `序号应为数字，现为“${row[PLACE]}”。`);
    return ok({ part, place, heading: row[HEADING]!, text: row[TEXT]! });
  },
  put: (settings, rows) => ({ ...settings, template: { ...settings.template, ...ownOf(settings, rows) } }),
};

function plainText(text: string): { heading: string; text: string } {
  return { heading: '', text };
}

function rowsOf(part: Part, paragraphs: readonly { heading: string; text: string }[]): NoticeRow[] {
  return paragraphs.map(({ heading, text }, index) => ({
    [PART]: parts[part],
    [HEADING]: heading,
    [TEXT]: text,
    [PLACE]: String(index + 1),
  }));
}

/** Parts without a paragraph are empty once a template is stored; before that the form's own words stand for them. */
function ownOf({ template }: NoticeSettings, rows: readonly Paragraph[]): Partial<Own> {
  const of = (part: Part): Paragraph[] => rows.filter((row) => row.part === part).sort((a, b) => a.place - b.place);
  const isStored = (part: Part): boolean => template.form !== undefined || of(part).length > 0;
  const points = (part: Part): { heading: string; text: string }[] => of(part).map(({ heading, text }) => ({ heading, text }));
  const texts = (part: Part): string[] => of(part).map(({ text }) => text);
  return {
    ...(isStored('basis') && { basis: of('basis').map(({ heading, text }) => ({ title: heading, number: text })) }),
    ...(isStored('basics') && { basics: texts('basics') }),
    ...(isStored('achievements') && { achievements: { intro: template.achievements?.intro ?? '', points: points('achievements') } }),
    ...(isStored('next') && { next: { intro: template.next?.intro ?? '', points: points('next') } }),
    ...(isStored('closing') && { closing: texts('closing') }),
  };
}
