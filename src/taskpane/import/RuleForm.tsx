// The numbers, names and choices of a rule as fields, whatever its kind; rules that it holds have theirs within.
import { Button, Field, Input, Select } from '@fluentui/react-components';
import { useMemo } from 'react';
import { nextName } from '../../model/next-name';
import { checkedRule, formOf, valueAt, withValue, type FieldValue, type RuleField, type RulePart } from '../../rubric/rule-fields';
import { choiceWords } from '../../rubric/rule-words';
import { ruleStarters } from '../../rubric/rule-starters';
import { kindOf, type Rule } from '../../rules';
import { NumberField } from '../parts/NumberField';
import { usePageStyles } from '../parts/page-styles';
import { useImportStrings } from '../strings/import';

interface Props {
  /** As it is filled in, a rule or on its way to be one. */
  rule: Rule;
  weight: number | undefined;
  /** What the inputs of a rule that is begun are called. */
  name: string;
  onChange(rule: Rule): void;
}

export function RuleForm({ rule, weight, name, onChange }: Props) {
  return (
    <Part
      part={formOf(rule)}
      name={name}
      weight={weight}
      isNeeded={(path) => isNeeded(rule, path, weight)}
      put={(path, value) => onChange(path === '' ? (value as Rule) : withValue(rule, path, value))}
      listAt={(path) => valueAt(rule, path) as readonly unknown[]}
    />
  );
}

/** Whether nothing may not stand there. */
function isNeeded(rule: Rule, path: string, weight: number | undefined): boolean {
  return (
    valueAt(rule, path) !== undefined &&
    'rule' in checkedRule(rule, weight) &&
    'fault' in checkedRule(withValue(rule, path, undefined), weight)
  );
}

interface PartProps {
  part: RulePart;
  name: string;
  weight: number | undefined;
  isNeeded(path: string): boolean;
  put(path: string, value: unknown): void;
  listAt(path: string): readonly unknown[];
}

function Part({ part, ...about }: PartProps) {
  const { desk: words } = useImportStrings();
  const page = usePageStyles();
  const { put, listAt, name } = about;
  return (
    <div className={page.nested}>
      <div className={page.fields}>
        {part.fields.map((field) => (
          <RuleFieldInput key={field.path} field={field} isNeeded={about.isNeeded} put={put} />
        ))}
      </div>
      {part.rule && (
        <>
          <KindChoice rule={part.rule.rule} name={name} weight={undefined} onChange={(next) => put(part.rule!.path, next)} />
          <Inner path={part.rule.path} rule={part.rule.rule} {...about} />
        </>
      )}
      {part.lists.map(({ path, word, parts }) => (
        <div key={path} className={page.nested}>
          {parts.map((each, at) => (
            <section key={each.path} aria-label={words.part(words.lists[word], at + 1)} className={page.item}>
              <div className={page.row}>
                <b>{words.part(words.lists[word], at + 1)}</b>
                {parts.length > 1 && (
                  <Button
                    size="small"
                    appearance="subtle"
                    aria-label={words.removePart(words.lists[word], at + 1)}
                    onClick={() =>
                      put(
                        path,
                        listAt(path).filter((_, place) => place !== at),
                      )
                    }>
                    {words.remove}
                  </Button>
                )}
              </div>
              <Part part={each} {...about} />
            </section>
          ))}
          <div>
            <Button size="small" onClick={() => put(path, [...listAt(path), another(listAt(path))])}>
              {words.addPart(words.lists[word])}
            </Button>
          </div>
        </div>
      ))}
    </div>
  );
}

/** The fields of a rule within another, by their places in the whole. */
function Inner({ path, rule, put, listAt, ...about }: { path: string; rule: Rule } & Omit<PartProps, 'part'>) {
  const under = (own: string) => (own === '' ? path : `${path}.${own}`);
  return (
    <Part
      {...about}
      part={formOf(rule)}
      isNeeded={(own) => about.isNeeded(under(own))}
      put={(own, value) => put(under(own), value)}
      listAt={(own) => listAt(under(own))}
    />
  );
}

/** Like the last one, under another name. */
function another(list: readonly unknown[]): unknown {
  const taken = new Set(JSON.stringify(list).match(/(?<="name":")[^"]*(?=")/gu) ?? []);
  const walk = (data: unknown, key?: string): unknown => {
    if (key === 'name' && typeof data === 'string') return nextName(data, taken);
    if (Array.isArray(data)) return data.map((each) => walk(each));
    if (typeof data !== 'object' || data === null) return data;
    return Object.fromEntries(Object.entries(data).map(([own, each]) => [own, walk(each, own)]));
  };
  return walk(list.at(-1));
}

interface RuleFieldProps {
  field: RuleField;
  isNeeded(path: string): boolean;
  put(path: string, value: FieldValue): void;
}

function RuleFieldInput({ field: { path, word, is, value, choices = [] }, isNeeded, put }: RuleFieldProps) {
  const { desk: words } = useImportStrings();
  const label = words.fields[word];
  if (is === 'number')
    return (
      <NumberField
        label={label}
        value={value as number | undefined}
        fault={(next) => (Number.isNaN(next) || (next === undefined && isNeeded(path)) ? words.numberNeeded : undefined)}
        onChange={(next) => put(path, next)}
      />
    );
  if (is === 'choice')
    return (
      <Field label={label} size="small">
        <Select
          size="small"
          value={String(value)}
          onChange={(_event, data) =>
            put(
              path,
              choices.find((each) => String(each) === data.value),
            )
          }>
          {choices.map((choice) => (
            <option key={String(choice)} value={String(choice)}>
              {words.choice(word as keyof typeof choiceWords, choice as string | boolean | null | undefined)}
            </option>
          ))}
        </Select>
      </Field>
    );
  return (
    <Field label={label} size="small" style={isSentence(word) ? { gridColumn: '1 / -1' } : undefined}>
      <Input size="small" value={String(value ?? '')} onChange={(_event, data) => put(path, data.value)} />
    </Field>
  );
}

/** What is to be entered is often said in a sentence, which half a row cuts off. */
const isSentence = (word: RuleField['word']): boolean => /(^|\.)name$/u.test(word);

interface KindChoiceProps {
  rule: Rule;
  name: string;
  weight: number | undefined;
  onChange(rule: Rule): void;
}

/** Another kind begins with numbers of its own; what is to be entered keeps its name. */
export function KindChoice({ rule, name, weight, onChange }: KindChoiceProps) {
  const { desk: words } = useImportStrings();
  const starters = useMemo(() => ruleStarters(weight), [weight]);
  return (
    <Field label={words.kind} size="small">
      <Select
        size="small"
        value=""
        onChange={(_event, data) => {
          const starter = starters.find(({ id }) => id === data.value);
          if (starter) onChange(starter.rule(nameIn(rule) ?? name, weight));
        }}>
        <option value="">{words.kindNow(words.kindTitle(kindOf(rule).title, kindOf(rule).english))}</option>
        {starters.map(({ id, label, english }) => (
          <option key={id} value={id}>
            {words.starter(label, english)}
          </option>
        ))}
      </Select>
    </Field>
  );
}

const nameIn = (rule: Rule): string | undefined => {
  const { input, own } = rule as Rule & { input?: { name?: string }; own?: { name?: string } };
  return input?.name ?? own?.name;
};
