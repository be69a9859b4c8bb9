// The ribbon buttons. They work while the pane is closed and open it to tell what came of it.
import { tell, type Message } from '../open-book/messages';
import { isAsking, onWaiting } from '../open-book/patience';
import { sayFailure } from '../open-book/say-failure';
import { checkBook } from '../open-book/session';
import type { CommandId } from './ids';
import { requestNotice, requestPage } from './page-requests';

const commands: Record<CommandId, () => Promise<Message | undefined>> = {
  async buildTemplate() {
    requestPage('start');
    return undefined;
  },
  async validate() {
    requestPage('check');
    const session = await checkBook();
    return session.state === 'refused' || session.state === 'failed' ? { intent: 'error', text: session.message } : undefined;
  },
  async publish() {
    requestPage('notice');
    const { publishResults } = await import('../open-book/use-cases/publish-results');
    const published = await publishResults({ show: false });
    if (!published.ok) return { intent: 'error', text: published.refusal.message };
    requestNotice();
    return { intent: 'success', text: `已生成 ${published.value.length} 张结果表；通报在下面“生成”处。` };
  },
  useScore: async () => (await import('../open-book/formulas/formula-work')).switchFormulas('score'),
  useNative: async () => (await import('../open-book/formulas/formula-work')).switchFormulas('native'),
  freezeValues: async () => (await import('../open-book/formulas/formula-work')).freeze(),
  repairFormulas: async () => (await import('../open-book/formulas/formula-work')).repair(),
};

export function associateCommands(): void {
  for (const [id, run] of Object.entries(commands)) {
    Office.actions.associate(id, async (event: Office.AddinCommands.Event) => {
      // Who pressed a button of the ribbon while the pane is closed is asked in the pane, too.
      const leave = onWaiting(() => {
        if (isAsking()) void showPane();
      });
      try {
        tell(await run());
      } catch (error) {
        tell({ intent: 'error', text: await sayFailure(error) });
      } finally {
        leave();
        event.completed();
      }
      await showPane();
    });
  }
}

/** Where it cannot be shown, what was done is done all the same. */
async function showPane(): Promise<void> {
  await Office.addin.showAsTaskpane().catch(() => undefined);
}
