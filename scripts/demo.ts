import { ensureBuild } from "@/scripts/local/build"
import { openDatabase, openServer, prepare, run } from "@/scripts/local/launch"
import { addManyShipments, wantedShipments } from "@/scripts/local/many-shipments"
import { startMovingParcels } from "@/scripts/local/moving-parcels"
import { say } from "@/scripts/local/progress"
import { seedOnce } from "@/scripts/local/seed"
import { localSettings } from "@/scripts/local/settings"

// `npm run demo`: everything on this machine, with a shop's data, nothing to set up.
await run(async (stops) => {
  const settings = localSettings()
  const many = wantedShipments(process.argv.slice(2))
  // The seed renders mails, several times faster so.
  Object.assign(process.env, { NODE_ENV: "production" })
  await prepare(settings)
  const database = openDatabase(settings, stops).then(async () => {
    await seedOnce()
    if (many !== null) await addManyShipments(process.env.DATABASE_URL ?? "", many)
  })
  const build = buildFor(settings.distDir)
  await Promise.all([database, build])
  const server = await openServer(settings, stops, "start")
  await startMovingParcels()
  say(`Porchlight is at ${settings.appUrl}`)
  console.log(welcome(settings.appUrl))
  return server
})

async function buildFor(distDir: string) {
  const outcome = await ensureBuild(distDir)
  say(outcome === "built" ? "Pages built" : "Pages built before")
}

function welcome(url: string) {
  return `
          Sign in    demo@porchlight.test
          Password   porchlight-demo
          Webhook    ${url}/api/webhooks/shippo/demo-shippo-token

          Ctrl-C stops it; the data stays.
`
}
