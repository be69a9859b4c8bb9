// What axe-core says about a page or a frame: the obstacles for people with a screen reader or weak eyes.
import { readFileSync } from 'node:fs';
import type { Frame, Page } from 'playwright-core';

interface Axe {
  run(where: object): Promise<{ violations: { id: string; impact: string; nodes: { html: string; failureSummary: string }[] }[] }>;
}

/** `id: html` of every serious or critical violation, leaving out what matches `except`. */
export async function seriousObstacles(where: Page | Frame, except: string[] = []): Promise<string[]> {
  if (!(await where.evaluate(() => 'axe' in window))) await where.evaluate(readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8'));
  return where.evaluate(async (exclude) => {
    // Colours on their way from one state to the next are nobody's colours. What turns for ever is not waited for.
    const passing = document.getAnimations().filter((each) => Number.isFinite(each.effect?.getComputedTiming().endTime));
    await Promise.allSettled(passing.map(({ finished }) => finished));
    const { violations } = await (window as unknown as { axe: Axe }).axe.run({ include: [['body']], exclude });
    return violations
      .filter(({ impact }) => impact === 'serious' || impact === 'critical')
      .map(({ id, nodes }) => `${id}: ${nodes[0]!.html} ${nodes[0]!.failureSummary}`);
  }, except);
}
