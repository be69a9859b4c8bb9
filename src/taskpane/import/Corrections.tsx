// What can be done where an indicator was read wrong: its row, its parts, its rule, or that it is one at all.
import { Button, Field, Input, Select, Textarea } from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';
import { chosenAt, makeRule, type ImportDesk } from '../../import/confirm/desk';
import { editRow, mergeWithNext, takeOut } from '../../import/confirm/rows';
import { partsFrom, proposedCuts, splitRule } from '../../import/confirm/split';
import type { ImportedIndicator } from '../../import/imported';
import { NumberField } from '../parts/NumberField';
import { WordsField } from '../parts/WordsField';
import { usePageStyles } from '../parts/page-styles';
import { useImportStrings } from '../strings/import';
import { stepOnDesk } from './desk-store';

interface Props {
  desk: ImportDesk;
  indicator: ImportedIndicator;
}

type Panel = 'row' | 'split' | 'out';

export function Corrections({ desk, indicator }: Props) {
  const { desk: words } = useImportStrings();
  const page = usePageStyles();
  const [open, setOpen] = useState<Panel>();
  const { id } = indicator;
  const all = desk.imported.indicators;
  const next = all[all.findIndex((each) => each.id === id) + 1];
  const panels: Record<Panel, ReactNode> = {
    row: <Row key={id} desk={desk} indicator={indicator} />,
    split: <Split key={id} desk={desk} indicator={indicator} onDone={() => setOpen(undefined)} />,
    out: <Out key={id} id={id} />,
  };
  const opener = (panel: Panel, label: string) => (
    <Button size="small" aria-expanded={open === panel} onClick={() => setOpen(open === panel ? undefined : panel)}>
      {label}
    </Button>
  );
  return (
    <details>
      <summary className={page.muted}>{words.wrong}</summary>
      <div className={page.nested}>
        <div className={page.row}>
          {opener('row', words.editRow)}
          {opener('split', words.split)}
          <Button
            size="small"
            onClick={() => {
              setOpen(undefined);
              stepOnDesk((now) => makeRule(now, id, chosenAt(now, indicator).reading.rule));
            }}>
            {words.make}
          </Button>
          {next && desk.base === undefined && (
            <Button size="small" title={words.mergeHint(next.name)} onClick={() => stepOnDesk((now) => mergeWithNext(now, id))}>
              {words.merge}
            </Button>
          )}
          {all.length > 1 && opener('out', words.takeOut)}
        </div>
        {open && panels[open]}
      </div>
    </details>
  );
}

const ROLES = ['base', 'bonus', 'penalty'] as const;

function Row({ desk, indicator }: Props) {
  const { desk: words } = useImportStrings();
  const page = usePageStyles();
  const { id, name, weight, group = '', role } = indicator;
  const groups = [...new Set(desk.imported.indicators.flatMap((each) => (each.id !== id && each.group ? [each.group] : [])))];
  const edit = (change: Parameters<typeof editRow>[2]) => stepOnDesk((now) => editRow(now, id, change));
  return (
    <div className={page.nested}>
      <WordsField label={words.rowName} value={name} needed={words.nameNeeded} onChange={(next) => edit({ name: next.trim() })} />
      <div className={page.fields}>
        <NumberField
          label={words.rowWeight}
          value={weight ?? undefined}
          fault={(next) => (next === undefined || (Number.isFinite(next) && next > 0) ? undefined : words.weightWrong)}
          onChange={(next) => edit({ weight: next ?? null })}
        />
        <Field label={words.rowRole} size="small">
          <Select size="small" value={role} onChange={(_event, { value }) => edit({ role: value as (typeof ROLES)[number] })}>
            {ROLES.map((each) => (
              <option key={each} value={each}>
                {words.rowRoles[each]}
              </option>
            ))}
          </Select>
        </Field>
      </div>
      <Field label={words.rowGroup} size="small">
        <Input size="small" list={`groups ${id}`} value={group} onChange={(_event, { value }) => edit({ group: value })} />
        <datalist id={`groups ${id}`}>
          {groups.map((each) => (
            <option key={each} value={each} />
          ))}
        </datalist>
      </Field>
    </div>
  );
}

function Split({ desk, indicator, onDone }: Props & { onDone(): void }) {
  const { desk: words } = useImportStrings();
  const page = usePageStyles();
  const { id, clause } = indicator;
  const [lines, setLines] = useState(() => proposedCuts(clause));
  const parts = partsFrom(lines, clause);
  return (
    <div className={page.nested}>
      <Field label={words.cuts} hint={words.cutsHint} size="small" validationMessage={parts === undefined ? words.cutsWrong : undefined}>
        <Textarea size="small" rows={5} resize="vertical" value={lines} onChange={(_event, { value }) => setLines(value)} />
      </Field>
      <div>
        <Button
          size="small"
          disabledFocusable={parts === undefined || parts.length < 2}
          onClick={() => {
            stepOnDesk((now) => makeRule(now, id, splitRule(indicator, parts!, desk.imported.notes)));
            onDone();
          }}>
          {words.splitInto(parts?.length ?? 0)}
        </Button>
      </div>
    </div>
  );
}

function Out({ id }: { id: string }) {
  const { desk: words } = useImportStrings();
  const page = usePageStyles();
  const [why, setWhy] = useState(words.outReason);
  return (
    <div className={page.nested}>
      <Field label={words.outWhy} size="small">
        <Input size="small" value={why} onChange={(_event, { value }) => setWhy(value)} />
      </Field>
      <div>
        <Button size="small" disabledFocusable={why.trim() === ''} onClick={() => stepOnDesk((now) => takeOut(now, id, why.trim()))}>
          {words.takeOutNow}
        </Button>
      </div>
    </div>
  );
}
