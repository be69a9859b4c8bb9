// The looks that pages share.
import { makeStyles, tokens } from '@fluentui/react-components';

export const usePageStyles = makeStyles({
  page: { display: 'flex', flexDirection: 'column', gap: '14px', minWidth: 0 },
  row: { display: 'flex', flexWrap: 'wrap', gap: '8px', alignItems: 'center' },
  card: {
    display: 'flex', flexDirection: 'column', gap: '4px', padding: '10px 12px', minWidth: 0,
    border: `1px solid ${tokens.colorNeutralStroke2}`, borderRadius: tokens.borderRadiusMedium, backgroundColor: tokens.colorNeutralBackground1,
  },
  chosen: { border: `1px solid ${tokens.colorBrandStroke1}`, backgroundColor: tokens.colorBrandBackground2 },
  muted: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  heading: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold, lineHeight: tokens.lineHeightBase300 },
  list: { listStyleType: 'none', margin: 0, padding: 0, display: 'flex', flexDirection: 'column', gap: '8px' },
  table: {
    width: '100%', borderCollapse: 'collapse', fontSize: tokens.fontSizeBase200,
    '& th': { textAlign: 'left', fontWeight: tokens.fontWeightSemibold, padding: '4px 6px', borderBottom: `1px solid ${tokens.colorNeutralStroke1}` },
    '& td, & tbody th': { padding: '4px 6px', borderBottom: `1px solid ${tokens.colorNeutralStroke3}`, verticalAlign: 'top', overflowWrap: 'anywhere' },
    '& tbody th': { fontWeight: 'normal' },
  },
  number: { textAlign: 'right', whiteSpace: 'nowrap' },
  clause: {
    margin: 0, padding: '6px 10px', borderLeft: `3px solid ${tokens.colorBrandStroke1}`, backgroundColor: tokens.colorNeutralBackground2,
    fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase300,
  },
  duty: { fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase300, whiteSpace: 'pre-line', overflowWrap: 'anywhere' },
  demo: { color: tokens.colorPaletteRedForeground1, fontWeight: tokens.fontWeightSemibold, marginBottom: '8px' },
  fields: { display: 'grid', gridTemplateColumns: 'repeat(auto-fit, minmax(118px, 1fr))', gap: '6px 10px', alignItems: 'start' },
  figure: { margin: 0, display: 'flex', flexDirection: 'column', gap: '4px', minWidth: 0 },
  bars: {
    width: '100%', borderCollapse: 'collapse', fontSize: tokens.fontSizeBase200,
    '& th': { width: '38%', textAlign: 'left', fontWeight: 'normal', padding: '3px 6px 3px 0', overflowWrap: 'anywhere' },
    '& td': { padding: '3px 0', verticalAlign: 'middle' },
    '& td:last-child': { width: '52px' },
  },
  item: { display: 'flex', flexDirection: 'column', gap: '4px', minWidth: 0, paddingLeft: '8px', borderLeft: `2px solid ${tokens.colorNeutralStroke2}` },
  nested: { display: 'flex', flexDirection: 'column', gap: '6px', minWidth: 0 },
  member: { display: 'flex', flexDirection: 'column', gap: '4px', minWidth: 0, padding: '4px 8px 8px', borderRadius: tokens.borderRadiusMedium, backgroundColor: tokens.colorNeutralBackground2 },
  bar: { height: '10px', backgroundColor: tokens.colorBrandForeground1, borderRadius: tokens.borderRadiusSmall, minWidth: '1px', '@media (forced-colors: active)': { backgroundColor: 'CanvasText' } },
});
