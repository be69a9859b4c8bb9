// The field that narrows a list to what people look for.
import { Field, Input } from '@fluentui/react-components';
import { useStrings } from '../strings';

interface Props {
  value: string;
  hint?: string | undefined;
  onSearch(text: string): void;
  onEnter?(): void;
}

export function SearchField({ value, hint, onSearch, onEnter }: Props) {
  const { pane } = useStrings();
  return (
    <Field label={pane.search} hint={hint} size="small" style={{ flex: '1 1 120px' }}>
      <Input
        size="small"
        type="search"
        value={value}
        placeholder={pane.searchHint}
        onChange={(_event, { value: text }) => onSearch(text)}
        onKeyDown={({ key }) => key === 'Enter' && onEnter?.()}
      />
    </Field>
  );
}
