// A button without a border, for what stands beside other things. It looks like a link, so that nobody takes it for plain words.
import { Button, makeStyles, mergeClasses, tokens, type ButtonProps } from '@fluentui/react-components';

const useStyles = makeStyles({
  button: { minWidth: 0, padding: '0 4px', marginLeft: '-4px' },
  able: {
    color: tokens.colorBrandForegroundLink,
    ':hover': { color: tokens.colorBrandForegroundLinkHover },
    ':hover:active': { color: tokens.colorBrandForegroundLinkPressed },
  },
});

export function QuietButton(props: ButtonProps) {
  const styles = useStyles();
  const isAble = props.disabledFocusable !== true;
  return <Button size="small" appearance="subtle" {...props} className={mergeClasses(styles.button, isAble && styles.able)} />;
}
