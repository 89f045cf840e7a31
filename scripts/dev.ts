import { openDatabase, openServer, prepare, run } from "@/scripts/local/launch"
import { startMovingParcels } from "@/scripts/local/moving-parcels"
import { say } from "@/scripts/local/progress"
import { seedOnce } from "@/scripts/local/seed"
import { localSettings } from "@/scripts/local/settings"

// `npm run dev`: the demo with hot reload.
await run(async (stops) => {
  const settings = localSettings()
  await prepare(settings)
  await openDatabase(settings, stops)
  await seedOnce()
  const server = await openServer(settings, stops, "dev")
  await startMovingParcels()
  say(`Porchlight develops at ${settings.appUrl} (demo@porchlight.test / porchlight-demo)`)
  return server
})
