import { notFound } from "next/navigation"
import { loadCustomerPage } from "@/lib/proof/loaders"

export const dynamic = "force-dynamic"

/** Opens the customer's page for a member as the customer sees it, with what is private. */
export async function GET(_: Request, context: { params: Promise<{ id: string }> }) {
  const path = await loadCustomerPage((await context.params).id)
  if (!path) notFound()
  return new Response(null, {
    status: 303,
    headers: { Location: path, "Cache-Control": "no-store", "Referrer-Policy": "no-referrer" },
  })
}
