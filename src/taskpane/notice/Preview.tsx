// The document as it will read, its computed words marked.
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { Fragment } from 'react';
import { list } from '../../model/text';
import type { Span, TableBlock, TableCell } from '../../report/block';
import type { Document, DocumentBlock } from '../../report/document';
import { usePageStyles } from '../parts/page-styles';
import { useNoticeStrings } from '../strings/notice';

const useStyles = makeStyles({
  paper: {
    padding: '12px',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
    lineHeight: tokens.lineHeightBase400,
    overflowWrap: 'anywhere',
    '& p': { margin: '0 0 6px', textIndent: '2em' },
    '& mark': {
      backgroundColor: tokens.colorBrandBackground2,
      color: 'inherit',
      '@media (forced-colors: active)': { outline: '1px solid Highlight' },
    },
  },
  part: { marginTop: '10px', paddingTop: '10px', borderTop: `1px dashed ${tokens.colorNeutralStroke1}` },
  centred: { textAlign: 'center', textIndent: '0 !important' },
  title: { textAlign: 'center', fontSize: tokens.fontSizeBase400, fontWeight: tokens.fontWeightSemibold, textIndent: '0 !important' },
  flush: { textIndent: '0 !important' },
  right: { textAlign: 'right', textIndent: '0 !important' },
  scroll: { overflowX: 'auto' },
});

export function Preview({ document }: { document: Document }) {
  const { preview: words } = useNoticeStrings();
  const styles = useStyles();
  const page = usePageStyles();
  return (
    <>
      <div className={page.muted}>{words.marked}</div>
      <article className={styles.paper} lang="zh-CN" aria-label={document.title}>
        {document.mark !== undefined && <p className={mergeClasses(styles.centred, page.demo)}>{document.mark}</p>}
        {document.parts.map(({ blocks }, part) => (
          <div key={part} className={part > 0 ? styles.part : undefined}>
            {blocks.map((block, index) => (
              <PaperBlock key={index} block={block} />
            ))}
          </div>
        ))}
      </article>
    </>
  );
}

function PaperBlock({ block }: { block: DocumentBlock }) {
  const styles = useStyles();
  switch (block.block) {
    case 'title':
      return (
        <p className={styles.title}>
          {block.pieces.map((piece, index) => (
            <Fragment key={index}>
              {piece}
              <wbr />
            </Fragment>
          ))}
        </p>
      );
    case 'document-number':
      return <p className={styles.centred}>{block.text}</p>;
    case 'addressees':
    case 'attachment-label':
      return <p className={styles.flush}>{block.text}</p>;
    case 'heading':
      return (
        <p>
          <b>{block.text}</b>
        </p>
      );
    case 'remark':
      return <p>{block.text}</p>;
    case 'paragraph':
      return (
        <p>
          <Spans spans={block.spans} />
        </p>
      );
    case 'point':
      return (
        <p>
          <b>{block.heading}</b>
          <Spans spans={block.spans} />
        </p>
      );
    case 'list':
      return (
        <>
          {block.items.map(({ label, names }, index) => (
            <p key={label}>
              {index + 1}. {label}（<mark>{names.length}</mark>）：<mark>{list(names)}</mark>。
            </p>
          ))}
        </>
      );
    case 'attachments':
      return (
        <>
          {block.titles.map((title, index) => (
            <p key={title}>
              {index === 0 ? '附件：' : '\u3000\u3000\u3000'}
              {block.titles.length > 1 ? `${index + 1}. ` : ''}
              {title}
            </p>
          ))}
        </>
      );
    case 'signature':
      return (
        <>
          <p className={styles.right}>{block.issuer}</p>
          <p className={styles.right}>{block.date}</p>
        </>
      );
    case 'table':
      return <PaperTable table={block} />;
    default:
      return null;
  }
}

function Spans({ spans }: { spans: readonly Span[] }) {
  return (
    <>{spans.map(({ text, computed }, index) => (computed ? <mark key={index}>{text}</mark> : <Fragment key={index}>{text}</Fragment>))}</>
  );
}

function PaperTable({ table }: { table: TableBlock }) {
  const styles = useStyles();
  const page = usePageStyles();
  return (
    <div className={styles.scroll} role="region" aria-label={table.columns.map(({ title }) => title).join()} tabIndex={0}>
      <table className={page.table}>
        <thead>
          <tr>
            {table.columns.map(({ title }) => (
              <th key={title} scope="col">
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.rows.map((row, index) => (
            <tr key={index}>
              {'heading' in row ? (
                <th colSpan={table.columns.length}>{row.heading}</th>
              ) : (
                row.cells.map((cell, column) => <td key={column}>{wordsOf(cell)}</td>)
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function wordsOf(cell: TableCell): string {
  if (cell !== null && typeof cell === 'object') return 'names' in cell ? list(cell.names) : String(cell.value ?? '');
  return String(cell ?? '');
}
