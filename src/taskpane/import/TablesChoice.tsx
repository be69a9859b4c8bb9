// Several tables that add up each by itself, or departments with a part of their own each: what they are is asked.
import { Field, Radio, RadioGroup } from '@fluentui/react-components';
import { segmentsIn, tablesIn, tableName, type TablesSaid } from '../../import/categories';
import { withTables, type ImportDesk } from '../../import/confirm/desk';
import { sharesOf } from '../../import/confirm/finish';
import { list } from '../../model/text';
import { useMemo } from 'react';
import { NumberField } from '../parts/NumberField';
import { usePageStyles } from '../parts/page-styles';
import { useImportStrings } from '../strings/import';
import { stepOnDesk } from './desk-store';

const ALL = ['one', 'categories', 'parts'] as const;
const SEGMENTS = ['one', 'segments'] as const;

export function TablesChoice({ desk }: { desk: ImportDesk }) {
  if (desk.base) return null;
  return tablesIn(desk.imported).length > 1 ? <Tables desk={desk} /> : <SegmentsChoice desk={desk} />;
}

/** Departments of which each has a part of its own. */
function SegmentsChoice({ desk: { imported, tables } }: { desk: ImportDesk }) {
  const { desk: words } = useImportStrings();
  const styles = usePageStyles();
  const found = useMemo(() => segmentsIn(imported, tables.group), [imported, tables.group]);
  if (!found) return null;
  const { group, each } = found;
  return (
    <>
      <Field label={words.segments(group, each.length, list(each.slice(0, 3).map(({ name }) => name)))}>
        <RadioGroup
          value={tables.as}
          onChange={(_event, { value }) => stepOnDesk((now) => withTables(now, { as: value as TablesSaid['as'], group }))}>
          {SEGMENTS.map((as) => (
            <Radio key={as} value={as} label={words.segmentsAre[as]} />
          ))}
        </RadioGroup>
      </Field>
      {tables.as === 'segments' && <div className={styles.muted}>{words.segmentsHint(each.length)}</div>}
    </>
  );
}

/** Several tables that add up each by itself. */
function Tables({ desk }: { desk: ImportDesk }) {
  const { desk: words } = useImportStrings();
  const styles = usePageStyles();
  const names = tablesIn(desk.imported);
  const { as, shares } = desk.tables;
  const sum = sharesOf(desk);
  return (
    <>
      <Field label={words.tables(names.length, list(names.map(tableName)))}>
        <RadioGroup value={as} onChange={(_event, { value }) => stepOnDesk((now) => withTables(now, { as: value as TablesSaid['as'] }))}>
          {ALL.map((each) => (
            <Radio key={each} value={each} label={words.tablesAre[each]} />
          ))}
        </RadioGroup>
      </Field>
      {sum !== undefined && (
        <>
          <div className={styles.fields}>
            {names.map((name) => (
              <NumberField
                key={name}
                label={words.share(tableName(name))}
                value={shares[name]}
                isNew={shares[name] === undefined}
                fault={(next) => (next !== undefined && next > 0 && next <= 100 ? undefined : words.shareWrong)}
                onChange={(next) =>
                  next !== undefined && stepOnDesk((now) => withTables(now, { shares: { ...now.tables.shares, [name]: next } }))
                }
              />
            ))}
          </div>
          {sum !== 100 && <div role="status">{words.sharesSum(sum)}</div>}
        </>
      )}
    </>
  );
}
