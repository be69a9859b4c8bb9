// What a document is, and why it is no rubric.
import type { Verdict } from '../draft';

interface Evidence {
  indicators: number;
  scheme: number;
  isResults: boolean;
  /** Whether the indicators are names and weights of a filled-in sheet. */
  isFilledIn: boolean;
  title: string;
}

export function verdictOf({ indicators, scheme, isResults, isFilledIn, title }: Evidence): { verdict: Verdict; why?: string } {
  if (indicators > 0 && !isFilledIn) return { verdict: 'rubric' };
  const named = title === '' ? '这份文件' : `“${title}”`;
  if (isResults || /(?:结果|排名|情况)(?:的)?(?:通报|公示|公告)|得分(?:表|情况)|成绩/u.test(title))
    return { verdict: 'results', why: `${named}是填好的结果，没有写怎样计分。请给出评分标准（评分细则）本身。` };
  if (scheme > 0)
    return { verdict: 'scheme-only', why: `${named}只说总分怎样算、怎样分等次，没有逐项的评分标准。请给出带评分标准的附件。` };
  return { verdict: 'none', why: `${named}里没有找到评分标准：没有分值，也没有“扣几分、得几分”一类的条文。请核对是不是选错了文件。` };
}
