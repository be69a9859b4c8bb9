// Lets people choose where a file is stored. The one way that tells whether it was.

interface Chosen {
  createWritable(): Promise<{ write(bytes: Uint8Array): Promise<void>; close(): Promise<void> }>;
}
type Picker = (options: { suggestedName: string }) => Promise<Chosen>;

/** Browsers built on Chromium have it; in the frame that Office on the web puts the pane in they do not allow it. */
const picker = (): Picker | undefined => (window as { showSaveFilePicker?: Picker }).showSaveFilePicker;

export function canSaveAs(): boolean {
  return picker() !== undefined && mayLookAround();
}

/** A frame of another site may not even look at the page around it. */
function mayLookAround(): boolean {
  try {
    return window.top?.document !== undefined;
  } catch {
    return false;
  }
}

export async function saveAs(bytes: Uint8Array, name: string): Promise<'saved' | 'left' | 'failed'> {
  try {
    const chosen = await picker()!.call(window, { suggestedName: name });
    const file = await chosen.createWritable();
    await file.write(bytes);
    await file.close();
    return 'saved';
  } catch (error) {
    return (error as DOMException).name === 'AbortError' ? 'left' : 'failed';
  }
}
