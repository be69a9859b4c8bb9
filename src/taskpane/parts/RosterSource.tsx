// Where the units come from: the document's own list, a demonstration, pasted text, the selection, a file.
import { Button, Field, Radio, RadioGroup, Select, Textarea } from '@fluentui/react-components';
import { lazy, Suspense, useRef, useState } from 'react';
import { failureMessage } from '../../open-book/failure-words';
import { tell } from '../../open-book/messages';
import type { ListOrChoice } from '../../app/roster/read-list';
import type { Correction } from '../../app/roster/roster-list';
import type { SchemeOutline } from '../../app/scheme-outline';
import type { Outcome } from '../../model/outcome';
import type { Scheme } from '../../rubric/tree';
import { NO_UNITS, type GivenUnits } from '../roster/given-units';
import { useStrings } from '../strings';
import { usePageStyles } from './page-styles';

// What shows a list is loaded with the first list.
const RosterPreview = lazy(() => import('../roster/RosterPreview'));
const SheetChoice = lazy(() => import('../roster/SheetChoice'));

export type RosterOrigin = 'demo' | 'listed' | 'paste' | 'selection' | 'file';

interface Props {
  outline: SchemeOutline;
  /** The whole scheme, for reading lists. */
  scheme(): Promise<Scheme>;
  /** Those that can be chosen. */
  sources: readonly RosterOrigin[];
  source: RosterOrigin;
  onSource(source: RosterOrigin): void;
  onUnits(given: GivenUnits): void;
}

type Reader = (readers: typeof import('../roster-source'), of: Scheme) => Outcome<ListOrChoice> | Promise<Outcome<ListOrChoice>>;
type Read = { reading: ListOrChoice; scheme: Scheme; reader: Reader };

export function RosterSource({ outline, scheme, sources, source, onSource, onUnits }: Props) {
  const { start: words } = useStrings();
  const styles = usePageStyles();
  const [category, setCategory] = useState('');
  const [text, setText] = useState('');
  const [read, setRead] = useState<Read>();
  const [corrections, setCorrections] = useState<ReadonlyMap<string, Correction>>(new Map());
  const chosenFile = useRef<File>(undefined);
  const latest = useRef(0);
  const input = useRef<HTMLInputElement>(null);
  const where = outline.categories.some(({ name }) => name === category) ? category : undefined;
  const listed = outline.categories.reduce((sum, each) => sum + each.listed, 0);
  // A list is read for one scheme: after another was chosen it has to be read again.
  const isCurrent = read?.scheme.id === outline.id;
  const clear = () => {
    latest.current++;
    setRead(undefined);
    onUnits(NO_UNITS);
  };
  const take = async (reader: Reader) => {
    const turn = ++latest.current;
    // Reading lists is loaded when it is first needed.
    const reading = Promise.all([import('../roster-source'), scheme()]).then(async ([readers, of]) => ({
      scheme: of,
      outcome: await reader(readers, of),
    }));
    const { outcome, ...rest } = await reading.catch((error: unknown) => ({
      scheme: undefined,
      outcome: { ok: false as const, refusal: { message: failureMessage(error) } },
    }));
    // What was typed or chosen since is read already.
    if (turn !== latest.current) return;
    if (!outcome.ok || !rest.scheme || outcome.value.state === 'choose') onUnits(NO_UNITS);
    setRead(outcome.ok && rest.scheme ? { reading: outcome.value, scheme: rest.scheme, reader } : undefined);
    tell(outcome.ok ? undefined : { intent: 'error', text: outcome.refusal.message });
  };
  const paste = (next: string) => {
    setText(next);
    if (next.trim() === '') clear();
    else void take(({ fromText }, of) => fromText(next, of));
  };
  const open = (file: File, sheets?: readonly string[]) => void take(({ fromFile }, of) => fromFile(file, of, sheets));
  return (
    <section aria-label={words.source} className={styles.page} style={{ gap: 8 }}>
      <h2 className={styles.heading}>{words.source}</h2>
      <RadioGroup
        value={source}
        aria-label={words.source}
        style={{ display: 'grid', gridTemplateColumns: 'repeat(auto-fill, minmax(128px, 1fr))' }}
        onChange={(_event, { value }) => {
          onSource(value as RosterOrigin);
          clear();
          setText('');
          setCorrections(new Map());
        }}>
        {sources.map((each) => (
          <Radio
            key={each}
            value={each}
            label={each === 'listed' ? words.listed(listed) : words.sources[each]}
            style={each === 'listed' ? { gridColumn: '1 / -1' } : undefined}
          />
        ))}
      </RadioGroup>
      {source !== 'demo' && source !== 'listed' && (
        <Field label={words.category}>
          <Select value={where ?? ''} onChange={(_event, { value }) => setCategory(value)}>
            <option value="">{words.byName}</option>
            {outline.categories.map(({ name }) => (
              <option key={name} value={name}>
                {name}
              </option>
            ))}
          </Select>
        </Field>
      )}
      {source === 'paste' && (
        <Field label={words.paste}>
          <Textarea value={text} rows={5} resize="vertical" onChange={(_event, { value }) => paste(value)} />
        </Field>
      )}
      {source === 'selection' && (
        <Button onClick={() => void take(({ fromSelection }, of) => fromSelection(of))}>{words.useSelection}</Button>
      )}
      {source === 'file' && (
        <>
          <Button onClick={() => input.current?.click()}>{words.chooseFile}</Button>
          <input
            ref={input}
            type="file"
            hidden
            accept=".csv,.txt,.tsv,.xlsx,.xlsm,.et,.xls"
            aria-label={words.chooseFile}
            onChange={({ target }) => {
              const [file] = target.files ?? [];
              chosenFile.current = file;
              if (file) open(file);
              target.value = '';
            }}
          />
        </>
      )}
      {read && !isCurrent && <Button onClick={() => void take(read.reader)}>{words.readAgain}</Button>}
      <Suspense fallback={null}>
        {isCurrent && read?.reading.state === 'list' && (
          <RosterPreview
            found={read.reading.list}
            scheme={read.scheme}
            category={where}
            {...{ corrections, onUnits }}
            onCorrections={setCorrections}
          />
        )}
        {isCurrent && read?.reading.state === 'choose' && (
          <SheetChoice
            sheets={read.reading.sheets}
            onChoose={(names) => {
              if (chosenFile.current) open(chosenFile.current, names);
            }}
          />
        )}
      </Suspense>
    </section>
  );
}
