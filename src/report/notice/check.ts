// 通报检查: what to look at before a notice goes out.
import type { Issue } from '../../model/issue';
import { list } from '../../model/text';
import { problemsOf } from '../problems';
import { attachmentIssues } from './check-attachments';
import { unitIssues } from './check-units';
import type { Notice } from './compose';
import { citedDifferently, wronglyWritten } from './document-numbers';
import { unknownNames } from './fill';
import { noticeWords } from './words';

/** Everything found, errors first; empty when the notice can go out. */
export function checkNotice(notice: Notice): Issue[] {
  const issues = [
    ...staleIssues(notice),
    ...unitIssues(notice),
    ...attachmentIssues(notice),
    ...figureIssues(notice),
    ...problemIssues(notice),
    ...numberIssues(notice),
    ...dateIssues(notice),
  ];
  return [...issues.filter(({ severity }) => severity === 'error'), ...issues.filter(({ severity }) => severity === 'warning')];
}

export function staleIssues({ matter, fingerprint }: Notice): Issue[] {
  const { madeFrom } = matter.template;
  if (madeFrom === undefined || madeFrom === fingerprint) return [];
  return [{ severity: 'warning', code: 'NOTICE_STALE', message: '上次生成通报以后，数据有变化，原来的通报已经过时。请用新生成的替换。' }];
}

/** Names between braces that are no figures would be printed as they are. */
function figureIssues({ document, matter }: Notice): Issue[] {
  const names = new Set(noticeWords(document).flatMap((text) => unknownNames(text, matter.figures)));
  return [...names].map((name) => ({
    severity: 'error',
    code: 'NOTICE_FIGURE',
    message: `通报里的“{${name}}”没有对应的数字，会原样印出来。可用：${list([...matter.figures.keys()].map((each) => `{${each}}`))}。`,
  }));
}

/** Words about problems found, in a notice that tells of none. */
const FOUND = /(?:指出|反映出|发现|存在)的(?:主要)?问题/u;

function problemIssues({ document, matter }: Notice): Issue[] {
  if (problemsOf(matter.source).length > 0) return [];
  const said = noticeWords(document).find((text) => FOUND.test(text));
  if (said === undefined) return [];
  return [
    {
      severity: 'warning',
      code: 'NOTICE_NO_PROBLEMS',
      message: `通报没有列出问题，正文却写了“${FOUND.exec(said)![0]}”。请改写这句话，或用 {整改依据}，它随有没有问题而变。`,
    },
  ];
}

function numberIssues({ document, matter }: Notice): Issue[] {
  const text = noticeWords(document).join('\n');
  const missing: Issue[] =
    matter.template.documentNumber === ''
      ? [{ severity: 'warning', code: 'NOTICE_NUMBER_MISSING', message: '还没有填发文字号。编号后请补填，再生成一次。' }]
      : [];
  const wrong = wronglyWritten(text).map(
    ({ found, right }): Issue => ({ severity: 'warning', code: 'DOCUMENT_NUMBER', message: `发文字号“${found}”应写成“${right}”。` }),
  );
  const different = citedDifferently(text).map(
    ({ title, numbers }): Issue => ({
      severity: 'warning',
      code: 'DOCUMENT_NUMBER_DIFFERS',
      message: `《${title}》的发文字号前后不一致：${list(numbers)}。请核对后改成一样的。`,
    }),
  );
  return [...missing, ...wrong, ...different];
}

function dateIssues({ matter: { source, template } }: Notice): Issue[] {
  if (Number(template.issueDate.slice(0, 4)) >= source.year) return [];
  return [{ severity: 'warning', code: 'NOTICE_DATE', message: `成文日期 ${template.issueDate} 早于考评年度 ${source.year} 年。请核对。` }];
}
