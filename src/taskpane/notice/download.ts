// Hands a file to the browser, which asks or stores it where people keep their downloads.

const TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
/** The browser reads the address a moment after the click. */
const KEPT = 60_000;

export function download(bytes: Uint8Array, title: string): void {
  const address = URL.createObjectURL(new Blob([bytes as Uint8Array<ArrayBuffer>], { type: TYPE }));
  const link = document.createElement('a');
  link.href = address;
  link.download = `${fileName(title)}.docx`;
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(address), KEPT);
}

/** The title without the signs that file systems forbid, not longer than they bear. */
export function fileName(title: string): string {
  return title.replace(/[\\/:*?"<>|\u0000-\u001f]/gu, '').trim().slice(0, 80) || '通报';
}
