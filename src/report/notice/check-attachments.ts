// Holds a finished notice against itself: attachments against the 附件说明, counts in sentences against the lists.
import type { Issue } from '../../model/issue';
import { textOfSpans } from '../block';
import { attachmentName, type Document, type DocumentBlock } from '../document';
import type { Notice } from './compose';
import { noticeWords } from './words';

export function attachmentIssues({ document, matter }: Notice): Issue[] {
  return [
    ...titleIssues(document),
    ...mentionIssues(document),
    ...countIssues(
      document,
      matter.honoured.map(({ award, count }) => ({ award, count })),
    ),
  ];
}

/** Numbers and titles of the attachments are those of the 附件说明. */
function titleIssues(document: Document): Issue[] {
  const stated = blocksOf(document).flatMap((block) => (block.block === 'attachments' ? block.titles : []));
  const made = document.parts
    .slice(1)
    .map(({ blocks: [label, title] }) => ({
      label: label?.block === 'attachment-label' ? label.text : '',
      title: title?.block === 'title' ? title.pieces.join('') : '',
    }));
  const agrees =
    stated.length === made.length &&
    made.every(({ label, title }, index) => label === attachmentName(index, made.length) && title === stated[index]);
  return agrees ? [] : [{ severity: 'error', code: 'NOTICE_ATTACHMENT', message: '附件的序号或标题与附件说明不一致。请重新生成通报。' }];
}

/** Attachments that the text speaks of are there. */
function mentionIssues(document: Document): Issue[] {
  const count = document.parts.length - 1;
  const names = new Set(Array.from({ length: count }, (_, index) => attachmentName(index, count)));
  const text = blocksOf({ ...document, parts: document.parts.slice(0, 1) })
    .flatMap((block) => (block.block === 'paragraph' || block.block === 'point' ? textOfSpans(block.spans) : []))
    .join('\n');
  const missing = new Set(
    [...text.matchAll(/见(附件)\s*(\d*)/gu)].map(([, word, number]) => `${word}${number}`).filter((name) => !names.has(name)),
  );
  return [...missing].map((name) => ({
    severity: 'error',
    code: 'NOTICE_ATTACHMENT_MISSING',
    message: `正文写了“见${name}”，但没有这个附件${names.size > 0 ? `（现有：${[...names].join('、')}）` : ''}。请改正。`,
  }));
}

/** The count in the sentence about an honour is the number of names in the attachment's list. */
function countIssues(document: Document, honours: readonly { award: string; count: number }[]): Issue[] {
  const lists = blocksOf({ ...document, parts: document.parts.slice(1) }).flatMap((block) =>
    block.block === 'list' ? [block.items.reduce((sum, { names }) => sum + names.length, 0)] : [],
  );
  if (lists.length === 0) return [];
  const text = noticeWords({ ...document, parts: document.parts.slice(0, 1) }).join('\n');
  return honours.flatMap(({ award, count }, index): Issue[] => {
    const said = count === 1 || text.includes(`${count}个单位`) || text.includes(`${count}家单位`);
    return said && lists[index] === count
      ? []
      : [{ severity: 'error', code: 'NOTICE_COUNT', message: `“${award}”的数目与附件名单不一致。请重新生成通报。` }];
  });
}

function blocksOf(document: Document): DocumentBlock[] {
  return document.parts.flatMap(({ blocks }) => [...blocks]);
}
