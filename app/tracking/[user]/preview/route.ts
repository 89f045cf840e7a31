import { z } from "zod"
import { respondWithPreview } from "@/app/tracking/[user]/preview/respond"
import { sampleInput, sampleStates } from "@/lib/brand/samples"
import { database } from "@/lib/db/client"
import { findPreviewedBrand } from "@/lib/tracking-page/queries"

export const dynamic = "force-dynamic"

const state = z.enum(sampleStates).catch("out_for_delivery")

/** An invented parcel with a shop's draft, for whoever has the test link: a shop may have no parcel yet. */
export async function GET(request: Request, context: { params: Promise<{ user: string }> }) {
  const { user } = await context.params
  const asked = new URL(request.url).searchParams
  const secret = asked.get("preview") ?? ""
  const shop = await findPreviewedBrand(database(), user.toLowerCase(), secret)
  const draft = shop && {
    locale: shop.locale,
    input: sampleInput(shop.brand, state.parse(asked.get("state")), new Date()),
  }
  return respondWithPreview(draft, request, secret)
}
