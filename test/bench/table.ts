// Figures as Markdown.

export type Row = readonly (string | number)[];

export function table([head, ...body]: readonly [Row, ...Row[]]): string {
  const line = (row: Row): string => `| ${row.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...body.map(line)].join('\n');
}

export function times(ratio: number): string {
  return `${ratio >= 100 ? Math.round(ratio) : ratio.toFixed(ratio >= 10 ? 1 : 2)} 倍`;
}

/** A target and whether it was met: `不超过 2 倍：1.60 倍，达到`. */
export function verdict(target: string, found: string, met: boolean): string {
  return `${met ? '✓' : '✗'} ${target}：${found}${met ? '' : '，未达到'}`;
}
