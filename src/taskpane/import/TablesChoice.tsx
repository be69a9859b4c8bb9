// Several tables that add up each by itself: one rubric, a category each, or a part of the total each.
import { Field, Radio, RadioGroup } from '@fluentui/react-components';
import { tablesIn, tableName, type TablesSaid } from '../../import/as-rubric';
import { withTables, type ImportDesk } from '../../import/confirm/desk';
import { sharesOf } from '../../import/confirm/finish';
import { list } from '../../model/text';
import { NumberField } from '../parts/NumberField';
import { usePageStyles } from '../parts/page-styles';
import { useImportStrings } from '../strings/import';
import { stepOnDesk } from './desk-store';

const ALL: readonly TablesSaid['as'][] = ['one', 'categories', 'parts'];

export function TablesChoice({ desk }: { desk: ImportDesk }) {
  const { desk: words } = useImportStrings();
  const styles = usePageStyles();
  const names = tablesIn(desk.imported);
  if (desk.base || names.length < 2) return null;
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
