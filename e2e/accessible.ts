import { AxeBuilder } from "@axe-core/playwright"
import { expect, type Page } from "@playwright/test"

const standards = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa"]
const aboutColours = ["color-contrast", "link-in-text-block"]
const wide = { width: 1280, height: 800 }
const phone = { width: 390, height: 844 }

/** Rows are alike: the first eight stand for the rest, which would take most of the time. */
const repeats = ":is(tbody tr, li[data-row]):nth-child(n + 9)"

/**
 * Looks at the page in light, in dark and on a phone: no violation of WCAG 2.2 A and AA that axe can
 * see, and nothing to scroll sideways. Dark is the light page in other colours, so there only they count.
 */
export async function expectAccessible(page: Page, name: string): Promise<void> {
  await page.setViewportSize(wide)
  await page.emulateMedia({ colorScheme: "light" })
  await expectNoViolation(axe(page).withTags(standards), page, `${name}, light`)
  await page.emulateMedia({ colorScheme: "dark" })
  await expectNoViolation(axe(page).withRules(aboutColours), page, `${name}, dark`)
  await page.setViewportSize(phone)
  await expectNoSidewaysScroll(page, `${name}, on a phone`)
  await expectNoViolation(axe(page).withTags(standards), page, `${name}, dark, on a phone`)
  await page.setViewportSize(wide)
  await page.emulateMedia({ colorScheme: "light" })
}

function axe(page: Page): AxeBuilder {
  return new AxeBuilder({ page }).setLegacyMode().options({ iframes: false }).exclude(repeats)
}

async function expectNoViolation(rules: AxeBuilder, page: Page, name: string): Promise<void> {
  await settled(page)
  const { violations, passes } = await rules.analyze()
  const looked = passes.map(({ id }) => id)
  expect(looked, `${name}: axe looked at the page`).toContain("color-contrast")
  const found = violations.map(({ id, help, nodes }) => ({
    id,
    help,
    nodes: nodes.map(({ target, failureSummary }) => `${target.join(" ")}: ${failureSummary}`),
  }))
  expect.soft(found, name).toEqual([])
}

async function expectNoSidewaysScroll(page: Page, name: string): Promise<void> {
  const overhang = () => page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
  await expect.soft.poll(overhang, { message: `${name}: pixels too wide` }).toBeLessThanOrEqual(0)
}

/** Colours that are still changing are no one's colours. */
async function settled(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const ending = document
      .getAnimations()
      .filter(({ effect }) => Number.isFinite(effect?.getComputedTiming().endTime ?? Infinity))
    await Promise.allSettled(ending.map(({ finished }) => finished))
  })
}
