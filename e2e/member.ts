import { type BrowserContext, test as base } from "@playwright/test"
import { signIn } from "@/e2e/steps"

type Session = Awaited<ReturnType<BrowserContext["storageState"]>>

/** A test of someone who is signed in to the demo shop; signing in happens once for all of them. */
export const test = base.extend<object, { session: Session }>({
  session: [
    async ({ browser }, use, { project }) => {
      const { baseURL = "" } = project.use
      const page = await browser.newPage({ baseURL })
      await signIn(page)
      await use(await page.context().storageState())
      await page.close()
    },
    { scope: "worker" },
  ],
  storageState: ({ session }, use) => use(session),
})

export { expect } from "@playwright/test"
