// The button by which people choose a workbook's file.
import { Button, type ButtonProps } from '@fluentui/react-components';
import { useRef } from 'react';

interface Props extends Pick<ButtonProps, 'size' | 'disabledFocusable'> {
  label: string;
  /** The same file may be chosen again. */
  onChoose(file: File): void;
}

export function BookChooser({ label, onChoose, ...button }: Props) {
  const file = useRef<HTMLInputElement>(null);
  return (
    <>
      <Button {...button} onClick={() => file.current?.click()}>
        {label}
      </Button>
      <input
        ref={file}
        type="file"
        accept=".xlsx,.xlsm"
        hidden
        aria-label={label}
        onChange={({ target }) => {
          const [chosen] = target.files ?? [];
          if (chosen) onChoose(chosen);
          target.value = '';
        }}
      />
    </>
  );
}
