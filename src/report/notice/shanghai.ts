// 上海式: all honoured units in the opening paragraph without scores, achievements with counts, problems that name nobody.
import { list } from '../../model/text';
import type { Span } from '../block';
import { appraisalOf } from '../wording';
import { basisSpans, ownSection, type NoticeForm } from './form';
import { fill } from './fill';
import type { Honoured } from './honours';
import { problemSection } from './problems';

export const shanghai: NoticeForm = {
  name: '上海式（不点名通知）',
  anonymous: true,
  listsHonoured: false,
  title: ({ source, template }) => [
    `${template.issuer}`,
    `关于公布${source.year}年度${source.scheme.data.scope}`,
    appraisalOf(source.scheme.data.work),
    '结果的通知',
  ],
  lead: ({ template, figures, honoured }) => [
    {
      block: 'paragraph',
      spans: [...basisSpans(template, ''), ...fill(ended(template.lead), figures), ...decision(template.review, honoured)],
    },
  ],
  sections: (matter) => [
    ownSection('achievements', '工作成效', matter),
    problemSection('存在问题', matter),
    ownSection('next', '工作要求', matter),
  ],
  toMend: '针对本次评估反映出的问题',
  starter: {
    lead: '开展了{年度}年度{范围}{评估}工作。此次评估的重点是{评估方面}等方面的情况。',
    basics: [],
    review: '综合各项测评结果',
    achievements: { intro: '', points: [] },
    problemsIntro: '',
    next: {
      intro: '',
      points: [
        { heading: '切实抓好整改', text: '各单位要{整改依据}，制定整改计划，落实整改措施。' },
        { heading: '持续提升水平', text: '各单位要健全工作制度，不断提高{工作}工作水平。' },
      ],
    },
  },
};

/** 综合各项测评结果，确定甲、乙、丙等3家单位为…优秀单位；…等5家单位为…表扬单位。 Every unit is named. */
function decision(review: string, honoured: readonly Honoured[]): Span[] {
  if (honoured.length === 0) return [];
  const given = honoured.flatMap(({ categories, count, award }, index): Span[] => {
    const names = list(categories.flatMap(({ units }) => units.map(({ name }) => name)));
    return [
      { text: index === 0 ? '' : '；' },
      { text: count === 1 ? names : `${names}等${count}家单位`, computed: true },
      { text: '为' },
      { text: award, computed: true },
    ];
  });
  return [{ text: `${review === '' ? '' : `${review}，`}确定` }, ...given.filter(({ text }) => text !== ''), { text: '。' }];
}

function ended(text: string): string {
  return /[。！？]$/u.test(text) ? text : `${text}。`;
}
