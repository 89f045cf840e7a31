import { ensureBuild } from "@/scripts/local/build"
import { fail } from "@/scripts/local/progress"
import { localSettings } from "@/scripts/local/settings"

// `npm run build`: always builds, and stamps the build so that `demo` and `start` know what it is of.
try {
  await ensureBuild(localSettings().distDir, { show: true, force: true })
} catch (error) {
  fail(error)
  process.exit(1)
}
