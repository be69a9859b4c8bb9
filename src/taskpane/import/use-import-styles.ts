// The looks of a rubric that is being confirmed.
import { makeStyles, tokens } from '@fluentui/react-components';

export const useImportStyles = makeStyles({
  /** What stands under a line that was opened begins a little below it. */
  desk: { '& details[open] > summary': { marginBottom: '4px' } },
  item: { minWidth: 0, contentVisibility: 'auto', containIntrinsicBlockSize: 'auto 36px' },
  row: {
    display: 'flex',
    width: '100%',
    gap: '8px',
    alignItems: 'baseline',
    padding: '6px 8px',
    textAlign: 'left',
    font: 'inherit',
    color: 'inherit',
    cursor: 'pointer',
    overflowWrap: 'anywhere',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
    scrollMarginTop: '8px',
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
  },
  name: { flexGrow: 1, minWidth: 0 },
  word: { flexShrink: 0, fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground3 },
  asked: { color: tokens.colorPaletteMarigoldForeground2, fontWeight: tokens.fontWeightSemibold },
  number: {
    backgroundColor: tokens.colorPaletteYellowBackground2,
    color: tokens.colorNeutralForeground1,
    fontWeight: tokens.fontWeightBold,
  },
  clause: { whiteSpace: 'pre-line', overflowWrap: 'anywhere' },
  points: { fontWeight: tokens.fontWeightSemibold, overflowWrap: 'anywhere' },
});
