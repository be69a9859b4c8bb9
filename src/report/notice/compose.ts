// The notice: scoreboard and template ─► figures, honoured, attachments ─► blocks.
import { dayOf } from '../day';
import { attachmentName, type Document, type DocumentBlock, type DocumentPart } from '../document';
import { sourceOf, type ReportSource } from '../source';
import type { Assessment } from '../../assessment/assessment';
import type { Scoreboard } from '../../scoring/scoreboard';
import { findingsTable, honourList } from './attachments';
import { figuresOf } from './figures';
import { addresseesOf } from './addressees';
import { fill } from './fill';
import { fingerprintOf } from './fingerprint';
import { numberedSections, ownParagraphs, type Matter } from './form';
import { forms } from './forms';
import { honouredOf } from './honours';
import type { NoticeTemplate } from './template';

export interface Notice {
  document: Document;
  /** What it was composed from, for the notice check. */
  matter: Matter;
  /** To be kept with the template: when it differs later, the data has changed since. */
  fingerprint: string;
}

interface NoticeOptions {
  template: NoticeTemplate;
  /** 考评年度. */
  year: number;
  /** Stands at the head of every page of what is not real. */
  mark?: string;
  /** Units without the full name that they should have. */
  unnamed?: readonly string[];
}

/** Composes the notice. The scoreboard must have been made from this assessment. */
export function composeNotice(
  assessment: Assessment,
  scoreboard: Scoreboard,
  { template, year, mark, unnamed = [] }: NoticeOptions,
): Notice {
  const source = sourceOf(assessment, scoreboard, { order: template.order, year });
  const matter = matterOf(source, template, unnamed);
  const title = titleOf(matter);
  return {
    document: {
      title: title.join(''),
      pages: 'official',
      ...(mark === undefined ? {} : { mark }),
      parts: [{ blocks: bodyOf(matter, title) }, ...attachmentParts(matter.attachments)],
    },
    matter,
    fingerprint: fingerprintOf(source, matter.figures, matter.honoured),
  };
}

function matterOf(source: ReportSource, template: NoticeTemplate, unnamed: readonly string[]): Matter {
  const anonymous = template.anonymous ?? forms[template.form].anonymous;
  const honoured = honouredOf(source, template);
  return {
    source,
    template,
    figures: figuresOf(source, template),
    honoured,
    anonymous,
    unnamed,
    attachments: [...(forms[template.form].listsHonoured ? honourList(honoured) : []), ...findingsTable(source, template, anonymous)],
  };
}

function titleOf({ source, template, figures }: Matter): string[] {
  if (template.title === undefined) return forms[template.form].title({ source, template });
  return template.title.split('\n').map((line) =>
    fill(line.trim(), figures)
      .map(({ text }) => text)
      .join(''),
  );
}

function bodyOf(matter: Matter, title: readonly string[]): DocumentBlock[] {
  const { template, figures, attachments } = matter;
  const form = forms[template.form];
  return [
    ...(template.documentNumber === '' ? [] : [{ block: 'document-number' as const, text: template.documentNumber }]),
    { block: 'title', pieces: title },
    ...(template.addressees === ''
      ? []
      : [{ block: 'addressees' as const, text: `${addresseesOf(matter.source, template).replace(/[:：]$/u, '')}：` }]),
    ...form.lead(matter),
    ...numberedSections(form.sections(matter), template.headings),
    ...ownParagraphs([...template.closing, template.contact], figures),
    ...(attachments.length === 0 ? [] : [{ block: 'attachments' as const, titles: attachments.map(({ title }) => title.join('')) }]),
    { block: 'signature', issuer: template.issuer, date: dayOf(template.issueDate) },
  ];
}

function attachmentParts(attachments: Matter['attachments']): DocumentPart[] {
  return attachments.map(({ title, blocks }, index) => ({
    blocks: [{ block: 'attachment-label', text: attachmentName(index, attachments.length) }, { block: 'title', pieces: title }, ...blocks],
  }));
}
