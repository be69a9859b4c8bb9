// Reads the tables of the 2022 document from its text, independently of the rubric made from it.
import source from '../../src/rubric/library/hunan-2022/source.md';

interface TableRow {
  /** As printed, with the weight: 政务公开 45. */
  group: string;
  name: string;
  weight: string;
  clause: string;
}

/** The rows under each heading line; a cell that is merged downwards is repeated. */
export function officialTables(): { heading: string; rows: TableRow[] }[] {
  const [, ...parts] = source.split(/^(\(市州教育局\)|\(高等学校\)|\(直属单位\))$/mu);
  const tables = [];
  for (let at = 0; at < parts.length; at += 2) {
    const rows: TableRow[] = [];
    for (const line of parts[at + 1]!.split('\n附件\n')[0]!.split('\n')) {
      const cells = line.split('\t');
      if (cells.length !== 4 || cells[0] === '一级指标') continue;
      const [group, name, weight, clause] = cells as [string, string, string, string];
      rows.push({ group: group || rows[rows.length - 1]!.group, name, weight, clause });
    }
    tables.push({ heading: parts[at]!, rows });
  }
  return tables;
}
