// Where the units come from: the document's own list, a demonstration, pasted text, the selection, a file.
import { Button, Field, Radio, RadioGroup, Select, Textarea } from '@fluentui/react-components';
import { useRef, useState } from 'react';
import { tell } from '../../commands/messages';
import type { RosterFile } from '../../app/roster';
import type { SchemeOutline } from '../../app/scheme-outline';
import type { UnitInput } from '../../assessment/assessment';
import type { Outcome } from '../../model/outcome';
import type { Scheme } from '../../rubric/tree';
import { useStrings } from '../strings';
import { usePageStyles } from './page-styles';

export type Source = 'demo' | 'listed' | 'paste' | 'selection' | 'file';

interface Props {
  outline: SchemeOutline;
  /** The whole scheme, for reading lists. */
  scheme(): Promise<Scheme>;
  /** Those that can be chosen. */
  sources: readonly Source[];
  source: Source;
  onSource(source: Source): void;
  onUnits(units: readonly UnitInput[]): void;
}

export function RosterSource({ outline, scheme, sources, source, onSource, onUnits }: Props) {
  const { start: words } = useStrings();
  const styles = usePageStyles();
  const [category, setCategory] = useState('');
  const [text, setText] = useState('');
  const file = useRef<HTMLInputElement>(null);
  const where = outline.categories.some(({ name }) => name === category) ? category : outline.categories[0]!.name;
  const listed = outline.categories.reduce((sum, each) => sum + each.listed, 0);
  const take = async (read: (readers: typeof import('../roster-source'), of: Scheme) => Outcome<RosterFile> | Promise<Outcome<RosterFile>>) => {
    const { failureMessage } = await import('../../hosts/excel/failure');
    // Reading lists is loaded when it is first needed.
    const reading = Promise.all([import('../roster-source'), scheme()]).then(([readers, of]) => read(readers, of));
    const outcome = await reading.catch((error: unknown) => ({ ok: false as const, refusal: { message: failureMessage(error) } }));
    onUnits(outcome.ok ? outcome.value.units : []);
    tell(outcome.ok ? undefined : { intent: 'error', text: outcome.refusal.message });
  };
  const paste = (next: string, under = where) => {
    setText(next);
    if (next.trim() === '') onUnits([]);
    else void take(({ fromText }, of) => fromText(next, of, under));
  };
  return (
    <section aria-label={words.source} className={styles.page} style={{ gap: 8 }}>
      <h2 className={styles.heading}>{words.source}</h2>
      <RadioGroup
        value={source}
        aria-label={words.source}
        style={{ display: 'grid', gridTemplateColumns: 'repeat(auto-fill, minmax(128px, 1fr))' }}
        onChange={(_event, { value }) => { onSource(value as Source); onUnits([]); setText(''); }}
      >
        {sources.map((each) => <Radio key={each} value={each} label={each === 'listed' ? words.listed(listed) : words.sources[each]} style={each === 'listed' ? { gridColumn: '1 / -1' } : undefined} />)}
      </RadioGroup>
      {source !== 'demo' && source !== 'listed' && (
        <Field label={words.category}>
          <Select value={where} onChange={(_event, { value }) => { setCategory(value); if (source === 'paste') paste(text, value); }}>
            {outline.categories.map(({ name }) => <option key={name}>{name}</option>)}
          </Select>
        </Field>
      )}
      {source === 'paste' && (
        <Field label={words.paste}>
          <Textarea value={text} rows={5} resize="vertical" onChange={(_event, { value }) => paste(value)} />
        </Field>
      )}
      {source === 'selection' && (
        <Button onClick={() => void take(({ fromSelection }, of) => fromSelection(of, where))}>{words.useSelection}</Button>
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
              if (chosen) void take(({ fromFile }, of) => fromFile(chosen, of, where));
              target.value = '';
            }}
          />
        </>
      )}
    </section>
  );
}
