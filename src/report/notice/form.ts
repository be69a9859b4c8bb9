// What a form of notice is, and the pieces that all forms are built from.
import type { Span } from '../block';
import type { DocumentBlock } from '../document';
import type { ReportSource } from '../source';
import { chineseNumber, headingNumber } from '../wording';
import type { Attachment } from './attachments';
import { fill, type Figures } from './fill';
import type { Honoured } from './honours';
import type { NoticeTemplate, OwnPoint } from './template';

/** Everything that a form words. */
export interface Matter {
  source: ReportSource;
  template: NoticeTemplate;
  figures: Figures;
  honoured: readonly Honoured[];
  anonymous: boolean;
  attachments: readonly Attachment[];
  /** Units for which the roster should give a full name and does not. */
  unnamed: readonly string[];
}

type SectionKey = keyof NoticeTemplate['headings'];

/** A section with its heading still to be numbered; one without blocks is left out. */
export interface FormSection {
  key: SectionKey;
  /** The form's own heading; staff may give another. */
  heading: string;
  blocks: DocumentBlock[];
}

export interface NoticeForm {
  /** 湖南式. */
  name: string;
  /** Whether findings name no units unless staff decide otherwise. */
  anonymous: boolean;
  /** Whether the honoured units stand in an attachment. */
  listsHonoured: boolean;
  /** The title in pieces, a line may end after each. */
  title(matter: Pick<Matter, 'source' | 'template'>): string[];
  /** What stands between the addressees and the first section. */
  lead(matter: Matter): DocumentBlock[];
  sections(matter: Matter): FormSection[];
  /** {整改依据}: what units are to mend, where the notice tells of problems. */
  toMend: string;
  /** The template that is offered first. */
  starter: Pick<NoticeTemplate, 'lead' | 'basics' | 'review' | 'achievements' | 'problemsIntro' | 'next'>;
}

/** 根据《甲》（文号）、《乙》（文号）等文件精神， ; nothing without documents. */
export function basisSpans({ basis }: NoticeTemplate, ending: string): Span[] {
  if (basis.length === 0) return [];
  return [{ text: `根据${basis.map(({ title, number }) => `《${title}》${number && `（${number}）`}`).join('、')}${ending}，` }];
}

/** Staff's own paragraphs; what is blank is left out. */
export function ownParagraphs(texts: readonly string[], figures: Figures): DocumentBlock[] {
  return texts.filter((text) => text !== '').map((text) => ({ block: 'paragraph', spans: fill(text, figures) }));
}

/** （一）高度重视、切实整改。请各单位……; the heading ends with 。 whether or not staff typed it. */
function ownPoints(points: readonly OwnPoint[], figures: Figures): DocumentBlock[] {
  return points.map(({ heading, text }, index) => ({
    block: 'point',
    heading: `${headingNumber(index + 1)}${heading.replace(/。$/u, '')}。`,
    spans: fill(text, figures),
  }));
}

/** A section of staff's own words: an opening paragraph and numbered points. */
export function ownSection(key: 'achievements' | 'next', heading: string, { template, figures }: Matter): FormSection {
  const { intro, points } = template[key];
  return { key, heading, blocks: [...ownParagraphs([intro], figures), ...ownPoints(points, figures)] };
}

/** 一、基本情况 and what stands under it, numbered in order, under staff's heading where they gave one. */
export function numberedSections(sections: readonly FormSection[], headings: NoticeTemplate['headings']): DocumentBlock[] {
  return sections
    .filter(({ blocks }) => blocks.length > 0)
    .flatMap(({ key, heading, blocks }, index): DocumentBlock[] => [
      { block: 'heading', text: `${chineseNumber(index + 1)}、${headings[key] ?? heading}` },
      ...blocks,
    ]);
}
