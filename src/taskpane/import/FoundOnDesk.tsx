// The indicators of which something does not hold, each to go to.
import { Button } from '@fluentui/react-components';
import { lookAt, type ImportDesk } from '../../import/confirm/desk';
import { usePageStyles } from '../parts/page-styles';
import { useImportStrings } from '../strings/import';
import { stepOnDesk } from './desk-store';
import { useDeskFindings } from './findings-store';

export function FoundOnDesk({ desk, onGo }: { desk: ImportDesk; onGo(): void }) {
  const { findings: words } = useImportStrings();
  const styles = usePageStyles();
  const found = useDeskFindings();
  const faulty = desk.imported.indicators.filter(({ id }) => found[id]?.some(({ isFault }) => isFault));
  if (faulty.length === 0) return null;
  const go = (id: string) => {
    stepOnDesk((now) => lookAt(now, id));
    onGo();
  };
  return (
    <details>
      <summary>{words.count(faulty.length)}</summary>
      <div className={styles.row}>
        {faulty.map(({ id, name }) => (
          <Button key={id} size="small" onClick={() => go(id)}>
            {name}
          </Button>
        ))}
      </div>
    </details>
  );
}
