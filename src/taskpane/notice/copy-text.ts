// Puts formatted text on the clipboard, in whichever of two ways this web view allows.
import type { RichText } from '../../word/rich-text';

/** True when it is there. Must be called from a click, with nothing awaited before. */
export function copyText(rich: RichText): Promise<boolean> | boolean {
  return copyByCommand(rich) || copyByClipboard(rich);
}

/** The older way: at once, and also in frames that Office on the web lets nowhere near the newer one (OfficeDev/office-js#3480). */
function copyByCommand({ html, text }: RichText): boolean {
  let taken = false;
  const give = (event: ClipboardEvent): void => {
    if (!event.clipboardData) return;
    event.clipboardData.setData('text/html', html);
    event.clipboardData.setData('text/plain', text);
    event.preventDefault();
    taken = true;
  };
  // Safari copies only where something is selected; what is selected does not matter.
  const anything = document.createElement('span');
  anything.textContent = '…';
  anything.style.cssText = 'position:fixed;opacity:0;user-select:text;-webkit-user-select:text';
  document.body.append(anything);
  document.addEventListener('copy', give);
  try {
    getSelection()?.selectAllChildren(anything);
    return document.execCommand('copy') && taken;
  } catch {
    return false;
  } finally {
    document.removeEventListener('copy', give);
    anything.remove();
  }
}

async function copyByClipboard({ html, text }: RichText): Promise<boolean> {
  try {
    const parts = { 'text/html': new Blob([html], { type: 'text/html' }), 'text/plain': new Blob([text], { type: 'text/plain' }) };
    await navigator.clipboard.write([new ClipboardItem(parts)]);
    return true;
  } catch {
    return false;
  }
}
