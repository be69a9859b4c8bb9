// A pane of the kind and size of the official starter pane: a picture and a title, three points with icons, a field and a button.
import { Button, Field, FluentProvider, Image, makeStyles, Textarea, tokens, webLightTheme } from '@fluentui/react-components';
import { ChartMultipleRegular, CheckmarkCircleRegular, DocumentTableRegular } from '@fluentui/react-icons';
import { useState, type ReactElement } from 'react';
import { createRoot } from 'react-dom/client';

const useStyles = makeStyles({
  pane: { minHeight: '100vh', display: 'flex', flexDirection: 'column', gap: '16px' },
  head: { padding: '24px', textAlign: 'center', backgroundColor: tokens.colorNeutralBackground3 },
  title: { fontSize: tokens.fontSizeHero700, fontWeight: tokens.fontWeightRegular, margin: 0 },
  points: { listStyleType: 'none', margin: '0 24px', padding: 0 },
  point: { display: 'flex', alignItems: 'center', gap: '8px', paddingBottom: '12px' },
  form: { display: 'flex', flexDirection: 'column', gap: '12px', margin: '0 24px' },
});

const POINTS: readonly [ReactElement, string][] = [
  [<DocumentTableRegular key="icon" />, '在表格里直接工作'],
  [<CheckmarkCircleRegular key="icon" />, '填写之后马上核对'],
  [<ChartMultipleRegular key="icon" />, '结果一目了然'],
];

function Pane({ title }: { title: string }) {
  const styles = useStyles();
  const [text, setText] = useState('一段文字');
  const insert = () =>
    Excel.run(async (context) => {
      const cell = context.workbook.worksheets.getActiveWorksheet().getRange('A1');
      cell.values = [[text]];
      await context.sync();
    });
  return (
    <FluentProvider theme={webLightTheme} className={styles.pane}>
      <header className={styles.head}>
        <Image width={90} height={90} src="assets/icon-128.png" alt={title} />
        <h1 className={styles.title}>欢迎使用</h1>
      </header>
      <ul className={styles.points}>
        {POINTS.map(([icon, words]) => (
          <li key={words} className={styles.point}>
            {icon}
            {words}
          </li>
        ))}
      </ul>
      <div className={styles.form}>
        <Field size="large" label="要写入的文字">
          <Textarea size="large" value={text} onChange={(_event, { value }) => setText(value)} />
        </Field>
        <Button appearance="primary" size="large" onClick={() => void insert()}>
          写入
        </Button>
      </div>
    </FluentProvider>
  );
}

void Office.onReady(() => createRoot(document.getElementById('pane')!).render(<Pane title="窗格" />));
