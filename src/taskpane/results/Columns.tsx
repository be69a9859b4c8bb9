// A column chart with its figures above the columns; the same figures stand in a table for those who want to read them.
import { makeStyles, tokens } from '@fluentui/react-components';
import { usePageStyles } from '../parts/page-styles';

const useStyles = makeStyles({
  chart: {
    width: '100%',
    maxWidth: '320px',
    height: 'auto',
    display: 'block',
    '& text': {
      fill: tokens.colorNeutralForeground1,
      fontSize: '11px',
      textAnchor: 'middle',
      '@media (forced-colors: active)': { fill: 'CanvasText' },
    },
  },
  column: { fill: tokens.colorBrandForeground1, '@media (forced-colors: active)': { fill: 'CanvasText' } },
  base: { stroke: tokens.colorNeutralStroke1, '@media (forced-colors: active)': { stroke: 'CanvasText' } },
});

const [WIDTH, HEIGHT, HEAD, FOOT] = [300, 120, 16, 18];

interface ColumnRow {
  /** Under the column. */
  mark: string;
  /** In the table. */
  label: string;
  figure: number;
}

export function Columns({ title, rows, tableTitle }: { title: string; rows: readonly ColumnRow[]; tableTitle: string }) {
  const styles = useStyles();
  const page = usePageStyles();
  const most = Math.max(1, ...rows.map(({ figure }) => figure));
  const step = WIDTH / Math.max(rows.length, 4);
  const left = (WIDTH - step * rows.length) / 2;
  const height = (figure: number) => (figure / most) * (HEIGHT - HEAD - FOOT);
  return (
    <figure className={page.figure} aria-label={title}>
      <figcaption className={page.heading}>{title}</figcaption>
      <svg
        className={styles.chart}
        viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
        role="img"
        aria-label={rows.map(({ label, figure }) => `${label} ${figure}`).join('；')}>
        {rows.map(({ mark, figure }, index) => {
          const middle = left + step * (index + 0.5);
          return (
            <g key={mark}>
              {figure > 0 && (
                <rect
                  className={styles.column}
                  x={middle - step * 0.32}
                  width={step * 0.64}
                  y={HEIGHT - FOOT - height(figure)}
                  height={height(figure)}
                />
              )}
              <text x={middle} y={HEIGHT - FOOT - height(figure) - 4}>
                {figure}
              </text>
              <text x={middle} y={HEIGHT - 4}>
                {mark}
              </text>
            </g>
          );
        })}
        <line className={styles.base} x1={0} x2={WIDTH} y1={HEIGHT - FOOT} y2={HEIGHT - FOOT} />
      </svg>
      <details>
        <summary className={page.muted}>{tableTitle}</summary>
        <table className={page.table}>
          <tbody>
            {rows.map(({ label, figure }) => (
              <tr key={label}>
                <th scope="row">{label}</th>
                <td className={page.number}>{figure}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </figure>
  );
}
