// Where the units come from: a demonstration, pasted text, the selection, a file.
import { Button, Field, Radio, RadioGroup, Select, Textarea } from '@fluentui/react-components';
import { useRef, useState } from 'react';
import { tell } from '../../commands/messages';
import type { RosterFile } from '../../app/roster';
import type { UnitInput } from '../../assessment/assessment';
import type { Outcome } from '../../model/outcome';
import type { Scheme } from '../../rubric/tree';
import { useStrings } from '../strings';
import { usePageStyles } from './page-styles';

const SOURCES = ['demo', 'paste', 'selection', 'file'] as const;
export type Source = (typeof SOURCES)[number];

interface Props {
  scheme: Scheme;
  source: Source;
  onSource(source: Source): void;
  onUnits(units: readonly UnitInput[]): void;
}

export function RosterSource({ scheme, source, onSource, onUnits }: Props) {
  const { start: words } = useStrings();
  const styles = usePageStyles();
  const [category, setCategory] = useState('');
  const [text, setText] = useState('');
  const file = useRef<HTMLInputElement>(null);
  const where = scheme.categories.some(({ name }) => name === category) ? category : scheme.categories[0]!.name;
  // Reading lists is loaded when it is first needed.
  const readers = () => import('../roster-source');
  const take = async (reading: Promise<Outcome<RosterFile>>) => {
    const { failureMessage } = await import('../../hosts/excel/failure');
    const outcome = await reading.catch((error: unknown) => ({ ok: false as const, refusal: { message: failureMessage(error) } }));
    onUnits(outcome.ok ? outcome.value.units : []);
    tell(outcome.ok ? undefined : { intent: 'error', text: outcome.refusal.message });
  };
  const paste = (next: string, under = where) => {
    setText(next);
    if (next.trim() === '') onUnits([]);
    else void take(readers().then(({ fromText }) => fromText(next, scheme, under)));
  };
  return (
    <section aria-label={words.source} className={styles.page} style={{ gap: 8 }}>
      <h2 className={styles.heading}>{words.source}</h2>
      <RadioGroup
        layout="horizontal"
        value={source}
        aria-label={words.source}
        style={{ flexWrap: 'wrap' }}
        onChange={(_event, { value }) => { onSource(value as Source); onUnits([]); setText(''); }}
      >
        {SOURCES.map((each) => <Radio key={each} value={each} label={words.sources[each]} />)}
      </RadioGroup>
      {source !== 'demo' && (
        <Field label={words.category}>
          <Select value={where} onChange={(_event, { value }) => { setCategory(value); if (source === 'paste') paste(text, value); }}>
            {scheme.categories.map(({ name }) => <option key={name}>{name}</option>)}
          </Select>
        </Field>
      )}
      {source === 'paste' && (
        <Field label={words.paste}>
          <Textarea value={text} rows={5} resize="vertical" onChange={(_event, { value }) => paste(value)} />
        </Field>
      )}
      {source === 'selection' && (
        <Button onClick={() => void take(readers().then(({ fromSelection }) => fromSelection(scheme, where)))}>{words.useSelection}</Button>
      )}
      {source === 'file' && (
        <>
          <Button onClick={() => file.current?.click()}>{words.chooseFile}</Button>
          <input
            ref={file}
            type="file"
            accept=".csv,.txt,.xlsx"
            hidden
            aria-label={words.chooseFile}
            onChange={({ target }) => {
              const [chosen] = target.files ?? [];
              if (chosen) void take(readers().then(({ fromFile }) => fromFile(chosen, scheme, where)));
              target.value = '';
            }}
          />
        </>
      )}
    </section>
  );
}
