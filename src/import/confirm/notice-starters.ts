// What a notice begins with, by the kind of document that the office sends out.
import type { RubricData } from '../../rubric/schema';

type NoticeStart = NonNullable<RubricData['notice']>;

/** 评估通报, 考核通报, 检查整改通知, 公布结果的通知. */
export const NOTICE_KINDS = ['evaluated', 'appraised', 'inspected', 'published'] as const;
export type NoticeKind = (typeof NOTICE_KINDS)[number];

/** Nothing of 百分制: the points of an office's own rubric come to what they come to. */
const basics = (work: string): string[] => [`此次${work}从{评估方面}等方面打分，形成${work}结果。`];

const starts: Readonly<Record<NoticeKind, NoticeStart>> = {
  evaluated: { form: 'hunan', basics: basics('评估') },
  appraised: {
    form: 'hunan',
    title: '关于{年度}年{范围}\n{工作}工作\n考核情况的通报',
    lead: '对{年度}年度{范围}{工作}工作进行了考核',
    basics: basics('考核'),
  },
  inspected: {
    form: 'hunan',
    title: '关于{年度}年{范围}\n{工作}工作\n检查情况和整改要求的通知',
    lead: '对{年度}年度{范围}{工作}工作进行了检查',
    basics: basics('检查'),
  },
  published: { form: 'shanghai' },
};

export const noticeStart = (kind: NoticeKind): NoticeStart => starts[kind];

/** By what the rubric calls itself. */
export function noticeKindIn(title: string): NoticeKind {
  if (/检查|巡查|督查|整治|安全/u.test(title)) return 'inspected';
  return /考核|考评|绩效/u.test(title) ? 'appraised' : 'evaluated';
}

/** The work that a title speaks of: 某局2023年度信息工作考核评分细则 is about 信息. */
export function workIn(title: string): string {
  const own = title
    .replace(/\s+/gu, '')
    .replace(/[《》“”"]/gu, '')
    .replace(/^.*?(?:19|20)\d\d年?度?/u, '')
    .replace(/^(?:关于(?:印发)?|年度)/u, '')
    .replace(/(?:[（(][^（）()]*[）)])+$/u, '')
    .replace(
      /(?:的|及|和|与|及其|实施|考核|考评|评估|评价|评审|评分|评议|测评|检查|绩效|量化|计分|打分|指标|体系|标准|细则|办法|方案|规则|一览|明细|表)+$/u,
      '',
    )
    .replace(/工作$/u, '');
  return own === '' ? title.replace(/\s+/gu, '') : own;
}
