// The field that narrows a list to what people look for.
import { Field, Input } from '@fluentui/react-components';
import { useStrings } from '../strings';

interface Props {
  value: string;
  onSearch(text: string): void;
}

export function SearchField({ value, onSearch }: Props) {
  const { pane } = useStrings();
  return (
    <Field label={pane.search} size="small">
      <Input size="small" type="search" value={value} placeholder={pane.searchHint} onChange={(_event, { value: text }) => onSearch(text)} />
    </Field>
  );
}
