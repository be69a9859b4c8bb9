// Why a unit has its score: its sums, then every indicator with its points, what was counted and the clause.
import type { Location } from '../../assessment/place';
import type { OpenBook } from '../../open-book/book';
import { showPoints } from '../../model/points';
import { list } from '../../model/text';
import type { Category, Group, Indicator } from '../../rubric/tree';
import { groupWeight } from '../../rubric/weight';
import type { UnitResult } from '../../scoring/scoreboard';
import { JumpButton } from '../parts/JumpButton';
import { usePageStyles } from '../parts/page-styles';
import { useStrings } from '../strings';
import { useResultsStrings } from '../strings/results';
import { gradeInWords, totalOf } from './Ranking';
import { reasonInWords } from './reason';

interface Props {
  open: OpenBook;
  unit: UnitResult;
  category: Category;
}

export function Why({ open, unit, category }: Props) {
  const words = useResultsStrings();
  const styles = usePageStyles();
  const assessed = open.assessment.units.find((each) => each.name === unit.name && each.category.name === category.name);
  const index = (open.book.roster?.units ?? []).findIndex((each) => each.name === unit.name && each.category?.name === category.name);
  const grade = gradeInWords(unit, words);
  return (
    <>
      <div className={styles.page} style={{ gap: 4 }}>
        <h2 className={styles.heading}>
          {unit.name} {totalOf(unit)}
          {grade === '—' ? '' : ` ${grade}`}
        </h2>
        <Sums unit={unit} category={category} />
        {(unit.barred ?? []).length > 0 && <div>{words.barredBy(list(unit.barred!))}</div>}
        {unit.capped && <div>{words.cappedBy(unit.capped.grade, list(unit.capped.vetoes))}</div>}
        {unit.missing.length > 0 && <div>{words.missing(unit.missing.length)}</div>}
      </div>
      {category.parts.map((part) => (
        <section key={part.name} aria-label={part.name === '' ? unit.name : part.name} className={styles.page} style={{ gap: 8 }}>
          {part.name !== '' && <h3 className={styles.heading}>{words.part(part.name, part.weight)}</h3>}
          {part.groups.map((group) => (
            <details key={group.name} open={category.groups.length < 8}>
              <summary>
                <b>{group.name}</b> {ofWeight(unit.groups[group.name], group.role, groupWeight(group))}
              </summary>
              <IndicatorList
                group={group}
                unit={unit}
                placeOf={({ key }) => (index < 0 ? undefined : open.book.locate({ unit: index, indicator: key }))}
                reason={(indicator) => reasonInWords(assessed, unit, indicator, words)}
              />
            </details>
          ))}
        </section>
      ))}
    </>
  );
}

/** 基本分 92，加分 3，扣分 0 ；平台测评 92.5（70%）… */
function Sums({ unit: { base, bonus, deduction, parts = {}, attainable }, category }: Omit<Props, 'open'>) {
  const words = useResultsStrings();
  const weighted = category.parts.filter(({ name }) => name in parts);
  return (
    <>
      {weighted.length > 0 && <div>{list(weighted.map(({ name, weight }) => words.ofPart(name, showPoints(parts[name]!), weight)))}</div>}
      <div>{words.sum(showPoints(base), showPoints(bonus), showPoints(deduction))}</div>
      {attainable !== undefined && <div>{words.attainable(showPoints(attainable))}</div>}
    </>
  );
}

interface ListProps {
  group: Group;
  unit: UnitResult;
  reason(indicator: Indicator): string;
  /** Where its first value is entered. */
  placeOf(indicator: Indicator): Location | undefined;
}

function IndicatorList({ group, unit, reason, placeOf }: ListProps) {
  const { check } = useStrings();
  const styles = usePageStyles();
  return (
    <ul className={styles.list} style={{ marginTop: 6 }}>
      {group.indicators.map((indicator) => (
        <li key={indicator.key} className={styles.card}>
          {indicator.under.length > 0 && <div className={styles.muted}>{indicator.under.join(' / ')}</div>}
          <div>
            <b>{indicator.label === undefined ? indicator.name : `${indicator.name}（${indicator.label}）`}</b>{' '}
            {ofWeight(unit.scores[indicator.key], indicator.role, indicator.weight)}
          </div>
          <div>{reason(indicator)}</div>
          <blockquote className={styles.clause}>{indicator.clause}</blockquote>
          <Jump place={placeOf(indicator)}>{check.jump}</Jump>
        </li>
      ))}
    </ul>
  );
}

function Jump({ place, children }: { place: Location | undefined; children: string }) {
  if (place?.sheet === undefined || place.cell === undefined) return null;
  return (
    <div>
      <JumpButton sheet={place.sheet} cell={place.cell}>
        {children}
      </JumpButton>
    </div>
  );
}

/** `12／15`, `−2／−6`; the points alone where there is no weight. */
function ofWeight(points: number | undefined, role: Group['role'], weight: number | undefined): string {
  return weight === undefined ? pointsOf(points) : `${pointsOf(points)}／${showPoints(role === 'penalty' ? -weight : weight)}`;
}

function pointsOf(points: number | undefined): string {
  return points === undefined ? '—' : showPoints(points);
}
