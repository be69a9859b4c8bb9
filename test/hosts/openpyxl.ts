// Reads a workbook with openpyxl, a reader that is not ours, and lets Python change one.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const PYTHON = '/usr/bin/python3';

/** Whether Python with openpyxl is here; on a build server it must be. */
export const hasOpenpyxl = Boolean(process.env.CI) || spawnSync(PYTHON, ['-c', 'import openpyxl']).status === 0;

interface SheetAsRead {
  state: 'visible' | 'hidden' | 'veryHidden';
  /** Values by cell name; of formulas, the values known when the file was saved. */
  values: Record<string, string | number | boolean>;
  formulas: Record<string, string>;
  tables: Record<string, { ref: string; columns: string[]; filter: string | null }>;
  validations: {
    sqref: string;
    type: string;
    operator: string | null;
    formula1: string | null;
    formula2: string | null;
    prompt: string | null;
    promptTitle: string | null;
    error: string | null;
    errorTitle: string | null;
    errorStyle: string | null;
  }[];
  conditions: { sqref: string; formula: string[]; fill: string | null }[];
  merges: string[];
  links: Record<string, string>;
  notes: Record<string, string>;
  formats: Record<
    string,
    {
      font: string;
      size: number;
      bold: boolean;
      fill: string;
      number: string;
      wrap: boolean;
      horizontal: string | null;
      border: string | null;
    }
  >;
  widths: Record<string, number>;
  heights: Record<string, number>;
  hiddenColumns: string[];
  hiddenRows: number[];
  freeze: string | null;
  gridlines: boolean;
  zoom: number | null;
  tab: string | null;
  print: {
    orientation: string | null;
    paper: string | null;
    fitWidth: number | null;
    fitHeight: number | null;
    area: string | null;
    rows: string | null;
    columns: string | null;
    footer: string | null;
    isFitted: boolean;
    scale: number | null;
    columnBreaks: number[];
  };
}

interface BookAsRead {
  title: string | null;
  names: Record<string, string>;
  order: string[];
  sheets: Record<string, SheetAsRead>;
}

const READ = `
import json, sys, openpyxl
path = sys.argv[1]
book = openpyxl.load_workbook(path)
known = openpyxl.load_workbook(path, data_only=True)
def plain(value):
    return value if isinstance(value, (str, int, float, bool)) else str(value)
def area(found):
    found = ','.join(found) if isinstance(found, list) else found
    return found.split('!')[-1] if found else None
def sheet(s, k):
    cells = [c for row in s.iter_rows() for c in row]
    return dict(
        state=s.sheet_state,
        values={c.coordinate: plain(c.value) for row in k.iter_rows() for c in row if c.value is not None},
        formulas={c.coordinate: c.value for c in cells if c.data_type == 'f'},
        tables={t.displayName: dict(ref=t.ref, columns=[c.name for c in t.tableColumns], filter=t.autoFilter.ref if t.autoFilter else None) for t in s.tables.values()},
        validations=[dict(sqref=str(v.sqref), type=v.type, operator=v.operator, formula1=v.formula1, formula2=v.formula2, prompt=v.prompt, promptTitle=v.promptTitle, error=v.error, errorTitle=v.errorTitle, errorStyle=v.errorStyle) for v in s.data_validations.dataValidation],
        conditions=[dict(sqref=str(f.sqref), formula=r.formula, fill=r.dxf.fill.bgColor.rgb if r.dxf and r.dxf.fill else None) for f in s.conditional_formatting for r in f.rules],
        merges=[str(m) for m in s.merged_cells.ranges],
        links={c.coordinate: c.hyperlink.location for c in cells if c.hyperlink},
        notes={c.coordinate: c.comment.text for c in cells if c.comment},
        formats={c.coordinate: dict(font=c.font.name, size=c.font.sz, bold=bool(c.font.b), fill=c.fill.fgColor.rgb if c.fill.fill_type else '', number=c.number_format, wrap=bool(c.alignment.wrap_text), horizontal=c.alignment.horizontal, border=c.border.left.style if c.border and c.border.left else None) for c in cells if c.has_style},
        widths={n: d.width for n, d in s.column_dimensions.items()},
        heights={str(n): d.height for n, d in s.row_dimensions.items() if d.height},
        hiddenColumns=[n for n, d in s.column_dimensions.items() if d.hidden],
        hiddenRows=[n for n, d in s.row_dimensions.items() if d.hidden],
        freeze=s.freeze_panes, gridlines=s.sheet_view.showGridLines is not False, zoom=s.sheet_view.zoomScale,
        tab=s.sheet_properties.tabColor.rgb if s.sheet_properties.tabColor else None,
        print=dict(orientation=s.page_setup.orientation, paper=str(s.page_setup.paperSize), fitWidth=s.page_setup.fitToWidth, fitHeight=s.page_setup.fitToHeight, area=area(s.print_area), rows=s.print_title_rows, columns=s.print_title_cols, footer=s.oddFooter.center.text,
            isFitted=bool(s.sheet_properties.pageSetUpPr and s.sheet_properties.pageSetUpPr.fitToPage), scale=s.page_setup.scale, columnBreaks=[b.id for b in s.col_breaks.brk]),
    )
print(json.dumps(dict(title=book.properties.title, names={n: d.attr_text for n, d in dict(book.defined_names).items()} if hasattr(book.defined_names, 'items') else {d.name: d.attr_text for d in book.defined_names.definedName},
    order=book.sheetnames, sheets={s.title: sheet(s, known[s.title]) for s in book.worksheets})))
`;

/** What openpyxl sees in a workbook. */
export function readWithOpenpyxl(bytes: Uint8Array): BookAsRead {
  return inFolder(bytes, (file) => JSON.parse(python(READ, file)) as BookAsRead);
}

/** Runs Python on an opened `book` and answers the bytes that openpyxl saves: `book['录入']['A1'] = 1`. */
export function changeWithOpenpyxl(bytes: Uint8Array, code: string): Uint8Array {
  return inFolder(bytes, (file) => {
    python(`import sys, openpyxl\nbook = openpyxl.load_workbook(sys.argv[1])\n${code}\nbook.save(sys.argv[1])\n`, file);
    return new Uint8Array(readFileSync(file));
  });
}

function inFolder<T>(bytes: Uint8Array, work: (file: string) => T): T {
  const folder = mkdtempSync(join(tmpdir(), 'rubric-score-openpyxl-'));
  try {
    const file = join(folder, 'book.xlsx');
    writeFileSync(file, bytes);
    return work(file);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function python(code: string, file: string): string {
  const run = spawnSync(PYTHON, ['-c', code, file], {
    encoding: 'utf8',
    maxBuffer: 256 * 1024 * 1024,
    env: { ...process.env, PYTHONIOENCODING: 'utf-8' },
  });
  if (run.status !== 0) throw new Error(`Python failed: ${run.stderr}`);
  return run.stdout;
}
