// 正文段落: staff's own paragraphs of the notice, those that the form uses.
import { Button } from '@fluentui/react-components';
import type { Figures } from '../../report/notice/fill';
import { starterTemplate } from '../../report/notice/starter';
import type { NoticeTemplate, OwnPoint } from '../../report/notice/template';
import { usePageStyles } from '../parts/page-styles';
import { QuietButton } from '../parts/QuietButton';
import { WordsField } from '../parts/WordsField';
import { useStrings } from '../strings';
import { useNoticeStrings } from '../strings/notice';
import type { NoticeDesk } from './draft';
import type { NoticeEffect } from './effect';
import { formSections, withHeading } from './section-headings';
import { TemplateText } from './TemplateText';

export function OwnTexts({ desk, effect }: { desk: NoticeDesk; effect: NoticeEffect }) {
  const { texts: words } = useNoticeStrings();
  const styles = usePageStyles();
  const { template, set } = desk;
  const { figures } = effect.preview;
  const restore = () => {
    const { lead, basics, review, achievements, problemsIntro, next } = starterTemplate(effect.scheme, template.form, template.issueDate);
    desk.edit({ template: { lead, basics, review, achievements, problemsIntro, next } });
  };
  return (
    <div className={styles.page} style={{ gap: 12 }}>
      <div className={styles.muted}>{words.hint}</div>
      <TemplateText
        label={words.lead}
        value={template.lead}
        figures={figures}
        needed={words.empty}
        onChange={(value) => set('lead', value)}
      />
      {template.form === 'hunan' && (
        <Paragraphs label={words.basics} texts={template.basics} figures={figures} onChange={(value) => set('basics', value)} />
      )}
      <WordsField label={words.review} value={template.review} onChange={(value) => set('review', value)} />
      {template.form === 'shanghai' && (
        <Points
          label={words.achievements}
          value={template.achievements}
          figures={figures}
          onChange={(value) => set('achievements', value)}
        />
      )}
      <TemplateText
        label={`${words.problems}：${words.intro}`}
        value={template.problemsIntro}
        figures={figures}
        onChange={(value) => set('problemsIntro', value)}
      />
      <Points label={words.next} value={template.next} figures={figures} onChange={(value) => set('next', value)} />
      <Paragraphs label={words.closing} texts={template.closing} figures={figures} onChange={(value) => set('closing', value)} />
      <div role="group" aria-label={words.headings} className={styles.page} style={{ gap: 6 }}>
        <div>{words.headings}</div>
        <div className={styles.muted}>{words.headingsHint}</div>
        {formSections[template.form].map((key) => (
          <WordsField
            key={key}
            label={`${words.heading}：${words[key]}`}
            value={template.headings[key] ?? ''}
            onChange={(value) => set('headings', withHeading(template.headings, key, value))}
          />
        ))}
      </div>
      <div>
        <Button size="small" onClick={restore}>
          {words.restore}
        </Button>
      </div>
    </div>
  );
}

function Paragraphs({
  label,
  texts,
  figures,
  onChange,
}: {
  label: string;
  texts: readonly string[];
  figures: Figures;
  onChange(texts: string[]): void;
}) {
  const all = useNoticeStrings();
  const { texts: words } = all;
  const { pane } = useStrings();
  const styles = usePageStyles();
  return (
    <div role="group" aria-label={label} className={styles.page} style={{ gap: 6 }}>
      {texts.map((text, place) => (
        <div key={place} className={styles.item}>
          <TemplateText
            label={`${label} ${place + 1}`}
            value={text}
            figures={figures}
            needed={words.empty}
            onChange={(value) => onChange(texts.map((each, index) => (index === place ? value : each)))}
          />
          <div>
            <QuietButton
              aria-label={`${all.remove} ${label} ${place + 1}`}
              onClick={() => onChange(texts.filter((_each, index) => index !== place))}>
              {all.remove}
            </QuietButton>
          </div>
        </div>
      ))}
      <div>
        <Button size="small" aria-label={pane.named(words.addParagraph, label)} onClick={() => onChange([...texts, words.newParagraph])}>
          {texts.length === 0 ? pane.named(words.addParagraph, label) : words.addParagraph}
        </Button>
      </div>
    </div>
  );
}

type OwnPoints = NoticeTemplate['next'];

function Points({
  label,
  value,
  figures,
  onChange,
}: {
  label: string;
  value: OwnPoints;
  figures: Figures;
  onChange(value: OwnPoints): void;
}) {
  const all = useNoticeStrings();
  const { texts: words } = all;
  const { pane } = useStrings();
  const styles = usePageStyles();
  const { points } = value;
  const change = (place: number, next: Partial<OwnPoint>) =>
    onChange({ ...value, points: points.map((each, index) => (index === place ? { ...each, ...next } : each)) });
  return (
    <div role="group" aria-label={label} className={styles.page} style={{ gap: 6 }}>
      <TemplateText
        label={pane.named(label, words.intro)}
        value={value.intro}
        figures={figures}
        onChange={(intro) => onChange({ ...value, intro })}
      />
      {points.map(({ heading, text }, place) => (
        <div key={place} className={styles.item}>
          <WordsField
            label={`${words.pointHeading} ${place + 1}`}
            value={heading}
            needed={words.empty}
            onChange={(next) => change(place, { heading: next })}
          />
          <TemplateText label={words.pointText} value={text} figures={figures} onChange={(next) => change(place, { text: next })} />
          <div>
            <QuietButton
              aria-label={`${all.remove} ${heading}`}
              onClick={() => onChange({ ...value, points: points.filter((_each, index) => index !== place) })}>
              {all.remove}
            </QuietButton>
          </div>
        </div>
      ))}
      <div>
        <Button
          size="small"
          aria-label={pane.named(words.addPoint, label)}
          onClick={() => onChange({ ...value, points: [...points, { heading: words.newPoint, text: '' }] })}>
          {words.addPoint}
        </Button>
      </div>
    </div>
  );
}
