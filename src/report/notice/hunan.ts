// 湖南式: basic facts with who is honoured, problems that name units, next steps, lists in an attachment.
import type { Span } from '../block';
import { attachmentName } from '../document';
import { basisSpans, ownParagraphs, ownSection, type NoticeForm, type Matter } from './form';
import { fill } from './fill';
import { personSentence, unitSentence } from './honours';
import { problemSection } from './problems';

export const hunan: NoticeForm = {
  name: '湖南式（点名通报）',
  anonymous: false,
  listsHonoured: true,
  title: ({ source }) => [`关于${source.year}年${source.scheme.data.scope}`, source.scheme.data.work, '工作开展情况的通报'],
  lead: ({ template, figures }) => [
    {
      block: 'paragraph',
      spans: [
        ...basisSpans(template, template.basis.length > 1 ? '等文件精神' : '精神'),
        ...fill(template.lead, figures),
        { text: '，现将有关情况通报如下：' },
      ],
    },
  ],
  sections: (matter) => [
    { key: 'basics', heading: '基本情况', blocks: basics(matter) },
    problemSection('存在的主要问题', matter),
    ownSection('next', '下一步工作', matter),
  ],
  toMend: '对照本通报指出的问题',
  starter: {
    lead: '对{年度}年度{范围}{工作}工作开展情况进行了检查',
    basics: ['此次检查从{评估方面}等方面，按百分制打分形成检查结果。'],
    review: '',
    achievements: { intro: '', points: [] },
    problemsIntro: '',
    next: {
      intro: '',
      points: [
        { heading: '高度重视、切实整改', text: '各单位要{整改依据}逐项自查整改，切实提升{工作}工作水平。' },
        { heading: '健全制度、夯实基础', text: '各单位要明确责任部门和责任人，完善工作制度，做好日常保障。' },
        { heading: '开拓创新、提高水平', text: '各单位要进一步创新方式方法，不断提高{范围}{工作}工作水平。' },
      ],
    },
  },
};

/** Staff's paragraphs; the last one runs on with who is honoured. */
function basics(matter: Matter): ReturnType<typeof ownParagraphs> {
  const { template, figures } = matter;
  const sentences = honourSentences(matter);
  const own = ownParagraphs(template.basics, figures);
  const last = own.at(-1);
  if (sentences.length === 0) return own;
  if (last?.block !== 'paragraph') return [{ block: 'paragraph', spans: sentences }];
  return [...own.slice(0, -1), { block: 'paragraph', spans: [...last.spans, ...sentences] }];
}

/** 经专家初评、复评，……被评为“…”。根据……，名单见附件。 Nothing when nobody is honoured. */
function honourSentences({ honoured, template, attachments }: Matter): Span[] {
  if (honoured.length === 0) return [];
  const units = honoured.flatMap((each, index): Span[] => [...(index > 0 ? [{ text: '；' }] : []), ...unitSentence(each)]);
  const persons = honoured[0]!.persons.length > 0 ? [{ text: '。' }, ...personSentence(honoured[0]!)] : [];
  const named = [...honoured.map(({ name }) => `${name}单位`), ...(persons.length > 0 ? [`${honoured[0]!.name}个人`] : [])];
  const listed = `${[named.slice(0, -1).join('、'), named.at(-1)].filter(Boolean).join('和')}名单见${attachmentName(0, attachments.length)}。`;
  return [...(template.review === '' ? [] : [{ text: `${template.review}，` }]), ...units, ...persons, { text: `，${listed}` }];
}
