// What each use case asks of Excel: a table, and what was aimed at.
import { roundTrips } from './round-trips';
import { table, verdict } from './table';

/** The use cases as the table names them, with the most requests that each may take. */
const USE_CASES: Record<string, { name: string; most?: number }> = {
  'build the workbook': { name: '生成工作簿', most: 12 },
  'open, validate and score': { name: '读取、校验、计分', most: 4 },
  'publish results': { name: '写结果表' },
  'publish results again': { name: '再写一次结果表' },
};

export async function requestsReport(): Promise<string> {
  const rows = (await roundTrips()).map((row) => ({ ...row, ...(USE_CASES[row.useCase] ?? { name: row.useCase }) }));
  const kilobytes = (bytes: number): string => Math.round(bytes / 1024).toLocaleString('en');
  const targets = rows.flatMap(({ name, syncs, most }) =>
    most === undefined ? [] : [verdict(`${name}不超过 ${most} 次请求`, `${syncs} 次`, syncs <= most)],
  );
  return [
    '### Office.js 请求',
    table([
      ['用例', '单位数', '请求数', '发出（KB）', '收到（KB）', '最大一次（KB）'],
      ...rows.map(({ name, units, syncs, sent, received, largest }) => [
        name,
        units,
        syncs,
        kilobytes(sent),
        kilobytes(received),
        kilobytes(largest),
      ]),
    ]),
    '真实的 Office.js 客户端，模拟的宿主；与机器快慢无关。',
    '目标：',
    targets.map((each) => `- ${each}`).join('\n'),
  ].join('\n\n');
}
