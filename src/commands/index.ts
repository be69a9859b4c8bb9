// The ribbon buttons. They work while the pane is closed and open it to tell what came of it.
import type { CommandId } from './ids';
import { tell, type Message } from './messages';
import { requestNotice, requestPage } from './page-requests';
import { check, refresh } from './session';

const commands: Record<CommandId, () => Promise<Message | undefined>> = {
  async buildTemplate() {
    requestPage('start');
    return undefined;
  },
  async validate() {
    requestPage('check');
    const session = await check();
    return session.state === 'refused' || session.state === 'failed' ? { intent: 'error', text: session.message } : undefined;
  },
  async publish() {
    requestPage('notice');
    const session = await refresh();
    if (session.state !== 'open') return 'message' in session ? { intent: 'error', text: session.message } : undefined;
    const [{ publishResults }, { lastYearNow }, { today }] = await Promise.all([import('./publish-results'), import('./last-year'), import('./today')]);
    const lastYear = await lastYearNow();
    const published = await publishResults(session.open, { today: today(), ...(lastYear && { lastYear }) });
    if (!published.ok) return { intent: 'error', text: published.refusal.message };
    await refresh();
    requestNotice();
    return { intent: 'success', text: `已生成 ${published.value.sheets.length} 张结果表；通报在下面“生成”处。` };
  },
  useScore: async () => (await import('./formula-work')).switchFormulas('score'),
  useNative: async () => (await import('./formula-work')).switchFormulas('native'),
  freezeValues: async () => (await import('./formula-work')).freeze(),
  repairFormulas: async () => (await import('./formula-work')).repair(),
};

export function associateCommands(): void {
  for (const [id, run] of Object.entries(commands)) {
    Office.actions.associate(id, async (event: Office.AddinCommands.Event) => {
      try {
        tell(await run());
      } catch (error) {
        const { failureMessage } = await import('../hosts/excel/failure');
        tell({ intent: 'error', text: failureMessage(error) });
      } finally {
        event.completed();
      }
      await Office.addin.showAsTaskpane();
    });
  }
}
