// A document (公文, 反馈单) as plain data: the blocks of a report, and those that only a document has.
import type { Block, Span } from './block';

export type DocumentBlock =
  | Block
  /** The title, in pieces that belong together: a line may end after any of them. */
  | { block: 'title'; pieces: readonly string[] }
  /** 发文字号, centred above the title. */
  | { block: 'document-number'; text: string }
  /** Who is spoken to, flush left, ending with ：. */
  | { block: 'addressees'; text: string }
  /** A paragraph that opens with its own heading: （一）思想上不够重视。甲大学…. */
  | { block: 'point'; heading: string; spans: readonly Span[] }
  /** 附件说明: the titles of the attachments, in order. */
  | { block: 'attachments'; titles: readonly string[] }
  /** Issuer above date, the date as people write it. */
  | { block: 'signature'; issuer: string; date: string }
  /** 附件 or 附件 2, on the first line of its page. */
  | { block: 'attachment-label'; text: string };

/** What begins on a new page. */
export interface DocumentPart {
  blocks: readonly DocumentBlock[];
  /** For what is wide from the first to the last line. */
  landscape?: true;
}

export interface Document {
  /** For the file's properties and the title bar. */
  title: string;
  parts: readonly DocumentPart[];
  /** official: 公文, odd page numbers right and even ones left, one count through all parts. own: each part is a paper of
   *  its own, counted from 1, its number in the middle. */
  pages: 'official' | 'own';
  /** For the file's properties: by which rubric it was made. */
  source?: string;
  /** Stands at the head of every page of what is not real: 演示数据…. */
  mark?: string;
}

/** The name of an attachment among `count`: 附件, or 附件2 where there are several. */
export function attachmentName(position: number, count: number): string {
  return count === 1 ? '附件' : `附件${position + 1}`;
}
