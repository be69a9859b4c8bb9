// How calls of custom functions are spelled: as typed, as in files, and as a grid keeps those that Excel has not recognised.

/** Texts, quoted sheet names and the columns of tables, in which an apostrophe says that the next sign is part of a name: these are no
 *  calls. Then a name before its bracket, with the marks that may stand before it; what another book has is not ours. */
const CALLS =
  /"(?:[^"]|"")*"|'(?:[^']|'')*'|\[(?:[^[\]']|'[^]|\[(?:[^[\]']|'[^])*\])*\]|(?<![\w.!\u0080-\uFFFF])(@?)((?:_xl\w+?[._])*)([A-Za-z][\w.]*)\(/g;

/** No engine knows such a name: it gives #NAME? wherever it is worked out, and hides behind an IF like any other. */
const MARK = '_xlunresolved_';
const IN_FILES = '_xldudf_';

/** The functions that an add-in brings, as its metadata names them (`SCORE.EXPLAIN`). */
export class FunctionNames {
  /** As typed, and as files have it behind their mark, in capitals; what people see of either. */
  private readonly typed = new Map<string, string>();
  private readonly filed = new Map<string, string>();

  constructor(names: readonly string[] = []) {
    for (const name of names) {
      this.typed.set(name.toUpperCase(), name);
      this.filed.set(name.toUpperCase().replaceAll('.', '_'), name);
    }
  }

  /** As people type it, and whether Excel takes a formula of a file for resolved: it does so by the spelling alone. */
  fromFile(formula: string): { formula: string; unresolved?: true } {
    let plain = false;
    const typed = formula.replaceAll(CALLS, (all, _at: string | undefined, marks: string | undefined, called?: string) => {
      const known = called && (marks?.includes(IN_FILES) ? this.filed : this.typed).get(called.toUpperCase());
      if (!known) return all;
      plain ||= !marks?.includes(IN_FILES);
      return `${known}(`;
    });
    return plain ? { formula: typed, unresolved: true } : { formula: typed };
  }

  /** As Excel saves a formula whose functions it has recognised. */
  toFile(formula: string): string {
    return formula.replaceAll(CALLS, (all, _at: string | undefined, marks: string | undefined, called?: string) =>
      called && !marks && this.isName(called) ? `${IN_FILES}${called.replaceAll('.', '_')}(` : all,
    );
  }

  /** As a grid keeps it where Excel has not recognised the functions. */
  marked(formula: string): string {
    return formula.replaceAll(CALLS, (all, _at: string | undefined, marks: string | undefined, called?: string) =>
      called && !marks && this.isName(called) ? `${MARK}${called}(` : all,
    );
  }

  private isName(called: string): boolean {
    return called.toUpperCase() === this.typed.get(called.toUpperCase())?.toUpperCase();
  }
}

export function isMarked(formula: string): boolean {
  return formula.includes(MARK);
}

/** As people type it and see it. */
export function unmarked(formula: string): string {
  return formula.replaceAll(MARK, '');
}
