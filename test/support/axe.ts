import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';

/**
 * What bars people: serious and critical findings of axe, one line each. Papers in their frame are the city's own.
 * Legacy mode: Electron has no second page to run axe in.
 */
export async function barriers(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().exclude('iframe').analyze();
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(
      ({ id, nodes }) =>
        `${id}: ${nodes.map(({ html, failureSummary }) => `${html} ${failureSummary ?? ''}`).join(' | ')}`,
    );
}
