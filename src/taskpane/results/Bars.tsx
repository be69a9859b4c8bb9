// Bars with their names and figures: a table whose middle column is drawn.
import { usePageStyles } from '../parts/page-styles';

interface BarRow {
  label: string;
  /** 0–1; undefined draws nothing. */
  share: number | undefined;
  figure: string;
}

export function Bars({ title, rows }: { title: string; rows: readonly BarRow[] }) {
  const styles = usePageStyles();
  return (
    <figure className={styles.figure}>
      <figcaption className={styles.heading} id={`bars-${title}`}>
        {title}
      </figcaption>
      <table className={styles.bars} aria-labelledby={`bars-${title}`}>
        <tbody>
          {rows.map(({ label, share, figure }) => (
            <tr key={label}>
              <th scope="row">{label}</th>
              <td aria-hidden>
                <div className={styles.bar} style={{ width: `${(share ?? 0) * 100}%` }} />
              </td>
              <td className={styles.number}>{figure}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </figure>
  );
}
