// 附件: the honoured units by category, the honoured persons, and on request the table of units and findings.
import type { DocumentBlock } from '../document';
import { problemMatrix } from '../problems';
import type { ReportSource } from '../source';
import { chineseNumber } from '../wording';
import type { Honoured } from './honours';
import type { NoticeTemplate } from './template';

export interface Attachment {
  /** Its title in pieces, a line may end after each; the 附件说明 says the same. */
  title: string[];
  blocks: DocumentBlock[];
}

/** The list of everybody honoured; nothing when nobody is. */
export function honourList(honoured: readonly Honoured[]): Attachment[] {
  const [first] = honoured;
  if (!first) return [];
  const lists = [
    ...honoured.map((each) => ({ name: `${each.name}单位`, blocks: [unitList(each)] })),
    ...(first.persons.length > 0 ? [{ name: `${first.name}个人`, blocks: personLines(first) }] : []),
  ];
  const more = lists.slice(1).map(({ name }) => name);
  const rest =
    more.length === 0
      ? ''
      : `${more
          .slice(0, -1)
          .map((name) => `、${name}`)
          .join('')}和${more.at(-1)}`;
  const title = [...first.awardPieces.slice(0, -1), `${first.awardPieces.at(-1)}${rest}名单`];
  const blocks =
    lists.length === 1
      ? lists[0]!.blocks
      : lists.flatMap(({ name, blocks }, index): DocumentBlock[] => [
          { block: 'heading', text: `${chineseNumber(index + 1)}、${name}` },
          ...blocks,
        ]);
  return [{ title, blocks }];
}

function unitList({ categories }: Honoured): DocumentBlock {
  return { block: 'list', items: categories.map(({ fullName, units }) => ({ label: fullName, names: units.map(({ name }) => name) })) };
}

/** Name and unit on one line, the names as wide as the longest. */
function personLines({ persons }: Honoured): DocumentBlock[] {
  const width = Math.max(...persons.map(({ name }) => [...name].length));
  return persons.map(({ name, unit }) => ({
    block: 'paragraph',
    spans: [{ text: `${name}${'\u3000'.repeat(width - [...name].length + 1)}${unit}`, computed: true }],
  }));
}

/** 单位与问题对照表, where staff ask for it and units may be named. */
export function findingsTable(source: ReportSource, { attachFindings }: NoticeTemplate, anonymous: boolean): Attachment[] {
  if (!attachFindings || anonymous) return [];
  return problemMatrix(source).map(({ title, blocks }) => ({ title: [title], blocks: [...blocks] }));
}
