// 文件要素: form, issuer, number, dates, addressees, title, documents, order, names.
import { Button, Checkbox, Field, Select } from '@fluentui/react-components';
import type { Order } from '../../report/order';
import { forms } from '../../report/notice/forms';
import type { NoticeTemplate } from '../../report/notice/template';
import { usePageStyles } from '../parts/page-styles';
import { QuietButton } from '../parts/QuietButton';
import { WordsField } from '../parts/WordsField';
import { useNoticeStrings } from '../strings/notice';
import type { NoticeDesk } from './draft';
import type { NoticeEffect } from './effect';
import { changeForm } from './form-change';

const ANONYMITY = { form: undefined, named: false, anonymous: true } as const;

export function DocumentFacts({ desk, effect }: { desk: NoticeDesk; effect: NoticeEffect }) {
  const { facts: words } = useNoticeStrings();
  const styles = usePageStyles();
  const { template, set } = desk;
  const unfinished = effect.published.scoreboard.units.filter(({ status }) => status === 'incomplete').length;
  const anonymity = (Object.keys(ANONYMITY) as (keyof typeof ANONYMITY)[]).find((each) => ANONYMITY[each] === template.anonymous)!;
  return (
    <div className={styles.page} style={{ gap: 10 }}>
      <Field label={words.form} size="small">
        <Select
          size="small"
          value={template.form}
          onChange={(_event, { value }) => desk.edit({ template: changeForm(template, value as NoticeTemplate['form'], effect.scheme) })}>
          {Object.entries(forms).map(([id, { name }]) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </Select>
      </Field>
      <WordsField label={words.issuer} value={template.issuer} needed={words.empty} onChange={(value) => set('issuer', value)} />
      <WordsField
        label={words.number}
        hint={words.numberHint}
        value={template.documentNumber}
        onChange={(value) => set('documentNumber', value)}
      />
      <WordsField
        label={words.date}
        type="date"
        value={template.issueDate}
        needed={words.empty}
        onChange={(value) => set('issueDate', value)}
      />
      <WordsField
        label={words.addressees}
        hint={words.addresseesHint}
        rows={2}
        value={template.addressees}
        onChange={(value) => set('addressees', value)}
      />
      {(unfinished > 0 || template.unfinished !== '') && (
        <WordsField
          label={words.unfinished(unfinished)}
          hint={words.unfinishedHint}
          rows={2}
          value={template.unfinished}
          onChange={(value) => set('unfinished', value)}
        />
      )}
      <WordsField
        label={words.title}
        hint={words.titleHint}
        rows={2}
        value={template.title ?? ''}
        placeholder={effect.preview.document.title}
        onChange={(value) => set('title', value.trim() === '' ? undefined : value)}
      />
      <Basis basis={template.basis} onChange={(basis) => set('basis', basis)} />
      <WordsField label={words.contact} rows={2} value={template.contact} onChange={(value) => set('contact', value)} />
      <Field label={words.order} hint={words.orderHint} size="small">
        <Select size="small" value={template.order} onChange={(_event, { value }) => set('order', value as Order)}>
          {Object.entries(words.orders).map(([id, name]) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </Select>
      </Field>
      <Field label={words.anonymous} size="small">
        <Select
          size="small"
          value={anonymity}
          onChange={(_event, { value }) => set('anonymous', ANONYMITY[value as keyof typeof ANONYMITY])}>
          {Object.entries(words.anonymity).map(([id, name]) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </Select>
      </Field>
      <Checkbox
        label={words.attach}
        checked={template.attachFindings}
        onChange={(_event, { checked }) => set('attachFindings', checked === true)}
      />
    </div>
  );
}

function Basis({ basis, onChange }: { basis: NoticeTemplate['basis']; onChange(basis: NoticeTemplate['basis']): void }) {
  const all = useNoticeStrings();
  const { facts: words } = all;
  const styles = usePageStyles();
  const change = (place: number, next: Partial<NoticeTemplate['basis'][number]>) =>
    onChange(basis.map((each, index) => (index === place ? { ...each, ...next } : each)));
  return (
    <div role="group" aria-label={words.basis} className={styles.page} style={{ gap: 6 }}>
      <div>{words.basis}</div>
      {basis.map(({ title, number }, place) => (
        <div key={place} className={styles.item}>
          <WordsField
            label={words.basisTitle}
            rows={2}
            value={title}
            needed={words.empty}
            onChange={(value) => change(place, { title: value.replace(/[《》]/gu, '') })}
          />
          <WordsField label={words.basisNumber} value={number} onChange={(value) => change(place, { number: value })} />
          <div>
            <QuietButton aria-label={`${all.remove} ${title}`} onClick={() => onChange(basis.filter((_each, index) => index !== place))}>
              {all.remove}
            </QuietButton>
          </div>
        </div>
      ))}
      <div>
        <Button size="small" onClick={() => onChange([...basis, { title: words.newBasis, number: '' }])}>
          {words.addBasis}
        </Button>
      </div>
    </div>
  );
}
